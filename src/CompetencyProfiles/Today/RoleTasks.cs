using CompetencyProfiles.Access;

namespace CompetencyProfiles.Today;

/// <summary>For those who grant roles: proposals that wait for them, and roles that end soon.</summary>
public sealed class RoleTasks(AppDbContext db) : ITaskSource
{
    public async Task<IReadOnlyList<TodayTask>> TasksForAsync(Viewer viewer, CancellationToken cancel)
    {
        if (!RoleGrant.MayGrant(viewer))
            return [];

        var tasks = new List<TodayTask>();
        var waiting = await db.Set<RoleGrant>().AwaitingConfirmationBy(viewer).CountAsync(cancel);
        if (waiting > 0)
            tasks.Add(new("RoleProposals", "/admin/roles?filter=proposed", waiting));

        var ending = await db.Set<RoleGrant>().Of(RoleFilter.Ending, viewer.Today)
            .GroupBy(_ => 1).Select(all => new { Count = all.Count(), First = all.Min(g => g.To) }).SingleOrDefaultAsync(cancel);
        if (ending is not null)
            tasks.Add(new("RolesEnding", "/admin/roles?filter=ending", ending.Count, DueOn: ending.First));
        return tasks;
    }
}
