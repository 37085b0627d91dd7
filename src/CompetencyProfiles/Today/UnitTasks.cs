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

        var unled = await Of(viewer, db.UnitsWithoutLead(viewer.Today)).CountAsync(cancel);
        var closing = await Of(viewer, db.UnitsClosingWithPeople(viewer.Today)).Select(u => u.ClosedOn).ToListAsync(cancel);
        List<TodayTask> tasks = [];
        if (closing.Count > 0)
            tasks.Add(new("UnitsClosing", "/units?state=closing", closing.Count, DueOn: closing.Min()));
        if (unled > 0)
            tasks.Add(new("UnitsWithoutLead", "/units?state=unled", unled));
        return tasks;
    }

    private static IQueryable<OrgUnit> Of(Viewer viewer, IQueryable<OrgUnit> units)
    {
        var mine = viewer.HrUnits.ToArray();
        return viewer.IsHrOverall ? units : units.Where(u => mine.Contains(u.Id));
    }
}
