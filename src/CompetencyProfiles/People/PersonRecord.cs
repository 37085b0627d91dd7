namespace CompetencyProfiles.People;

/// <summary>A person with all dated facts, and the names of what they point to. For reading only.</summary>
public sealed class PersonRecord(
    Person person, IReadOnlyDictionary<Guid, string> names, IReadOnlyDictionary<Id<Person>, PickedPerson> managers, IReadOnlyDictionary<string, RoleFamily> roleFamilies, int led)
{
    public Person Person { get; } = person;

    /// <summary>How many people this one leads today or later.</summary>
    public int Led { get; } = led;

    /// <summary>The name of a unit or a site.</summary>
    public string NameOf<T>(Id<T> id) => names.GetValueOrDefault(id.Value, "–");

    public PickedPerson ManagerOf(ManagementAssignment assignment) => managers[assignment.ManagerId];

    public string RoleFamilyIn(string language, string key) => roleFamilies.TryGetValue(key, out var role) ? role.NameIn(language) : key;
}

public static class PersonRecords
{
    /// <summary>The record of one of these people, or null.</summary>
    public static async Task<PersonRecord?> FindRecordAsync(this AppDbContext db, IQueryable<Person> people, Id<Person> id, DateOnly today, CancellationToken cancel)
    {
        if (await people.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } person)
            return null;

        var units = person.Memberships.Select(m => m.UnitId).Distinct().ToArray();
        var sites = person.Sites.Select(s => s.SiteId).Distinct().ToArray();
        var leaders = person.Managers.Select(m => m.ManagerId).Distinct().ToArray();
        var names = await db.NamesAsync(units, sites, cancel);
        var managers = await db.Set<Person>().Where(p => leaders.Contains(p.Id)).Picked().ToDictionaryAsync(p => p.Id, cancel);
        var led = await db.Set<ManagementAssignment>()
            .Where(m => m.ManagerId == id && m.Kind == ManagementKind.Disciplinary && (m.To == null || m.To >= today)).Select(m => m.PersonId).Distinct().CountAsync(cancel);
        return new(person, names, managers, await db.Set<RoleFamily>().AsNoTracking().ToDictionaryAsync(r => r.Key, cancel), led);
    }

    /// <summary>The journal of a person, newest first, with the names of those who wrote in it and of what its lines point to.</summary>
    public static async Task<PersonJournal> ReadJournalAsync(this AppDbContext db, Id<Person> id, int lines, CancellationToken cancel)
    {
        var changes = await db.Set<PersonChange>().AsNoTracking().Where(c => c.PersonId == id).OrderByDescending(c => c.At).ThenByDescending(c => c.Id).Take(lines).ToListAsync(cancel);
        var ids = changes.SelectMany(c => PersonJournal.KeysIn(c.Old).Concat(PersonJournal.KeysIn(c.New))).Distinct().ToArray();
        var names = await db.NamesAsync([.. ids.Select(i => new Id<OrgUnit>(i))], [.. ids.Select(i => new Id<Site>(i))], cancel);
        var people = ids.Select(i => new Id<Person>(i)).Concat(changes.Where(c => c.ById is not null).Select(c => c.ById!.Value)).Distinct().ToArray();
        foreach (var one in await db.Set<Person>().Where(p => people.Contains(p.Id)).Picked().ToListAsync(cancel))
            names[one.Id.Value] = one.Name;
        return new(changes, names);
    }

    private static async Task<Dictionary<Guid, string>> NamesAsync(this AppDbContext db, Id<OrgUnit>[] units, Id<Site>[] sites, CancellationToken cancel)
    {
        var names = new Dictionary<Guid, string>();
        foreach (var unit in await db.Set<OrgUnit>().IgnoreAutoIncludes().Where(u => units.Contains(u.Id)).Select(u => new { u.Id, u.Name }).ToListAsync(cancel))
            names[unit.Id.Value] = unit.Name;
        foreach (var site in await db.Set<Site>().Where(s => sites.Contains(s.Id)).Select(s => new { s.Id, s.Name }).ToListAsync(cancel))
            names[site.Id.Value] = site.Name;
        return names;
    }
}
