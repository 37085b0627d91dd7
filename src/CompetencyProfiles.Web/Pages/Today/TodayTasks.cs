using System.Collections.Concurrent;
using CompetencyProfiles.People;
using CompetencyProfiles.Today;

namespace CompetencyProfiles.Web.Pages.Today;

/// <summary>What the start page shows of a viewer: the tasks of all rooms by due date, and whether the house is still empty.</summary>
public sealed record TodayView(IReadOnlyList<TodayTask> Tasks, bool IsFreshInstallation);

/// <summary>Asks every source of tasks. An answer is kept for five seconds at most, and not over a form the viewer has sent.</summary>
public sealed class TodayTasks(AppDbContext db, IEnumerable<ITaskSource> sources, TodayMemory memory)
{
    public async Task<TodayView> ForAsync(Viewer viewer, CancellationToken cancel)
    {
        var stamp = db.StampOf(typeof(AnsweredForm));
        if (memory.Find(viewer, stamp) is { } kept)
            return kept;

        var tasks = new List<TodayTask>();
        foreach (var source in sources)
            tasks.AddRange(await source.TasksForAsync(viewer, cancel));
        var isFresh = (viewer.IsAdministrator || viewer.IsHrOverall) && !await db.Set<OrgUnit>().AnyAsync(cancel);
        return memory.Keep(viewer, stamp, new([.. tasks.OrderBy(task => task.DueOn ?? DateOnly.MaxValue)], isFresh));
    }
}

/// <summary>The start pages of the last seconds, in memory.</summary>
public sealed class TodayMemory(TimeProvider clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(5);
    private const int Capacity = 20_000;

    private readonly ConcurrentDictionary<Guid, Entry> entries = new();

    public TodayView? Find(Viewer viewer, long stamp) =>
        entries.TryGetValue(viewer.AccountId, out var entry) && entry.Viewer == viewer && entry.Stamp == stamp
        && clock.GetElapsedTime(entry.FoundAt) < Lifetime ? entry.View : null;

    public TodayView Keep(Viewer viewer, long stamp, TodayView view)
    {
        if (entries.Count >= Capacity)
            entries.Clear();
        entries[viewer.AccountId] = new(viewer, stamp, clock.GetTimestamp(), view);
        return view;
    }

    private sealed record Entry(Viewer Viewer, long Stamp, long FoundAt, TodayView View);
}
