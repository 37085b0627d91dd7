using System.Collections.Concurrent;

namespace CompetencyProfiles.Web.Access;

/// <summary>
/// Keeps each viewer for at most five seconds, and not that long once anything it is made of changes here. So a right lost works on the next
/// request, on another node within five seconds.
/// </summary>
internal sealed class ViewerCache(TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(5);
    private const int Capacity = 20_000;

    private readonly ConcurrentDictionary<Guid, Entry> entries = new();

    public async ValueTask<Viewer?> FindAsync(AppDbContext db, Guid account, CancellationToken cancel)
    {
        var (today, stamp, now) = (clock.Today(), db.StampOf(FindViewer.MadeOf), clock.GetTimestamp());
        if (entries.TryGetValue(account, out var kept)
            && kept.Stamp == stamp && kept.Viewer.Today == today && clock.GetElapsedTime(kept.FoundAt, now) < Lifetime)
            return kept.Viewer;

        var viewer = await db.FindViewerAsync(account, today, cancel);
        if (entries.Count >= Capacity)
            entries.Clear();
        if (viewer is null)
            entries.TryRemove(account, out _);
        else
            entries[account] = new(viewer, stamp, now);
        return viewer;
    }

    private sealed record Entry(Viewer Viewer, long Stamp, long FoundAt);
}
