using CompetencyProfiles.Profiles;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CompetencyProfiles.Web.Pages.Profiles.Calibration;

/// <summary>Writes one practice case: what happened, and the level that shows in up to five criteria, with the reason.</summary>
[AllowedTo(Role.Hr, Overall = true)]
public sealed class CaseModel(AppDbContext db, Viewer viewer, TimeProvider clock, IStringLocalizer<CalibrationTexts> texts) : VersionPage(db, viewer, clock)
{
    /// <summary>"new" for one that is not yet there.</summary>
    [FromRoute(Name = "case")] public string CaseId { get; init; } = "";
    [BindProperty] public CaseInput Input { get; set; } = new();
    public PracticeCase? Practice { get; private set; }
    public bool IsNew => CaseId == "new";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindCaseAsync(cancel))
            return NotFound();
        Input = CaseInput.Of(Practice?.Words ?? new(), Practice?.Version ?? 0);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindCaseAsync(cancel))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        if (IsNew)
            return Answer((await Db.AddCaseAsync(Version, Input.Words, Me, cancel))?.Refusal);
        return Answer((await Db.RewriteCaseAsync(Practice!.Id, Version, Input.Seen, Input.Words, Me, cancel))?.Refusal);
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel)
    {
        if (!await FindCaseAsync(cancel) || Practice is null || await Db.RemoveCaseAsync(Practice.Id, Version, cancel) is null)
            return NotFound();
        this.Notify(texts["Case.Removed"]);
        return Redirect(AddressOf("/cases"));
    }

    public IEnumerable<SelectListItem> Criteria() => Words.Fields.SelectMany(field =>
    {
        var group = new SelectListGroup { Name = field.Name.In(Shell.Languages.Current) };
        return field.Criteria.Select(criterion => new SelectListItem(criterion.Name.In(Shell.Languages.Current), criterion.Key) { Group = group });
    }).Prepend(new(texts["Case.NoCriterion"], ""));

    public IEnumerable<SelectListItem> Levels() => Words.Scale.Levels
        .Select(level => new SelectListItem(level.Name.In(Shell.Languages.Current), $"{level.Level}")).Prepend(new(texts["Case.NoLevel"], ""));

    private async Task<bool> FindCaseAsync(CancellationToken cancel)
    {
        if (!await FindToWriteAsync(cancel))
            return false;
        Practice = (await Db.PracticeCasesAsync(Version, Today, cancel)).FirstOrDefault(practice => practice.Id.ToString() == CaseId);
        return IsNew || Practice is not null;
    }

    private IActionResult Answer(Refusal? refusal)
    {
        if (refusal == ProfileRefusals.Older)
            return this.RefuseOlder();
        if (refusal is not null)
        {
            this.Refuse(refusal);
            return Page();
        }

        this.Notify(texts["Case.Saved"]);
        return Redirect(AddressOf("/cases"));
    }
}
