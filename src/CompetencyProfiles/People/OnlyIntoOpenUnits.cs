namespace CompetencyProfiles.People;

/// <summary>
/// Nobody is in a unit after its last day. The rules refuse it politely; this holds when a unit is closed while somebody is being moved into it:
/// the unit's row is locked until the membership is saved, and closing a unit takes the same lock before it counts.
/// </summary>
internal sealed class OnlyIntoOpenUnits : ISaveGuard
{
    public bool Concerns(AppDbContext db) => Begun(db).Any();

    public async Task CheckAsync(AppDbContext db, CancellationToken cancel)
    {
        foreach (var memberships in Begun(db).GroupBy(m => m.UnitId).OrderBy(m => m.Key.Value).ToList())
        {
            var unit = memberships.Key;
            if (db.Set<OrgUnit>().Local.FindEntry(unit)?.State is EntityState.Added)
                continue;
            if (!await db.LockAsync([unit], cancel))
                continue; // The foreign key says it better.

            var closedOn = await db.Set<OrgUnit>().IgnoreAutoIncludes().Where(u => u.Id == unit).Select(u => u.ClosedOn).SingleAsync(cancel);
            if (closedOn is { } lastDay && memberships.Any(m => m.To is null || m.To > lastDay))
                throw new DbUpdateConcurrencyException($"Unit {unit} was closed while somebody was moved into it.");
        }
    }

    private static IEnumerable<OrgMembership> Begun(AppDbContext db) =>
        from entry in db.ChangeTracker.Entries<OrgMembership>()
        where entry.State == EntityState.Added || (entry.State == EntityState.Modified && Lasts(entry.Entity.To) > Lasts(entry.Property(m => m.To).OriginalValue))
        select entry.Entity;

    private static DateOnly Lasts(DateOnly? lastDay) => lastDay ?? DateOnly.MaxValue;
}
