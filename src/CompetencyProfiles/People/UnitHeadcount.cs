using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CompetencyProfiles.People;

/// <summary>How many people are in each unit on a day.</summary>
public sealed class UnitHeadcount
{
    private static readonly Kept<UnitHeadcount> Counts = new(ReadAsync, typeof(OrgUnit), typeof(UnitPlacement), typeof(OrgMembership));

    private readonly Dictionary<Id<OrgUnit>, int> within = [], withBelow = [];

    // One person after the other: twenty thousand are never held at once.
    private async Task CountAsync(UnitTree tree, IAsyncEnumerable<(Id<Person> Person, Id<OrgUnit> Unit)> membersByPerson)
    {
        var (person, own, above) = (default(Id<Person>), new HashSet<Id<OrgUnit>>(), new HashSet<Id<OrgUnit>>());
        await foreach (var member in membersByPerson)
        {
            if (member.Person != person)
            {
                person = member.Person;
                own.Clear();
                above.Clear();
            }

            if (own.Add(member.Unit))
                CollectionsMarshal.GetValueRefOrAddDefault(within, member.Unit, out _)++;
            for (var unit = tree.Find(member.Unit); unit is not null && above.Add(unit.Id); unit = unit.Parent)
                CollectionsMarshal.GetValueRefOrAddDefault(withBelow, unit.Id, out _)++;
        }
    }

    /// <summary>People in the unit itself.</summary>
    public int In(Id<OrgUnit> unit) => within.GetValueOrDefault(unit);

    /// <summary>People in the unit and all below it; who is in two of them counts once.</summary>
    public int WithBelow(Id<OrgUnit> unit) => withBelow.GetValueOrDefault(unit);

    public static ValueTask<UnitHeadcount> OnAsync(AppDbContext db, DateOnly day, CancellationToken cancel) => Counts.OnAsync(db, day, cancel);

    private static async Task<UnitHeadcount> ReadAsync(AppDbContext db, DateOnly day, CancellationToken cancel)
    {
        var counts = new UnitHeadcount();
        await counts.CountAsync(await db.UnitTreeAsync(day, cancel), MembersAsync(db, day, cancel));
        return counts;
    }

    private static async IAsyncEnumerable<(Id<Person> Person, Id<OrgUnit> Unit)> MembersAsync(AppDbContext db, DateOnly day, [EnumeratorCancellation] CancellationToken cancel)
    {
        var members = db.Set<OrgMembership>().Where(m => m.From <= day && (m.To == null || m.To >= day))
            .OrderBy(m => m.PersonId).Select(m => new { m.UnitId, m.PersonId });
        await foreach (var member in members.AsAsyncEnumerable().WithCancellation(cancel))
            yield return (member.PersonId, member.UnitId);
    }
}
