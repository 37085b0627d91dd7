using CompetencyProfiles.People;

namespace CompetencyProfiles.Access;

/// <summary>Where a grant stands on a day.</summary>
public enum RoleState { Proposed, Upcoming, Active, Ended, Declined }

/// <summary>Which grants a list shows: those that count now, will or may; those that wait; those that end within <see cref="ListRoles.EndingDays"/> days; those that are over.</summary>
public enum RoleFilter { Current, Proposed, Ending, Past }

/// <summary>A grant in a list.</summary>
public sealed record RoleRow
{
    public required Id<RoleGrant> Id { get; init; }
    public required string Name { get; init; }
    public required string SortKey { get; init; }
    public required Role Role { get; init; }
    public required string? Unit { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly? To { get; init; }
    public required bool IsConfirmed { get; init; }
    public required bool IsDeclined { get; init; }
    public required bool IsEnded { get; init; }
    public required bool GrantedAlone { get; init; }

    public RoleState StateOn(DateOnly day) => this switch
    {
        { IsDeclined: true } => RoleState.Declined,
        { IsEnded: true } => RoleState.Ended,
        _ when To < day => RoleState.Ended,
        { IsConfirmed: false } => RoleState.Proposed,
        _ => From > day ? RoleState.Upcoming : RoleState.Active,
    };
}

public static class ListRoles
{
    /// <summary>"Soon" for a role that ends.</summary>
    public const int EndingDays = 14;

    /// <summary>The grants of a filter, by name.</summary>
    public static IQueryable<RoleRow> Roles(this AppDbContext db, RoleFilter filter, Role? role, DateOnly today)
    {
        var grants = db.Set<RoleGrant>().Of(filter, today);
        return from grant in role is null ? grants : grants.Where(g => g.Role == role)
               join person in db.Set<Person>() on grant.PersonId equals person.Id
               orderby person.SortKey, grant.From descending, grant.Id
               select new RoleRow
               {
                   Id = grant.Id,
                   Name = person.FirstName + " " + person.LastName,
                   SortKey = person.SortKey,
                   Role = grant.Role,
                   Unit = db.Set<OrgUnit>().Where(u => u.Id == grant.UnitId).Select(u => u.Name).SingleOrDefault(),
                   From = grant.From,
                   To = grant.To,
                   IsConfirmed = grant.ConfirmedAt != null,
                   IsDeclined = grant.DeclinedAt != null,
                   IsEnded = grant.EndedAt != null,
                   GrantedAlone = grant.GrantedAlone,
               };
    }

    public static IQueryable<RoleGrant> Of(this IQueryable<RoleGrant> grants, RoleFilter filter, DateOnly today) => filter switch
    {
        RoleFilter.Proposed => grants.Where(g => g.ConfirmedAt == null && g.DeclinedAt == null && (g.To == null || g.To >= today)),
        RoleFilter.Ending => grants.HoldingOn(today).Where(g => g.To <= today.AddDays(EndingDays)),
        RoleFilter.Past => grants.Where(g => g.DeclinedAt != null || g.EndedAt != null || g.To < today),
        _ => grants.Where(g => g.DeclinedAt == null && g.EndedAt == null && (g.To == null || g.To >= today)),
    };

    /// <summary>The proposals that wait for this viewer, as <see cref="RoleGrant.AwaitsConfirmationBy"/> says of one.</summary>
    public static IQueryable<RoleGrant> AwaitingConfirmationBy(this IQueryable<RoleGrant> grants, Viewer viewer)
    {
        var (me, forHr, forAdministrator) = (viewer.PersonId, viewer.IsHrOverall, viewer.IsAdministrator);
        return grants.Of(RoleFilter.Proposed, viewer.Today)
            .Where(g => g.PersonId != me && (g.ProposedById == null || g.ProposedById != me))
            .Where(g => g.ProposedAs == Role.Administrator ? forHr : forAdministrator);
    }
}
