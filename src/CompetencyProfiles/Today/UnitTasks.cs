using CompetencyProfiles.Access;
using CompetencyProfiles.People;

namespace CompetencyProfiles.Today;

/// <summary>What units ask of HR: a lead, and a new place for those whose unit ends.</summary>
public sealed class UnitTasks(AppDbContext db) : ITaskSource
{
    public async Task<IReadOnlyList<TodayTask>> TasksForAsync(Viewer viewer, CancellationToken cancel)
    {
        if (!viewer.IsHr)
            return [];

        var minded = await UnitsToMind.OnAsync(db, viewer.Today, cancel);
        var unled = minded.WithoutLead.Count(unit => viewer.MayShape(unit));
        var closing = minded.Closing.Where(u => viewer.MayShape(u.Unit)).ToList();
        List<TodayTask> tasks = [];
        if (closing.Count > 0)
            tasks.Add(new("UnitsClosing", "/units?state=closing", closing.Count, DueOn: closing.Min(u => u.LastDay)));
        if (unled > 0)
            tasks.Add(new("UnitsWithoutLead", "/units?state=unled", unled));
        return tasks;
    }
}
