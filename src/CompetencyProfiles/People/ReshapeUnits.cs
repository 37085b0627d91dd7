namespace CompetencyProfiles.People;

/// <summary>Changes that concern more than one unit. Each is one transaction and takes its locks in one order: people, the structure, units.</summary>
public static class ReshapeUnits
{
    /// <summary>Opens a unit, under another or at the top. Null if the unit above is not there.</summary>
    public static Task<Result<OrgUnit>?> OpenUnitAsync(
        this AppDbContext db, string code, string name, string type, Id<OrgUnit>? parentId, DateOnly on, ChangedBy by, CancellationToken cancel) =>
        db.ReshapeAsync<OrgUnit>(parentId is { } parent ? [parent] : [], [], async units =>
        {
            if (parentId is { } above && units[above].RefuseSubUnitsFrom(on) is { } refusal)
                return refusal;
            if (await db.CodeIsTakenAsync(code, null, cancel))
                return UnitRefusals.CodeTaken.With(code);
            return db.Add(OrgUnit.Open(code, name, type, parentId, on, by)).Entity;
        }, cancel);

    /// <summary>Names a unit. Null if it is not there.</summary>
    public static Task<Result<Done>?> DescribeUnitAsync(
        this AppDbContext db, Id<OrgUnit> id, string code, string name, string type, DateOnly on, ChangedBy by, CancellationToken cancel) =>
        db.ReshapeAsync<Done>([id], [], async units =>
        {
            if (await db.CodeIsTakenAsync(code, id, cancel))
                return UnitRefusals.CodeTaken.With(code);
            units[id].Recode(code, on, by);
            units[id].Rename(name, on, by);
            units[id].Retype(type, on, by);
            return Done.It;
        }, cancel);

    /// <summary>Puts a unit with all below it under another, or at the top. Null if one of them is not there.</summary>
    public static Task<Result<Done>?> MoveUnitAsync(
        this AppDbContext db, Id<OrgUnit> id, Id<OrgUnit>? parentId, DateOnly from, ChangedBy by, CancellationToken cancel) =>
        db.ReshapeAsync<Done>(parentId is { } parent ? [id, parent] : [id], [], async units =>
            parentId is { } above && units[above].RefuseSubUnitsFrom(from) is { } refusal
                ? refusal
                : units[id].MoveUnder(parentId, from, await db.UnitsBelowFromAsync(id, from, cancel), by), cancel);

    /// <summary>Ends a unit that is empty after its last day. Null if it is not there.</summary>
    public static Task<Result<Done>?> CloseUnitAsync(this AppDbContext db, Id<OrgUnit> id, DateOnly lastDay, ChangedBy by, CancellationToken cancel) =>
        db.ReshapeAsync<Done>([id], [], async units => units[id].Close(lastDay, await db.UnitContentsAfterAsync(id, lastDay, cancel), by), cancel);

    /// <summary>Takes a closing back. Null if the unit is not there.</summary>
    public static Task<Result<Done>?> ReopenUnitAsync(this AppDbContext db, Id<OrgUnit> id, DateOnly on, ChangedBy by, CancellationToken cancel) =>
        db.ReshapeAsync<Done>([id], [], async units =>
        {
            var above = units[id].ParentIdOn(on);
            if (above is not null && await db.Set<OrgUnit>().AnyAsync(u => u.Id == above && u.ClosedOn != null, cancel))
                return UnitRefusals.ParentNotOpen;
            return units[id].Reopen(on, by);
        }, cancel);

    /// <summary>
    /// Makes a unit part of another from a day on: its people and sub-units move along, its leads end, it stays as a closed unit that names its successor.
    /// Answers how many moved; null if one of the units is not there.
    /// </summary>
    public static async Task<Result<UnitContents>?> MergeUnitsAsync(
        this AppDbContext db, Id<OrgUnit> id, Id<OrgUnit> successorId, DateOnly from, ChangedBy by, CancellationToken cancel)
    {
        // Whoever is moved in between the look and the lock is missing in it; then all is given back and tried again.
        while (true)
        {
            var people = await db.PeopleInUnitFrom(id, from).ToListAsync(cancel);
            var missed = false;
            var answer = await db.ReshapeAsync<UnitContents>([id, successorId], people, async units =>
            {
                missed = (await db.PeopleInUnitFrom(id, from).ToListAsync(cancel)).Except(people).Any();
                if (missed)
                    return UnitRefusals.NotEmpty;
                return await db.MergeLockedAsync(units[id], units[successorId], people, from, by, cancel);
            }, cancel);
            if (!missed)
                return answer;
        }
    }

    private static async Task<Result<UnitContents>> MergeLockedAsync(
        this AppDbContext db, OrgUnit unit, OrgUnit successor, List<Id<Person>> people, DateOnly from, ChangedBy by, CancellationToken cancel)
    {
        var merged = unit.MergeInto(successor, from, await db.UnitsBelowFromAsync(unit.Id, from, cancel), by);
        if (!merged.Succeeded)
            return merged.Refusal;

        var subUnits = await db.SubUnitsFrom(unit.Id, from).ToListAsync(cancel);
        foreach (var subUnit in subUnits)
            subUnit.FollowParent(unit.Id, successor.Id, from, by);
        foreach (var some in people.Chunk(500))
        {
            foreach (var person in await db.Set<Person>().Where(p => some.Contains(p.Id)).ToListAsync(cancel))
                person.FollowUnit(unit.Id, successor.Id, from, by);
        }

        return new UnitContents(people.Count, subUnits.Count);
    }

    private static async Task<Result<T>?> ReshapeAsync<T>(
        this AppDbContext db, IReadOnlyList<Id<OrgUnit>> ids, IReadOnlyList<Id<Person>> people,
        Func<Dictionary<Id<OrgUnit>, OrgUnit>, Task<Result<T>>> rule, CancellationToken cancel) where T : notnull
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (!await db.LockAsync(people, cancel) || !await db.LockAsync([OrgStructure.TheOne], cancel) || !await db.LockAsync(ids, cancel))
            return null;

        var answer = await rule(await db.Set<OrgUnit>().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, cancel));
        if (answer.Succeeded)
        {
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }

        return answer;
    }
}
