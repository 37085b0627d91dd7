using System.Collections.Concurrent;

namespace CompetencyProfiles.Data;

/// <summary>
/// What many pages read and few changes touch: kept in memory for one day at a time, read anew once this process changes the tables it is
/// <paramref name="madeOf"/>, and never kept longer than <see cref="Keeping.KeptFor"/> says, because another process may have changed them.
/// </summary>
public sealed class Kept<T>(Func<AppDbContext, DateOnly, CancellationToken, Task<T>> read, params Type[] madeOf) where T : class
{
    private readonly ConcurrentDictionary<string, Entry> entries = new();

    /// <summary>As of a day. Inside a transaction it is read from the database: what is not committed must not be kept.</summary>
    public async ValueTask<T> OnAsync(AppDbContext db, DateOnly day, CancellationToken cancel)
    {
        if (db.Database.CurrentTransaction is not null)
            return await read(db, day, cancel);

        var (key, stamp) = (db.Database.GetConnectionString()!, db.StampOf(madeOf));
        if (entries.TryGetValue(key, out var kept) && kept.Day == day && kept.Stamp == stamp && TimeProvider.System.GetElapsedTime(kept.ReadAt) < db.KeptFor())
            return kept.Value;

        var readAt = TimeProvider.System.GetTimestamp();
        var value = await read(db, day, cancel);
        entries[key] = new(value, day, stamp, readAt);
        return value;
    }

    private sealed record Entry(T Value, DateOnly Day, long Stamp, long ReadAt);
}

/// <summary>How long something may be kept in memory without asking whether another process changed it.</summary>
public static class Keeping
{
    // On PostgreSQL there may be other nodes. On SQLite one process serves alone; only a command beside it can change something.
    private static readonly TimeSpan Beside = TimeSpan.FromSeconds(5), Alone = TimeSpan.FromSeconds(30);

    public static TimeSpan KeptFor(this AppDbContext db) => db.Database.IsSqlite() ? Alone : Beside;
}
