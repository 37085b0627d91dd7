using System.Collections.Concurrent;
using CompetencyProfiles.People;

namespace CompetencyProfiles.Profiles;

/// <summary>A role family somebody works in, with its share of the work in percent.</summary>
public sealed record RoleShare(string Key, int Share);

/// <summary>What decides which version and which targets hold for somebody: the units and the role families of a day, the largest share first.</summary>
public sealed record ProfileReader(IReadOnlyList<UnitNode> Units, IReadOnlyList<RoleShare> Roles);

/// <summary>Finds readers. Every look into a profile needs one, so an answer is kept for a while (<see cref="Keeping.KeptFor"/>), and not over a change of what it is made of.</summary>
public static class ProfileReaders
{
    private const int Capacity = 20_000;
    private static readonly Type[] MadeOf = [typeof(OrgMembership), typeof(RoleFamilyAssignment), typeof(OrgUnit), typeof(UnitPlacement)];
    private static readonly ConcurrentDictionary<(string Database, Id<Person> Person), Entry> Entries = new();

    public static async ValueTask<ProfileReader> ProfileReaderAsync(this AppDbContext db, Id<Person> person, DateOnly day, CancellationToken cancel)
    {
        var (key, stamp) = ((db.Database.GetConnectionString()!, person), db.StampOf(MadeOf));
        if (Entries.TryGetValue(key, out var kept) && kept.Day == day && kept.Stamp == stamp && TimeProvider.System.GetElapsedTime(kept.ReadAt) < db.KeptFor())
            return kept.Reader;

        var readAt = TimeProvider.System.GetTimestamp();
        var units = await db.Set<OrgMembership>().Where(m => m.PersonId == person && m.From <= day && (m.To == null || m.To >= day))
            .OrderByDescending(m => m.Share).Select(m => m.UnitId).ToListAsync(cancel);
        var roles = await db.Set<RoleFamilyAssignment>().Where(r => r.PersonId == person && r.From <= day && (r.To == null || r.To >= day))
            .OrderByDescending(r => r.Share).ThenBy(r => r.RoleFamily).Select(r => new RoleShare(r.RoleFamily, r.Share)).ToListAsync(cancel);
        var tree = await db.UnitTreeAsync(day, cancel);
        var reader = new ProfileReader([.. units.Select(tree.Find).OfType<UnitNode>()], roles);
        if (Entries.Count >= Capacity)
            Entries.Clear();
        Entries[key] = new(reader, day, stamp, readAt);
        return reader;
    }

    private sealed record Entry(ProfileReader Reader, DateOnly Day, long Stamp, long ReadAt);
}
