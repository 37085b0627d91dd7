using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Web.Pages.Profiles.Reading;

/// <summary>The reader's own targets and agreed levels.</summary>
public sealed class MineModel(AppDbContext db, Viewer viewer) : PageModel
{
    public StandingView View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) =>
        View = new(null, await db.ProfileStandingsAsync(viewer.PersonId, viewer.Today, cancel), await db.RoleFamilyNamesAsync(viewer.Today, cancel));
}
