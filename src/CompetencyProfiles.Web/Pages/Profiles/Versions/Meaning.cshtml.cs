using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Web.Pages.Profiles.Versions;

/// <summary>Which criteria of the version before each criterion means: proposed by the program, confirmed by HR, so that trends run across versions.</summary>
// Five fields for each of a hundred criteria.
[AllowedTo(Role.Hr, Overall = true), RequestFormLimits(ValueCountLimit = 6 * Criterion.Most)]
public sealed class MeaningModel(AppDbContext db, Viewer viewer, TimeProvider clock, IStringLocalizer<VersionsTexts> texts) : VersionPage(db, viewer, clock)
{
    [BindProperty] public List<MeaningInput> Input { get; set; } = [];
    [BindProperty] public int Revision { get; set; }
    public VersionCard Earlier { get; private set; } = null!;
    public ProfileContent Before { get; private set; } = null!;
    public bool MayChange => State == ProfileState.Draft;

    /// <summary>Criteria of the version before that no criterion means any more: their trend ends.</summary>
    public IEnumerable<Criterion> Ending => Before.Criteria.Where(earlier => Words.Criteria.All(criterion => criterion.SameMeaningAs?.Keys.Contains(earlier.Key) != true));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        Input = [.. Words.Criteria.Select(criterion => MeaningInput.Of(criterion, LabelOf, Before))];
        Revision = await Db.RevisionOfAsync(Version.Id, ProfilePart.Meaning, cancel);
        return Page();
    }

    /// <summary>Saves what was chosen and confirmed.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        var labels = Before.Criteria.ToDictionary(LabelOf, earlier => earlier.Key, StringComparer.OrdinalIgnoreCase);
        for (var row = 0; row < Input.Count; row++)
            Input[row].Check(labels, name => ModelState.AddModelError($"Input[{row}].{name}", texts["Meaning.Unknown"]));
        if (!ModelState.IsValid)
            return Page();

        var chosen = Input.DistinctBy(row => row.Key).ToDictionary(row => row.Key, row => row.Chosen(labels), StringComparer.Ordinal);
        return await WriteAsync(content => content.Mean(Before, chosen), texts["Meaning.Saved"], cancel);
    }

    /// <summary>Confirms all proposals as they stand.</summary>
    public async Task<IActionResult> OnPostAllAsync(CancellationToken cancel) =>
        await FindAsync(cancel) ? await WriteAsync(content => content.ConfirmAllMeanings(), texts["Meaning.AllSaved"], cancel) : NotFound();

    /// <summary>Proposes anew what nobody has confirmed.</summary>
    public async Task<IActionResult> OnPostProposeAsync(CancellationToken cancel) =>
        await FindAsync(cancel) ? await WriteAsync(content => content.ProposedAgainst(Before), texts["Meaning.Proposed"], cancel) : NotFound();

    public string LabelOf(Criterion earlier) => $"{earlier.Name.In(Shell.Languages.Current)} ({earlier.Key})";

    private async Task<IActionResult> WriteAsync(Func<ProfileContent, Result<ProfileContent>> write, string done, CancellationToken cancel)
    {
        var written = await Db.WriteAsync(Version.Id, ProfilePart.Meaning, Revision, write, Me, cancel);
        if (written is null)
            return NotFound();
        if (written.Succeeded)
        {
            this.Notify(done);
            return Redirect(AddressOf("/meaning"));
        }

        this.Refuse(written.Refusal);
        if (Input.Count == 0)
            Input = [.. Words.Criteria.Select(criterion => MeaningInput.Of(criterion, LabelOf, Before))];
        return Page();
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (!await FindToWriteAsync(cancel) || Version.BasedOnId is not { } basis)
            return false;
        Earlier = (await Db.ProfileShelfAsync(Today, cancel)).Find(basis)!;
        Before = await Db.ContentOfAsync(Earlier, cancel);
        return true;
    }
}
