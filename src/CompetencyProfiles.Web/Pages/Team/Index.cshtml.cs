using CompetencyProfiles.Conversations;
using CompetencyProfiles.People;
using CompetencyProfiles.Web.Pages.People;

namespace CompetencyProfiles.Web.Pages.Team;

/// <summary>Everyone a manager leads, and those of managers whom the viewer stands in for.</summary>
public sealed class IndexModel(AppDbContext db, Viewer viewer, PeopleChoices choices, TimeProvider clock, IStringLocalizer<TeamTexts> texts) : PageModel
{
    public DateOnly Today => viewer.Today;
    public Id<Person> Me => viewer.PersonId;
    public bool IsManager => viewer.IsManager;
    public TeamStanding Standing { get; private set; } = null!;
    public IReadOnlyDictionary<string, string> RoleFamilies { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!viewer.IsManager && !viewer.IsDeputy)
            return NotFound();

        Standing = await db.TeamStandingAsync(viewer, cancel);
        RoleFamilies = (await choices.ReadAsync(db, null, cancel)).RoleFamilies.ToDictionary(r => r.Key, r => r.Name);
        return Page();
    }

    /// <summary>Takes over the conversations of a manager below who is away for long.</summary>
    public async Task<IActionResult> OnPostTakeOverAsync(Id<Person> absent, CancellationToken cancel)
    {
        if (!viewer.IsManager || await db.TakeOverAsync(absent, viewer, clock.GetUtcNow(), cancel) is not { } taken)
            return NotFound();
        this.Notify(texts["Below.TakenOver", taken]);
        return Redirect("/team");
    }
}
