namespace CompetencyProfiles.People;

/// <summary>How many people are in each unit on a day.</summary>
public sealed class UnitHeadcount
{
    private static readonly Kept<UnitHeadcount> Counts = new(ReadAsync, typeof(OrgUnit), typeof(UnitPlacement), typeof(OrgMembership));

    private readonly Dictionary<Id<OrgUnit>, int> within, withBelow = [];

    private UnitHeadcount(UnitTree tree, IEnumerable<(Id<OrgUnit> Unit, Id<Person> Person)> members)
    {
        var people = members.ToLookup(m => m.Unit, m => m.Person);
        within = people.ToDictionary(unit => unit.Key, unit => unit.Distinct().Count());
        foreach (var top in tree.Top)
            Gather(top, people);
    }

    /// <summary>People in the unit itself.</summary>
    public int In(Id<OrgUnit> unit) => within.GetValueOrDefault(unit);

    /// <summary>People in the unit and all below it; who is in two of them counts once.</summary>
    public int WithBelow(Id<OrgUnit> unit) => withBelow.GetValueOrDefault(unit);

    public static ValueTask<UnitHeadcount> OnAsync(AppDbContext db, DateOnly day, CancellationToken cancel) => Counts.OnAsync(db, day, cancel);

    private HashSet<Id<Person>> Gather(UnitNode unit, ILookup<Id<OrgUnit>, Id<Person>> people)
    {
        var found = people[unit.Id].ToHashSet();
        foreach (var child in unit.Children)
            found.UnionWith(Gather(child, people));
        withBelow[unit.Id] = found.Count;
        return found;
    }

    private static async Task<UnitHeadcount> ReadAsync(AppDbContext db, DateOnly day, CancellationToken cancel)
    {
        var members = await db.Set<OrgMembership>().Where(m => m.From <= day && (m.To == null || m.To >= day))
            .Select(m => new { m.UnitId, m.PersonId }).ToListAsync(cancel);
        return new(await db.UnitTreeAsync(day, cancel), members.Select(m => (m.UnitId, m.PersonId)));
    }
}
