using CompetencyProfiles.People;

namespace CompetencyProfiles.Access;

/// <summary>The people somebody leads today; for a deputy, with the manager's name.</summary>
public sealed record LedTeam(string? InsteadOf, IReadOnlyList<ListedPerson> People);

public static class Teams
{
    /// <summary>The viewer's own team, then those the viewer stands in for. Empty ones are left out.</summary>
    public static async Task<IReadOnlyList<LedTeam>> TeamsOfAsync(this AppDbContext db, Viewer viewer, CancellationToken cancel)
    {
        var today = viewer.Today;
        var managers = await (
            from d in db.Set<Delegation>()
            join p in db.Set<Person>() on d.ManagerId equals p.Id
            where d.DeputyId == viewer.PersonId && d.From <= today && d.To >= today
            select new { p.Id, p.SortKey, Name = (string?)(p.FirstName + " " + p.LastName) }).Distinct().OrderBy(m => m.SortKey).ToListAsync(cancel);

        var teams = new List<LedTeam>();
        foreach (var manager in managers.Prepend(new { Id = viewer.PersonId, SortKey = "", Name = (string?)null }))
        {
            var led = db.VisibleTo(viewer).Where(p => p.Managers.Any(m =>
                m.ManagerId == manager.Id && m.Kind == ManagementKind.Disciplinary && m.From <= today && (m.To == null || m.To >= today)));
            var page = await db.ListPeopleAsync(led, new(), null, today, 1, 500, cancel);
            if (page.Total > 0)
                teams.Add(new(manager.Name, page.People));
        }

        return teams;
    }
}
