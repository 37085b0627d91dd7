using CompetencyProfiles.Access;
using CompetencyProfiles.Today;

namespace CompetencyProfiles.Profiles;

/// <summary>For those who were invited: the workshops that are open.</summary>
public sealed class WorkshopTasks(AppDbContext db) : ITaskSource
{
    public async Task<IReadOnlyList<TodayTask>> TasksForAsync(Viewer viewer, CancellationToken cancel)
    {
        var open = await (
            from member in db.Set<WorkshopMember>()
            join workshop in db.Set<ProfileWorkshop>() on member.WorkshopId equals workshop.Id
            where member.PersonId == viewer.PersonId && workshop.ClosedAt == null
            select workshop.VersionId).ToListAsync(cancel);
        if (open.Count == 0)
            return [];
        var shelf = await db.ProfileShelfAsync(viewer.Today, cancel);
        return [.. open.Select(shelf.Find).OfType<VersionCard>().Select(version => new TodayTask("Workshop", $"/profiles/{version.Key}/v/{version.Number}/workshop", 1, version.Title.In(viewer.Language)))];
    }
}
