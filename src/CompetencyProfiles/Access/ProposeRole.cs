using CompetencyProfiles.People;

namespace CompetencyProfiles.Access;

public static class ProposeRole
{
    /// <summary>
    /// Writes a proposal that the other side confirms. While nobody is HR, the administrator's first HR overall counts at once and stays marked as granted alone.
    /// </summary>
    public static async Task<Result<RoleGrant>> ProposeRoleAsync(
        this AppDbContext db, Viewer by, Id<Person> person, Role role, Id<OrgUnit>? unit, DateOnly from, DateOnly? to, DateTimeOffset now, CancellationToken cancel)
    {
        var proposed = RoleGrant.Propose(by, person, role, unit, from, to, now);
        if (proposed.Value is not { } grant)
            return proposed;

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.LockDecisionsAsync(cancel);
        if (await WhyNotAsync(db, grant, by.Today, cancel) is { } refusal)
            return refusal;

        var isFirstHr = role == Role.Hr && unit is null && by.IsAdministrator
            && !await db.OverallHolders(Role.Hr, by.Today).HoldingFrom(by.Today).AnyAsync(cancel);
        if (isFirstHr && grant.ConfirmAlone(by, now).Refusal is { } no)
            return no;

        db.Add(grant);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return grant;
    }

    private static async Task<Refusal?> WhyNotAsync(AppDbContext db, RoleGrant grant, DateOnly today, CancellationToken cancel)
    {
        if (!await db.Set<Person>().NotLeftBy(today).AnyAsync(p => p.Id == grant.PersonId, cancel))
            return RoleRefusals.Unknown;
        if (grant.UnitId is { } unit && !await db.Set<OrgUnit>().AnyAsync(u => u.Id == unit && (u.ClosedOn == null || u.ClosedOn >= grant.From), cancel))
            return RoleRefusals.Unknown;

        var others = await db.Set<RoleGrant>()
            .Where(g => g.PersonId == grant.PersonId && g.DeclinedAt == null && g.EndedAt == null
                && (g.To == null || g.To >= grant.From) && (grant.To == null || g.From <= grant.To))
            .Select(g => new { g.Role, g.UnitId }).ToListAsync(cancel);
        if (others.Any(g => g.Role == grant.Role && g.UnitId == grant.UnitId))
            return RoleRefusals.AlreadyThere;

        // Who looks after the people of HR must be none of them.
        var clash = grant.Role switch { Role.HrForHr => Role.Hr, Role.Hr => Role.HrForHr, _ => (Role?)null };
        return others.Any(g => g.Role == clash) ? RoleRefusals.AlreadyHr : null;
    }
}
