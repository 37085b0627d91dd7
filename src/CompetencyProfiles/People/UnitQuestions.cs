namespace CompetencyProfiles.People;

/// <summary>What the rules about units need to know of the rest of the organisation.</summary>
public static class UnitQuestions
{
    /// <summary>Everyone who is in a unit on a day or comes later.</summary>
    public static IQueryable<Id<Person>> PeopleInUnitFrom(this AppDbContext db, Id<OrgUnit> id, DateOnly from) =>
        db.Set<OrgMembership>().Where(m => m.UnitId == id && (m.To == null || m.To >= from)).Select(m => m.PersonId).Distinct();

    /// <summary>Every unit that stands directly under another on a day or later, and is not closed by then.</summary>
    public static IQueryable<OrgUnit> SubUnitsFrom(this AppDbContext db, Id<OrgUnit> id, DateOnly from) =>
        db.Set<OrgUnit>().Where(u => (u.ClosedOn == null || u.ClosedOn >= from) && u.Placements.Any(p => p.ParentId == id && (p.To == null || p.To >= from)));

    /// <summary>How many people and sub-units a unit has after a day.</summary>
    public static async Task<UnitContents> UnitContentsAfterAsync(this AppDbContext db, Id<OrgUnit> id, DateOnly lastDay, CancellationToken cancel)
    {
        var from = lastDay.AddDays(1);
        return new(await db.PeopleInUnitFrom(id, from).CountAsync(cancel), await db.SubUnitsFrom(id, from).CountAsync(cancel));
    }

    /// <summary>Every unit that lies below another on a day or later.</summary>
    public static async Task<IReadOnlySet<Id<OrgUnit>>> UnitsBelowFromAsync(this AppDbContext db, Id<OrgUnit> id, DateOnly from, CancellationToken cancel)
    {
        var places = await db.Set<UnitPlacement>().Where(p => p.To == null || p.To >= from).Select(p => new { p.UnitId, p.ParentId }).ToListAsync(cancel);
        var children = places.ToLookup(p => p.ParentId, p => p.UnitId);
        var below = new HashSet<Id<OrgUnit>>();
        var open = new Stack<Id<OrgUnit>>(children[id]);
        while (open.TryPop(out var unit))
        {
            if (below.Add(unit))
                foreach (var child in children[unit])
                    open.Push(child);
        }

        return below;
    }

    internal static Task<bool> CodeIsTakenAsync(this AppDbContext db, string code, Id<OrgUnit>? butBy, CancellationToken cancel) =>
        db.Set<OrgUnit>().AnyAsync(u => u.Code == code && u.Id != butBy, cancel);
}
