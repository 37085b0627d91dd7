namespace CompetencyProfiles.Mail;

public static class Outbox
{
    /// <summary>
    /// Writes down, with the next save and in its transaction, that a mail is owed. Owing the same key again changes nothing, also when
    /// somebody else does so at the same moment. It is sent as soon as the transaction is committed.
    /// </summary>
    public static void Owe(this AppDbContext db, OutboxMessage message) => db.Add(message);

    /// <summary>Gives dead mails a new start. Those that are not dead, or no longer, stay as they are.</summary>
    public static async Task<int> SendAgainAsync(this IQueryable<OutboxMessage> messages, DateTimeOffset now, CancellationToken cancel) =>
        await messages.Where(m => m.State == OutboxState.Dead).ExecuteUpdateAsync(set => set
            .SetProperty(m => m.State, OutboxState.Waiting)
            .SetProperty(m => m.DueAt, now)
            .SetProperty(m => m.Attempts, 0)
            .SetProperty(m => m.FirstFailedAt, (DateTimeOffset?)null)
            .SetProperty(m => m.DoubtedAt, (DateTimeOffset?)null)
            .SetProperty(m => m.EndedAt, (DateTimeOffset?)null), cancel);

    internal static IQueryable<OutboxMessage> Due(this IQueryable<OutboxMessage> messages, DateTimeOffset now) =>
        messages.Where(m => m.State == OutboxState.Waiting && m.DueAt <= now && (m.LeasedUntil == null || m.LeasedUntil <= now));

    /// <summary>The database decides who sends. The claim of a crashed process runs out, and another one takes it.</summary>
    internal static async Task<bool> ClaimAsync(this AppDbContext db, Guid id, Guid token, DateTimeOffset now, CancellationToken cancel) =>
        await db.Set<OutboxMessage>().Where(m => m.Id == id).Due(now).ExecuteUpdateAsync(set => set
            .SetProperty(m => m.LeaseToken, token)
            .SetProperty(m => m.LeasedUntil, now + OutboxMessage.LeaseTime)
            .SetProperty(m => m.Attempts, m => m.Attempts + 1), cancel) == 1;
}
