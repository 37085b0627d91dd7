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
        var progress = await db.ProgressAsync(master, viewer.PersonId, viewer.Today, cancel);
        (View, Steps) = (new(null, progress.Standings, await db.RoleFamilyNamesAsync(viewer.Today, cancel)), progress.Steps);
    }
}
