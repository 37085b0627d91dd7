using CompetencyProfiles.Access;
using CompetencyProfiles.People;

namespace CompetencyProfiles.Today;

/// <summary>For the second pair of eyes: somebody waits for help with the second factor.</summary>
public sealed class FactorHelpTasks(AppDbContext db) : ITaskSource
{
    private const int Most = 10;

    public async Task<IReadOnlyList<TodayTask>> TasksForAsync(Viewer viewer, CancellationToken cancel)
    {
        if (!viewer.IsHr && !viewer.IsAdministrator)
            return [];

        var waiting = await (
            from help in db.FactorHelpAwaiting(viewer)
            join person in db.Set<Person>().IgnoreAutoIncludes() on help.PersonId equals person.Id
            orderby help.StartedAt
            select new { person.Id, Name = person.FirstName + " " + person.LastName }).Take(Most).ToListAsync(cancel);
        return [.. waiting.Select(w => new TodayTask("FactorHelp", $"/admin/accounts/{w.Id}/factor-help", 1, w.Name, viewer.Today))];
    }
}
