using CompetencyProfiles.Conversations;
using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Web.Pages.Profiles.Reading;

/// <summary>The reader's own targets and agreed levels.</summary>
public sealed class MineModel(AppDbContext db, Viewer viewer, MasterKey master) : PageModel
{
    public StandingView View { get; private set; } = null!;

    public IReadOnlyList<OpenStep> Steps { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        View = new(null, await db.PersonStandingsAsync(viewer.PersonId, viewer.Today, cancel), await db.RoleFamilyNamesAsync(viewer.Today, cancel));
        Steps = await db.OpenStepsAsync(master, viewer.PersonId, cancel);
    }
}
