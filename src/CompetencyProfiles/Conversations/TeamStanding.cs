using CompetencyProfiles.Access;
using CompetencyProfiles.Conversations.Rounds;
using CompetencyProfiles.People;

namespace CompetencyProfiles.Conversations;

/// <summary>A manager's people with the newest conversation of each, who stands in, and how far the managers below are.</summary>
public sealed record TeamStanding(
    IReadOnlyList<LedTeam> Teams, IReadOnlyList<ListedDelegation> Deputies, IReadOnlyDictionary<Id<Person>, ListedConversation> Conversations, IReadOnlyList<ManagerCounts> Below);

public static class TeamStandings
{
    private static readonly KeptBy<Viewer, TeamStanding> Standings = new(
        2_000, TimeSpan.FromSeconds(5), typeof(AnsweredForm), typeof(FeedbackConversation), typeof(Appointment), typeof(FeedbackRound), typeof(Person), typeof(Employment),
        typeof(OrgMembership), typeof(ManagementAssignment), typeof(RoleFamilyAssignment), typeof(Suspension), typeof(OrgUnit), typeof(UnitPlacement), typeof(Delegation));

    /// <summary>As the viewer sees it; five seconds old at most.</summary>
    public static ValueTask<TeamStanding> TeamStandingAsync(this AppDbContext db, Viewer viewer, CancellationToken cancel) =>
        Standings.OnAsync(db, viewer, viewer.Today, async () => new(
            await db.TeamsOfAsync(viewer, cancel), await db.DeputiesOf(viewer.PersonId, viewer.Today).ToListAsync(cancel),
            await db.LatestOfTeamAsync(viewer.PersonId, viewer.Today, cancel), viewer.IsManager ? await db.CountsBelowAsync(viewer, cancel) : []));
}
