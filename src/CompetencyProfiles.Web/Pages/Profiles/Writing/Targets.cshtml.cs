using System.ComponentModel.DataAnnotations;
using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Web.Pages.Profiles.Writing;

/// <summary>All targets at a glance: criteria by role families. Each row saves itself.</summary>
public sealed class TargetsModel(AppDbContext db, Viewer viewer, TimeProvider clock) : WritePage(db, viewer, clock)
{
    [BindProperty] public RowInput Input { get; set; } = new();
    public IReadOnlyList<RoleFamily> Families { get; private set; } = [];
    public IReadOnlyDictionary<string, int> Revisions { get; private set; } = new Dictionary<string, int>();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await OpenAsync(cancel) is { } other)
            return other;
        await ShowAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindToWriteAsync(cancel))
            return NotFound();
        await ShowAsync(cancel);
        if (!ModelState.IsValid)
            return Page();
        Input.Targets.RemoveAll(target => Families.All(family => family.Key != target.Family));
        return await WriteAsync(ProfilePart.Criterion(Input.Criterion), Input.Revision,
                content => content.RewriteCriterion(Input.Criterion, criterion => TargetInput.Written(criterion, Input.Targets)), () => ShowAsync(cancel), cancel)
            ?? Redirect(AddressOf($"/edit/targets#{Input.Criterion}"));
    }

    /// <summary>The targets of a row: as typed when it was refused, else as they are.</summary>
    public IReadOnlyList<TargetInput> TargetsOf(Criterion criterion) =>
        !ModelState.IsValid && Input.Criterion == criterion.Key ? Input.Targets : TargetInput.Of(criterion, Families.Select(family => family.Key));

    public int RevisionOf(string key) => Revisions.GetValueOrDefault(ProfilePart.Criterion(key).Name);

    private async Task ShowAsync(CancellationToken cancel)
    {
        Families = await Db.Set<RoleFamily>().AsNoTracking().OrderBy(family => family.Key).ToListAsync(cancel);
        Revisions = await Db.RevisionsOfAsync(Version.Id, cancel);
    }

    public sealed class RowInput
    {
        [StringLength(ProfileKey.MaxLength, ErrorMessage = "Input.TooLong")]
        public string Criterion { get; init; } = "";
        public int Revision { get; init; }
        public List<TargetInput> Targets { get; init; } = [];
    }
}
