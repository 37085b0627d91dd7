using CompetencyProfiles.People;

namespace CompetencyProfiles.Access;

/// <summary>A deputy as a list shows it.</summary>
public sealed record ListedDelegation
{
    public required Id<Delegation> Id { get; init; }
    public required string Deputy { get; init; }
    public required DelegationScope Scope { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }
}

/// <summary>Naming deputies and ending it. The manager's row is locked meanwhile, so that the same deputy is not named twice for one day.</summary>
public static class NameDeputy
{
    /// <summary>Null if there is no such manager.</summary>
    public static Task<Result<Done>?> NameDeputyAsync(
        this AppDbContext db, Id<Person> manager, Id<Person> deputy, DelegationScope scope, DateOnly from, DateOnly to, DateOnly today, CancellationToken cancel) =>
        db.ChangeAsync(manager, async (Person _) =>
        {
            var named = Delegation.Create(manager, deputy, scope, from, to, today);
            if (!named.Succeeded)
                return (Result<Done>)named.Refusal;
            if (!await db.Set<Employment>().AnyAsync(e => e.PersonId == deputy && e.From <= from && (e.To == null || e.To >= to), cancel))
                return DelegationRefusals.DeputyNotEmployed;
            if (await db.Set<Delegation>().AnyAsync(d => d.ManagerId == manager && d.DeputyId == deputy && d.From <= to && d.To >= from, cancel))
                return DelegationRefusals.AlreadyDeputy;

            db.Add(named.Value);
            return Done.It;
        }, cancel);

    /// <summary>Ends a manager's delegation at once. Null if the manager has no such delegation.</summary>
    public static async Task<Result<Done>?> EndDelegationAsync(this AppDbContext db, Id<Person> manager, Id<Delegation> id, DateOnly today, CancellationToken cancel)
    {
        if (!await db.Set<Delegation>().AnyAsync(d => d.Id == id && d.ManagerId == manager, cancel))
            return null;
        return await db.ChangeAsync(id, (Delegation delegation) =>
        {
            if (!delegation.EndBefore(today))
                db.Remove(delegation);
            return (Result<Done>)Done.It;
        }, cancel);
    }

    /// <summary>The managers whose deputies the viewer may name: oneself, and for HR the people looked after; only who leads somebody.</summary>
    public static IQueryable<Person> MayNameDeputiesOf(this AppDbContext db, Viewer viewer)
    {
        var (me, today) = (viewer.PersonId, viewer.Today);
        var leaders = db.Set<ManagementAssignment>().Where(m => m.Kind == ManagementKind.Disciplinary && (m.To == null || m.To >= today)).Select(m => m.ManagerId);
        var own = db.VisibleTo(viewer).Where(p => p.Id == me);
        if (!viewer.IsHr)
            return own.Where(p => leaders.Contains(p.Id));
        var lookedAfter = db.LookedAfterBy(viewer).Select(p => p.Id);
        return db.VisibleTo(viewer).Where(p => leaders.Contains(p.Id) && (p.Id == me || lookedAfter.Contains(p.Id)));
    }

    /// <summary>A manager's deputies of today and later, soonest first.</summary>
    public static IQueryable<ListedDelegation> DeputiesOf(this AppDbContext db, Id<Person> manager, DateOnly today) =>
        from delegation in db.Set<Delegation>()
        join deputy in db.Set<Person>() on delegation.DeputyId equals deputy.Id
        where delegation.ManagerId == manager && delegation.To >= today
        orderby delegation.From, deputy.SortKey
        select new ListedDelegation
        {
            Id = delegation.Id, Deputy = deputy.FirstName + " " + deputy.LastName, Scope = delegation.Scope, From = delegation.From, To = delegation.To,
        };
}
