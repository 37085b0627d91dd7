using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace CompetencyProfiles.Web.SignIn;

/// <summary>What a request knows of its session.</summary>
internal sealed record CurrentSession
{
    public required Guid Id { get; init; }
    public required Guid AccountId { get; init; }
    public required bool SecondFactor { get; init; }
    public required DateTimeOffset LastSeenAt { get; init; }
    public required DateTimeOffset ConfirmedAt { get; init; }
    public required DateTimeOffset EndsAt { get; init; }
}

/// <summary>
/// The sessions, in the database; five seconds of memory spare it a query per request. What ends here ends at once,
/// what ends on another node ends here within those five seconds.
/// </summary>
internal sealed class SessionStore(IServiceScopeFactory scopes, IOptions<SignInSettings> settings, TimeProvider clock)
{
    public static readonly TimeSpan Memory = TimeSpan.FromSeconds(5), SeenEvery = TimeSpan.FromMinutes(1);
    private const int MostRemembered = 20_000;

    private readonly ConcurrentDictionary<string, (CurrentSession? Session, DateTimeOffset ReadAt)> remembered = new();
    private long changes;

    /// <summary>Opens a session and returns the key for the browser: 256 random bits that are stored nowhere.</summary>
    public async Task<string> StartAsync(Guid account, string device, bool secondFactor, CancellationToken cancel)
    {
        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var now = clock.GetUtcNow();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        db.Add(new UserSession(UserSession.HashOf(key), account, device, secondFactor, now, now + settings.Value.Absolute));
        await db.SaveChangesAsync(cancel);
        return key;
    }

    /// <summary>The session that a key opens now, or null.</summary>
    public async Task<CurrentSession?> FindAsync(string key, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var hash = UserSession.HashOf(key);
        if (!remembered.TryGetValue(hash, out var entry) || now - entry.ReadAt is var age && (age >= Memory || age < TimeSpan.Zero))
            entry = (await ReadAsync(hash, now, cancel), now);
        return entry.Session is { } session && session.EndsAt > now ? session : null;
    }

    /// <summary>Ends sessions, or changes them, and forgets at once what was remembered of all.</summary>
    public async Task<int> ChangeAsync(Func<IQueryable<UserSession>, CancellationToken, Task<int>> change, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var changed = await change(scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<UserSession>(), cancel);
        Forget();
        return changed;
    }

    public Task<int> EndAsync(Guid session, CancellationToken cancel) =>
        ChangeAsync((sessions, stop) => sessions.Where(s => s.Id == session).ExecuteDeleteAsync(stop), cancel);

    /// <summary>Ends every session of an account but the one named.</summary>
    public Task<int> EndAllAsync(Guid account, Guid? except, CancellationToken cancel) =>
        ChangeAsync((sessions, stop) => sessions.Where(s => s.AccountId == account && s.Id != except).ExecuteDeleteAsync(stop), cancel);

    /// <summary>After rows were changed in another transaction.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref changes);
        remembered.Clear();
    }

    private async Task<CurrentSession?> ReadAsync(string hash, DateTimeOffset now, CancellationToken cancel)
    {
        var before = Interlocked.Read(ref changes);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var rested = now - settings.Value.Idle;
        var session = await (
            from s in db.Set<UserSession>()
            join a in db.Set<Account>() on s.AccountId equals a.Id
            where s.KeyHash == hash && s.EndsAt > now && s.LastSeenAt > rested && a.DisabledAt == null
            select new CurrentSession
            {
                Id = s.Id, AccountId = s.AccountId, SecondFactor = s.SecondFactor,
                LastSeenAt = s.LastSeenAt, ConfirmedAt = s.ConfirmedAt, EndsAt = s.EndsAt,
            }).AsNoTracking().SingleOrDefaultAsync(cancel);

        if (session is not null && now - session.LastSeenAt >= SeenEvery)
            await db.Set<UserSession>().Where(s => s.Id == session.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.LastSeenAt, now), cancel);

        // Only what is there is remembered, or guessed keys would fill the memory; and nothing that something ended meanwhile.
        if (session is not null && Interlocked.Read(ref changes) == before)
        {
            if (remembered.Count >= MostRemembered)
                remembered.Clear();
            remembered[hash] = (session, now);
        }

        return session;
    }
}
