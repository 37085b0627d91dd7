using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CompetencyProfiles.Web.Pages.Profiles.Versions;

/// <summary>
/// The way of a version from draft to retired: whom it is for, what is missing, consultation, approval with its evidence, and from when to when it is active.
/// HR acts; the employee representation reads.
/// </summary>
[AllowedTo(Role.Hr, Role.Representation, Overall = true)]
[RequestSizeLimit(UploadBytes), RequestFormLimits(MultipartBodyLengthLimit = UploadBytes)]
public sealed partial class ApprovalModel(AppDbContext db, Viewer viewer, TimeProvider clock, IStringLocalizer<VersionsTexts> texts) : VersionPage(db, viewer, clock)
{
    /// <summary>More than a file may have, so that too large a file gets an answer in words.</summary>
    private const int UploadBytes = 4 * EvidenceFile.MaxBytes;

    [BindProperty] public ApprovalInput Input { get; set; } = new();

    /// <summary>A day for one of the small forms: from when the version is active, or its last day.</summary>
    [BindProperty] public DateOnly? Day { get; set; }
    public bool MayWrite => Viewer.MayWriteProfiles();
    public IReadOnlyList<UnitNode> Scope { get; private set; } = [];
    public List<SelectListItem> Units { get; private set; } = [];
    public IReadOnlyList<ProfileGap> Gaps { get; private set; } = [];
    public int Unconfirmed { get; private set; }
    public ApprovalRecord? Approval { get; private set; }
    public VersionCard? Successor { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindVersionAsync(cancel))
            return NotFound();
        (Input, Day) = (new() { On = Today }, Today);
        return await ShowAsync(cancel);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        var tree = await Db.UnitTreeAsync(Today, cancel);
        Scope = [.. Version.Scope.Select(tree.Find).OfType<UnitNode>().OrderBy(unit => unit.Path, StringComparer.CurrentCulture)];
        if (Version.Stage == ProfileStage.Draft)
        {
            Units = [.. tree.All.Where(unit => unit.IsOpenOn(Today) && !Version.Scope.Contains(unit.Id)).OrderBy(unit => SearchText.SortKey(unit.Path), StringComparer.Ordinal)
                .Select(unit => new SelectListItem(unit.Path, unit.Id.ToString()))];
        }

        Gaps = Version.IsPublished ? [] : ProfileGap.AllIn(Words, await Db.RoleFamilyKeysAsync(cancel));
        Unconfirmed = Version.IsPublished ? 0 : Words.Criteria.Count(criterion => criterion.SameMeaningAs is { IsConfirmed: false });
        Approval = await Db.FindApprovalAsync(Version.Id, cancel);
        Successor = (await Db.ProfileShelfAsync(Today, cancel)).Of(Key).Where(other => other.ActiveFrom > Version.ActiveFrom && other.ActiveFrom.Value.AddDays(-1) == Version.ActiveTo).FirstOrDefault();
        return Page();
    }

    private async Task<IActionResult> AnswerAsync(Result<Done>? answer, string done, CancellationToken cancel)
    {
        if (answer is null)
            return NotFound();
        if (!answer.Succeeded)
        {
            this.Refuse(answer.Refusal);
            return await ShowAsync(cancel);
        }

        this.Notify(done);
        return Redirect(AddressOf("/approval"));
    }
}
