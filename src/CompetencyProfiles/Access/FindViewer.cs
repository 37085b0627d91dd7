using CompetencyProfiles.People;

namespace CompetencyProfiles.Access;

public static class FindViewer
{
    /// <summary>What a viewer is made of: when the stamp of these moves, it is found anew.</summary>
    public static readonly Type[] MadeOf =
        [typeof(Account), typeof(Person), typeof(Employment), typeof(OrgMembership), typeof(ManagementAssignment), typeof(Delegation), typeof(RoleGrant), typeof(OrgUnit)];

    /// <summary>The viewer behind an account as of a day, or null when the account is disabled or gone, or the person has left.</summary>
    public static async Task<Viewer?> FindViewerAsync(this AppDbContext db, Guid accountId, DateOnly today, CancellationToken cancel)
    {
        var found = await (
            from account in db.Set<Account>()
            where account.Id == accountId && account.DisabledAt == null
            join person in db.Set<Person>().NotLeftBy(today) on account.PersonId equals person.Id
            select new
            {
                person.Id, person.FirstName, person.LastName, person.Language, account.Theme,
                IsManager = db.LedOn(today).Any(m => m.ManagerId == person.Id),
                IsDeputy = db.Set<Delegation>().Any(d => d.DeputyId == person.Id && d.From <= today && d.To >= today),
                Grants = db.Set<RoleGrant>().HoldingOn(today).Where(g => g.PersonId == person.Id)
                    .Select(g => new { g.Role, g.UnitId }).ToList(),
            }).AsNoTracking().SingleOrDefaultAsync(cancel);
        if (found is null)
            return null;

        var hrUnits = found.Grants.Where(g => g is { Role: Role.Hr, UnitId: not null }).Select(g => g.UnitId!.Value).ToList();
        return new()
        {
            PersonId = found.Id,
            AccountId = accountId,
            Today = today,
            FirstName = found.FirstName,
            Name = $"{found.FirstName} {found.LastName}",
            Language = found.Language,
            Theme = found.Theme,
            IsManager = found.IsManager,
            IsDeputy = found.IsDeputy,
            Roles = found.Grants.Where(g => g.UnitId is null).Select(g => g.Role).ToHashSet(),
            HrUnits = hrUnits.Count == 0 ? new HashSet<Id<OrgUnit>>() : await db.WithUnitsBelowAsync(hrUnits, today, cancel),
        };
    }

    /// <summary>These units and all below them on a day.</summary>
    public static async Task<IReadOnlySet<Id<OrgUnit>>> WithUnitsBelowAsync(this AppDbContext db, IEnumerable<Id<OrgUnit>> roots, DateOnly today, CancellationToken cancel) =>
        (await db.UnitTreeAsync(today, cancel)).WithBelow(roots);
}
