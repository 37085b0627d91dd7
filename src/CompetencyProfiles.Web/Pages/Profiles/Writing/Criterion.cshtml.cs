using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Web.Pages.Profiles.Writing;

/// <summary>One criterion in both languages: name, definition, the behaviour at each level, the question, targets. Saves itself; hints stand beside the text.</summary>
public sealed class CriterionModel(AppDbContext db, Viewer viewer, TimeProvider clock, IStringLocalizer<WritingTexts> texts) : WritePage(db, viewer, clock)
{
    [FromRoute(Name = "criterion")] public string CriterionKey { get; init; } = "";
    [BindProperty] public CriterionInput Input { get; set; } = new();

    /// <summary>As it is saved; null when it was taken out meanwhile.</summary>
    public Criterion? Saved { get; private set; }
    public IReadOnlyList<RoleFamily> Families { get; private set; } = [];
    public IReadOnlyList<HintLine> Hints { get; private set; } = [];
    public Criterion? Previous { get; private set; }
    public Criterion? Next { get; private set; }
    private ProfilePart Part => ProfilePart.Criterion(CriterionKey);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await OpenAsync(cancel) is { } other)
            return other;
        await ShowAsync(cancel);
        if (Saved is null)
            return NotFound();
        Input = CriterionInput.Of(Saved, Families.Select(family => family.Key), await Db.RevisionOfAsync(Version.Id, Part, cancel));
        return Page();
    }

    /// <summary>The hints on what is saved, and whether somebody else has written since, for the script that shows them while writing.</summary>
    public async Task<IActionResult> OnGetHintsAsync(int revision, CancellationToken cancel)
    {
        if (!await FindToWriteAsync(cancel) || Words.FindCriterion(CriterionKey) is not { } saved)
            return NotFound();
        var last = await Db.LastStepOnAsync(Version.Id, Part, cancel);
        var note = last?.Revision > revision ? texts["Theirs.Now", last.By ?? texts["Theirs.Program"].Value].Value : null;
        return new JsonResult(new { hints = HintLine.Of(WritingHints.For(saved), Words.Scale, texts), note });
    }

    public async Task<IActionResult> OnPostAsync(string? go, CancellationToken cancel)
    {
        if (!await FindToWriteAsync(cancel))
            return NotFound();
        await ShowAsync(cancel);
        if (!ModelState.IsValid)
            return Page();

        Input.Targets.RemoveAll(target => Families.All(family => family.Key != target.Family));
        if (await WriteAsync(Part, Input.Revision, content => content.RewriteCriterion(CriterionKey, Input.Written), () => ShowAsync(cancel), cancel) is { } refused)
        {
            if (Theirs is { } theirs)
                Input.Revision = theirs.Revision;
            ModelState.Remove("Input.Revision");
            return refused;
        }

        return Redirect(go == "next" && Next is { } next ? AddressOf($"/edit/criteria/{next.Key}") : go == "previous" && Previous is { } previous ? AddressOf($"/edit/criteria/{previous.Key}") : AddressOf($"/edit#{CriterionKey}"));
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel)
    {
        if (!await FindToWriteAsync(cancel))
            return NotFound();
        await ShowAsync(cancel);
        if (await WriteAsync(ProfilePart.Outline, null, content => content.RemoveCriterion(CriterionKey), () => ShowAsync(cancel), cancel) is { } refused)
            return refused;
        this.Notify(texts["Criterion.Removed", Saved?.Name.In(Shell.Languages.Current) ?? CriterionKey]);
        return Redirect(AddressOf("/edit"));
    }

    private async Task ShowAsync(CancellationToken cancel)
    {
        Families = await Db.Set<RoleFamily>().AsNoTracking().OrderBy(family => family.Key).ToListAsync(cancel);
        Saved = Words.FindCriterion(CriterionKey);
        Hints = Saved is null ? [] : HintLine.Of(WritingHints.For(Saved), Words.Scale, texts);
        var all = Words.Criteria.ToList();
        var here = all.FindIndex(criterion => criterion.Key == CriterionKey);
        (Previous, Next) = (here > 0 ? all[here - 1] : null, here >= 0 && here < all.Count - 1 ? all[here + 1] : null);
    }
}
