using CompetencyProfiles.People;
using Microsoft.Extensions.Caching.Memory;

namespace CompetencyProfiles.Access;

/// <summary>How many people HR should do something about.</summary>
public sealed record PeopleCounts(int Unled, int Unplaced, int Leaving);

/// <summary>
/// Lists of people as a viewer sees them, kept in memory until something they show has changed, and no longer than <see cref="Keeping.KeptFor"/>:
/// counting and sorting 20,000 people for every look would cost more than the rest of the page.
/// </summary>
public sealed class PeopleLists : IDisposable
{
    private static readonly Type[] Shown =
    [
        typeof(Person), typeof(Employment), typeof(OrgMembership), typeof(ManagementAssignment), typeof(RoleFamilyAssignment), typeof(Suspension),
        typeof(OrgUnit), typeof(UnitPlacement), typeof(UnitLead), typeof(RoleFamily), typeof(RoleGrant), typeof(Delegation),
    ];

    // When a list is to be read anew, one reader does it and the others wait for it.
    private readonly SemaphoreSlim[] gates = [.. Enumerable.Range(0, 32).Select(_ => new SemaphoreSlim(1))];

    // Small enough for any machine: a page has some ten kilobytes.
    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = 500 });

    /// <summary>One page of the people the viewer may see.</summary>
    public Task<PeoplePage> PageAsync(AppDbContext db, Viewer viewer, PeopleFilter filter, int page, int size, CancellationToken cancel) =>
        KeepAsync(db, (viewer.PersonId, viewer.Today, filter, page, size), async () =>
        {
            var units = filter.Unit is { } unit ? await db.WithUnitsBelowAsync([unit], viewer.Today, cancel) : null;
            return await db.ListPeopleAsync(db.VisibleTo(viewer), filter, units, viewer.Today, page, size, cancel);
        }, cancel);

    /// <summary>What HR should look after, among the people the viewer may see.</summary>
    public Task<PeopleCounts> CountsAsync(AppDbContext db, Viewer viewer, CancellationToken cancel) =>
        KeepAsync(db, (viewer.PersonId, viewer.Today), async () => new PeopleCounts(
            await db.InState(db.VisibleTo(viewer), PeopleState.Unled, viewer.Today).CountAsync(cancel),
            await db.InState(db.VisibleTo(viewer), PeopleState.Unplaced, viewer.Today).CountAsync(cancel),
            await db.InState(db.VisibleTo(viewer), PeopleState.Leaving, viewer.Today).CountAsync(cancel)), cancel);

    public void Dispose()
    {
        kept.Dispose();
        foreach (var gate in gates)
            gate.Dispose();
    }

    private async Task<T> KeepAsync<T>(AppDbContext db, object key, Func<Task<T>> read, CancellationToken cancel) where T : class
    {
        if (Find<T>(key, db.StampOf(Shown)) is { } known)
            return known;

        var gate = gates[(uint)key.GetHashCode() % gates.Length];
        await gate.WaitAsync(cancel);
        try
        {
            var stamp = db.StampOf(Shown);
            if (Find<T>(key, stamp) is { } meanwhile)
                return meanwhile;
            var value = await read();
            kept.Set(key, (stamp, value), new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = db.KeptFor() });
            return value;
        }
        finally
        {
            gate.Release();
        }
    }

    private T? Find<T>(object key, long stamp) where T : class =>
        kept.TryGetValue(key, out (long Stamp, T Value) known) && known.Stamp == stamp ? known.Value : null;
}
