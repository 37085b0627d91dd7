using CompetencyProfiles.Conversations.Rounds;

namespace CompetencyProfiles.Web.Pages.Rounds;

/// <summary>A page about one round, for HR. Planning and leading it is for HR as a whole; HR of a unit sees how its people stand.</summary>
public abstract class RoundPage(AppDbContext db, Viewer viewer, TimeProvider clock) : PageModel
{
    [FromRoute] public Id<FeedbackRound> Id { get; init; }
    public FeedbackRound Round { get; private set; } = null!;
    public DateOnly Today => viewer.Today;
    public bool MayLead => viewer.IsHrOverall;
    public string Address => $"/rounds/{Id}";

    protected AppDbContext Db => db;
    protected Viewer Viewer => viewer;
    protected DateTimeOffset Now => clock.GetUtcNow();

    protected async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (!viewer.IsHr || await db.Set<FeedbackRound>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == Id, cancel) is not { } round)
            return false;
        Round = round;
        return true;
    }

    protected async Task<bool> FindToLeadAsync(CancellationToken cancel) => viewer.IsHrOverall && await FindAsync(cancel);
}
