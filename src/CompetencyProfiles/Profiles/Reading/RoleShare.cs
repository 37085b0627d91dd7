using CompetencyProfiles.People;

namespace CompetencyProfiles.Profiles;

/// <summary>A role family somebody works in, with its share of the work in percent.</summary>
public sealed record RoleShare(string Key, int Share);

/// <summary>What decides which version and which targets hold for somebody: the units and the role families of a day, the largest share first.</summary>
public sealed record ProfileReader(IReadOnlyList<UnitNode> Units, IReadOnlyList<RoleShare> Roles);

/// <summary>Finds readers. Every look into a profile needs one, so an answer is kept for a while (<see cref="Keeping.KeptFor"/>), and not over a change of what it is made of.</summary>
public static class ProfileReaders
{
    private static readonly KeptBy<Id<Person>, ProfileReader> Readers =
        new(20_000, TimeSpan.MaxValue, typeof(OrgMembership), typeof(RoleFamilyAssignment), typeof(OrgUnit), typeof(UnitPlacement));

    public static ValueTask<ProfileReader> ProfileReaderAsync(this AppDbContext db, Id<Person> person, DateOnly day, CancellationToken cancel) =>
        Readers.OnAsync(db, person, day, async () =>
        {
            var units = await db.Set<OrgMembership>().Where(m => m.PersonId == person && m.From <= day && (m.To == null || m.To >= day))
                .OrderByDescending(m => m.Share).Select(m => m.UnitId).ToListAsync(cancel);
            var roles = await db.Set<RoleFamilyAssignment>().Where(r => r.PersonId == person && r.From <= day && (r.To == null || r.To >= day))
                .OrderByDescending(r => r.Share).ThenBy(r => r.RoleFamily).Select(r => new RoleShare(r.RoleFamily, r.Share)).ToListAsync(cancel);
            var tree = await db.UnitTreeAsync(day, cancel);
            return new([.. units.Select(tree.Find).OfType<UnitNode>()], roles);
        });
}
