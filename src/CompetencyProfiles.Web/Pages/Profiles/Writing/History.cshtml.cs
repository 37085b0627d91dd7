using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Web.Pages.Profiles.Writing;

/// <summary>Who wrote on which part of the draft, and when; the last hundred steps.</summary>
public sealed class HistoryModel(AppDbContext db, Viewer viewer, TimeProvider clock, IStringLocalizer<WritingTexts> texts) : WritePage(db, viewer, clock)
{
    private const int Shown = 100;

    public IReadOnlyList<WritingStep> Steps { get; private set; } = [];
    public bool IsCut { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await OpenAsync(cancel) is { } other)
            return other;
        var steps = await Db.StepsOf(Version.Id).Take(Shown + 1).ToListAsync(cancel);
        (Steps, IsCut) = (steps.Take(Shown).ToList(), steps.Count > Shown);
        return Page();
    }

    public string NameOf(string part) => PartWords.Of(ProfilePart.Of(part), Words, texts);
}
