using CompetencyProfiles.People;

namespace CompetencyProfiles.Access;

public static class RoleGrants
{
    /// <summary>The grants that count on a day: confirmed, not ended, within their period.</summary>
    public static IQueryable<RoleGrant> HoldingOn(this IQueryable<RoleGrant> grants, DateOnly day) =>
        grants.Where(g => g.ConfirmedAt != null && g.EndedAt == null && g.From <= day && (g.To == null || g.To >= day));

    /// <summary>The grants that count on a day or will later.</summary>
    public static IQueryable<RoleGrant> HoldingFrom(this IQueryable<RoleGrant> grants, DateOnly day) =>
        grants.Where(g => g.ConfirmedAt != null && g.EndedAt == null && (g.To == null || g.To >= day));

    /// <summary>Those people have not left: employed on the day or later, or without any employment on record, as an administrator from outside.</summary>
    public static IQueryable<Person> NotLeftBy(this IQueryable<Person> people, DateOnly day) =>
        people.Where(p => !p.Employments.Any() || p.Employments.Any(e => e.To == null || e.To >= day));

    /// <summary>Grants of the same role for the whole organisation whose holders have not left.</summary>
    internal static IQueryable<RoleGrant> OverallHolders(this AppDbContext db, Role role, DateOnly day) =>
        from grant in db.Set<RoleGrant>()
        join person in db.Set<Person>().NotLeftBy(day) on grant.PersonId equals person.Id
        where grant.Role == role && grant.UnitId == null
        select grant;

    /// <summary>
    /// Makes decisions about who is administrator or HR happen one after the other: it takes the row locks of the administrators' grants, in a fixed order by being one statement.
    /// </summary>
    internal static Task LockDecisionsAsync(this AppDbContext db, CancellationToken cancel) =>
        db.Set<RoleGrant>().Where(g => g.Role == Role.Administrator && g.UnitId == null && g.ConfirmedAt != null)
            .ExecuteUpdateAsync(set => set.SetProperty(g => g.Version, g => g.Version + 1), cancel);
}
