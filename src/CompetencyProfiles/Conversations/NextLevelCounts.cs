using CompetencyProfiles.Access;
using CompetencyProfiles.People;

namespace CompetencyProfiles.Conversations;

/// <summary>How far the conversations of one manager are, for the manager above: numbers only, no names of employees and nothing of what was said.</summary>
public sealed record ManagerCounts(string Manager, int Open, int Waiting, int Completed, int Overdue);

public static class NextLevelCounts
{
    /// <summary>For each manager whom the viewer leads: the conversations of the rounds that are open.</summary>
    public static async Task<IReadOnlyList<ManagerCounts>> CountsBelowAsync(this AppDbContext db, Viewer viewer, CancellationToken cancel)
    {
        var (me, today) = (viewer.PersonId, viewer.Today);
        var led = db.LedOn(today).Where(m => m.ManagerId == me).Select(m => m.PersonId);
        var found = await (
            from c in db.Set<FeedbackConversation>()
            join r in db.Set<Rounds.FeedbackRound>() on c.RoundId equals r.Id
            join p in db.VisibleTo(viewer) on c.ManagerId equals p.Id
            where led.Contains(c.ManagerId) && (r.State == Rounds.RoundState.Open || r.State == Rounds.RoundState.Paused) && c.State != ConversationState.Cancelled
            group new { c.State, r.HoldBy, r.SignBy } by new { p.Id, p.SortKey, Name = p.FirstName + " " + p.LastName } into byManager
            select new
            {
                byManager.Key.SortKey, byManager.Key.Name,
                Open = byManager.Count(c => c.State == ConversationState.Preparing || c.State == ConversationState.Released),
                Waiting = byManager.Count(c => c.State == ConversationState.AwaitingSignature || c.State == ConversationState.InMediation),
                Completed = byManager.Count(c => c.State == ConversationState.Completed),
                Overdue = byManager.Count(c => (c.State == ConversationState.Preparing || c.State == ConversationState.Released) && c.HoldBy < today),
            }).ToListAsync(cancel);
        return [.. found.OrderBy(line => line.SortKey, StringComparer.Ordinal).Select(line => new ManagerCounts(line.Name, line.Open, line.Waiting, line.Completed, line.Overdue))];
    }
}
