using CompetencyProfiles.Access;

namespace CompetencyProfiles.Today;

/// <summary>What HR should look after: people without manager or unit, and those who leave soon.</summary>
public sealed class PeopleTasks(AppDbContext db, PeopleLists lists) : ITaskSource
{
    public async Task<IReadOnlyList<TodayTask>> TasksForAsync(Viewer viewer, CancellationToken cancel)
    {
        if (!viewer.IsHr)
            return [];

        var counts = await lists.CountsAsync(db, viewer, cancel);
        TodayTask[] tasks =
        [
            new("PeopleUnled", "/people?state=unled", counts.Unled),
            new("PeopleUnplaced", "/people?state=unplaced", counts.Unplaced),
            new("PeopleLeaving", "/people?state=leaving", counts.Leaving),
        ];
        return [.. tasks.Where(task => task.Count > 0)];
    }
}
