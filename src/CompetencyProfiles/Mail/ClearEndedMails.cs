namespace CompetencyProfiles.Mail;

/// <summary>Forgets to whom which kind of mail went, when its time of 90 days is over.</summary>
public sealed class ClearEndedMails(AppDbContext db, TimeProvider clock) : IJob
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    public async Task RunAsync(CancellationToken cancel)
    {
        var oldest = clock.GetUtcNow() - Kept;
        await db.Set<OutboxMessage>().Where(m => m.State != OutboxState.Waiting && m.EndedAt < oldest).ExecuteDeleteAsync(cancel);
    }
}
