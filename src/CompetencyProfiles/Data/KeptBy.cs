using System.Collections.Concurrent;

namespace CompetencyProfiles.Data;

/// <summary>
/// What is made anew for everybody, kept in memory by key: read again on another day, once this process changes the tables it is
/// <paramref name="madeOf"/>, and after <paramref name="longest"/> or <see cref="Keeping.KeptFor"/>, whichever is shorter.
/// </summary>
/// <param name="capacity">When there are as many, all are forgotten.</param>
public sealed class KeptBy<TKey, T>(int capacity, TimeSpan longest, params Type[] madeOf) where TKey : notnull where T : class
{
    private readonly ConcurrentDictionary<(string Database, TKey Key), Entry> entries = new();

    /// <summary>As of a day. Inside a transaction it is read from the database: what is not committed must not be kept.</summary>
    public async ValueTask<T> OnAsync(AppDbContext db, TKey key, DateOnly day, Func<Task<T>> read)
    {
        if (db.Database.CurrentTransaction is not null)
            return await read();

        var (place, stamp) = ((db.Database.GetConnectionString()!, key), db.StampOf(madeOf));
        if (entries.TryGetValue(place, out var kept) && kept.Day == day && kept.Stamp == stamp
            && TimeProvider.System.GetElapsedTime(kept.ReadAt) is var age && age < longest && age < db.KeptFor())
            return kept.Value;

        var readAt = TimeProvider.System.GetTimestamp();
        var value = await read();
        if (entries.Count >= capacity)
            entries.Clear();
        entries[place] = new(value, day, stamp, readAt);
        return value;
    }

    private sealed record Entry(T Value, DateOnly Day, long Stamp, long ReadAt);
}
