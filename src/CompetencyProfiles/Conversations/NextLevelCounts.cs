using CompetencyProfiles.Access;
using CompetencyProfiles.People;

namespace CompetencyProfiles.Conversations;

/// <summary>How far the conversations of one manager are, for the manager above: numbers only, no names of employees and nothing of what was said.</summary>
/// <param name="IsAbsent">Away for so long that somebody else should hold the conversations.</param>
public sealed record ManagerCounts(Id<Person> Id, string Manager, int Open, int Waiting, int Completed, int Overdue, bool IsAbsent);

public static class NextLevelCounts
{
    /// <summary>Days of absence after which the manager above is asked to take over or to name somebody: twenty working days (domain 6.2 no. 6).</summary>
    public const int LongDays = 28;

    /// <summary>The managers whom somebody leads and who have been away for long.</summary>
    public static IQueryable<Id<Person>> AbsentBelow(this AppDbContext db, Id<Person> person, DateOnly today)
    {
        var since = today.AddDays(-LongDays);
        var led = db.LedOn(today).Where(m => m.ManagerId == person).Select(m => m.PersonId);
        return db.Set<Suspension>().Where(s => led.Contains(s.PersonId) && s.From <= since && (s.To == null || s.To >= today)).Select(s => s.PersonId);
    }

    /// <summary>Takes over what a manager who is away for long has not begun yet. Answers how many; null if there is no such manager below.</summary>
    public static async Task<int?> TakeOverAsync(this AppDbContext db, Id<Person> absent, Viewer viewer, DateTimeOffset now, CancellationToken cancel)
    {
        if (!await db.AbsentBelow(viewer.PersonId, viewer.Today).AnyAsync(id => id == absent, cancel))
            return null;
        var waiting = await db.Set<FeedbackConversation>().Where(c => c.ManagerId == absent && c.State == ConversationState.Preparing && c.EmployeeId != viewer.PersonId).Select(c => c.Id).ToListAsync(cancel);
        var taken = 0;
        foreach (var id in waiting)
            taken += await db.ChangeAsync(id, (FeedbackConversation c) => db.HandToAsync(c, viewer.PersonId, now, cancel), cancel) is { Succeeded: true } ? 1 : 0;
        return taken;
    }

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
                byManager.Key.Id, byManager.Key.SortKey, byManager.Key.Name,
                Open = byManager.Count(c => c.State == ConversationState.Preparing || c.State == ConversationState.Released),
                Waiting = byManager.Count(c => c.State == ConversationState.AwaitingSignature || c.State == ConversationState.InMediation),
                Completed = byManager.Count(c => c.State == ConversationState.Completed),
                Overdue = byManager.Count(c => (c.State == ConversationState.Preparing || c.State == ConversationState.Released) && c.HoldBy < today),
            }).ToListAsync(cancel);
        var absent = (await db.AbsentBelow(me, today).ToListAsync(cancel)).ToHashSet();
        return [.. found.OrderBy(line => line.SortKey, StringComparer.Ordinal).Select(line => new ManagerCounts(line.Id, line.Name, line.Open, line.Waiting, line.Completed, line.Overdue, absent.Contains(line.Id)))];
    }
}
