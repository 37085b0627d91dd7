namespace CompetencyProfiles.Access;

/// <summary>Deletes the sessions and the challenges that are over by time; until then they merely open nothing.</summary>
public sealed class ClearEndedSessions(AppDbContext db, TimeProvider clock) : IJob
{
    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await db.Set<UserSession>().Where(session => session.EndsAt < now).ExecuteDeleteAsync(cancel);
        await db.Set<UsedChallenge>().Where(challenge => challenge.ExpiresAt < now).ExecuteDeleteAsync(cancel);
    }
}
