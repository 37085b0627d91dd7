using CompetencyProfiles.People;

namespace CompetencyProfiles.Access;

/// <summary>Somebody a role can be given to: what everybody in the organisation may know of everybody.</summary>
public sealed record PersonToGrant
{
    public required Id<Person> Id { get; init; }
    public required string Name { get; init; }
    public required string PersonnelNumber { get; init; }
    public required string? Unit { get; init; }
}

public static class PeopleToGrant
{
    /// <summary>How many are shown at once; whoever does not find the person among them types more.</summary>
    public const int Most = 10;

    /// <summary>
    /// The people a role can be given to, by typed name or number. The administrator may not open people's records, but must be able to name them:
    /// so this goes past <see cref="VisiblePeople.VisibleTo"/> and gives name, number and unit only, to those who grant.
    /// </summary>
    public static async Task<IReadOnlyList<PersonToGrant>> FindPeopleToGrantAsync(this AppDbContext db, Viewer viewer, string typed, CancellationToken cancel)
    {
        var words = SearchText.Typed(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(5).ToList();
        if (words.Count == 0 || !RoleGrant.MayGrant(viewer))
            return [];
        var people = db.Set<Person>().NotLeftBy(viewer.Today);
        foreach (var word in words)
            people = people.Where(p => p.SearchText.Contains(word));
        return await Read(db, people.OrderBy(p => p.SortKey).ThenBy(p => p.Id).Take(Most), viewer.Today).ToListAsync(cancel);
    }

    /// <summary>One of them, or null.</summary>
    public static async Task<PersonToGrant?> FindPersonToGrantAsync(this AppDbContext db, Viewer viewer, Id<Person> id, CancellationToken cancel) =>
        RoleGrant.MayGrant(viewer) ? await Read(db, db.Set<Person>().NotLeftBy(viewer.Today).Where(p => p.Id == id), viewer.Today).SingleOrDefaultAsync(cancel) : null;

    private static IQueryable<PersonToGrant> Read(AppDbContext db, IQueryable<Person> people, DateOnly today) => people.Select(p => new PersonToGrant
    {
        Id = p.Id,
        Name = p.FirstName + " " + p.LastName,
        PersonnelNumber = p.PersonnelNumber,
        Unit = db.Set<OrgUnit>()
            .Where(u => p.Memberships.Any(m => m.UnitId == u.Id && m.From <= today && (m.To == null || m.To >= today)))
            .OrderBy(u => u.SortKey).Select(u => u.Name).FirstOrDefault(),
    });
}
