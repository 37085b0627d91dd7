using CompetencyProfiles.People;
using Microsoft.Extensions.Caching.Memory;

namespace CompetencyProfiles.Access;

/// <summary>How many people HR should do something about.</summary>
public sealed record PeopleCounts(int Unled, int Unplaced, int Leaving);

/// <summary>
/// Lists of people as a viewer sees them, kept in memory until something they show has changed, at most five seconds:
/// counting and sorting 20,000 people for every look would cost more than the rest of the page.
/// </summary>
public sealed class PeopleLists : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);
    private static readonly Type[] Shown =
    [
        typeof(Person), typeof(Employment), typeof(OrgMembership), typeof(ManagementAssignment), typeof(RoleFamilyAssignment), typeof(Suspension),
        typeof(OrgUnit), typeof(UnitPlacement), typeof(UnitLead), typeof(RoleFamily), typeof(RoleGrant), typeof(Delegation),
    ];

    // Small enough for any machine: a page has some ten kilobytes.
    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = 500 });

    /// <summary>One page of the people the viewer may see.</summary>
    public Task<PeoplePage> PageAsync(AppDbContext db, Viewer viewer, PeopleFilter filter, int page, int size, CancellationToken cancel) =>
        KeepAsync(db, (viewer.PersonId, viewer.Today, filter, page, size), async () =>
        {
            var units = filter.Unit is { } unit ? await db.WithUnitsBelowAsync([unit], viewer.Today, cancel) : null;
            return await db.ListPeopleAsync(db.VisibleTo(viewer), filter, units, viewer.Today, page, size, cancel);
        });

    /// <summary>What HR should look after, among the people the viewer may see.</summary>
    public Task<PeopleCounts> CountsAsync(AppDbContext db, Viewer viewer, CancellationToken cancel) =>
        KeepAsync(db, (viewer.PersonId, viewer.Today), async () => new PeopleCounts(
            await db.InState(db.VisibleTo(viewer), PeopleState.Unled, viewer.Today).CountAsync(cancel),
            await db.InState(db.VisibleTo(viewer), PeopleState.Unplaced, viewer.Today).CountAsync(cancel),
            await db.InState(db.VisibleTo(viewer), PeopleState.Leaving, viewer.Today).CountAsync(cancel)));

    public void Dispose() => kept.Dispose();

    private async Task<T> KeepAsync<T>(AppDbContext db, object key, Func<Task<T>> read) where T : class
    {
        var stamp = db.StampOf(Shown);
        if (kept.TryGetValue(key, out (long Stamp, T Value) known) && known.Stamp == stamp)
            return known.Value;

        var value = await read();
        kept.Set(key, (stamp, value), new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Longest });
        return value;
    }
}
