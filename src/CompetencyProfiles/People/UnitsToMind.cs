namespace CompetencyProfiles.People;

/// <summary>Units that wait for somebody to do something.</summary>
public static class UnitsToMind
{
    /// <summary>How long before its last day a unit is minded, in days.</summary>
    public const int ClosingNotice = 30;

    /// <summary>Open units that nobody heads on a day.</summary>
    public static IQueryable<OrgUnit> UnitsWithoutLead(this AppDbContext db, DateOnly day) =>
        db.Set<OrgUnit>().Where(u => u.OpenedOn <= day && (u.ClosedOn == null || u.ClosedOn >= day)
            && !u.Leads.Any(l => l.From <= day && (l.To == null || l.To >= day)));

    /// <summary>Units that end soon and have people who stay but are in no unit from the next day on.</summary>
    public static IQueryable<OrgUnit> UnitsClosingWithPeople(this AppDbContext db, DateOnly day)
    {
        var soon = day.AddDays(ClosingNotice);
        var memberships = db.Set<OrgMembership>();
        return db.Set<OrgUnit>().Where(u => u.ClosedOn >= day && u.ClosedOn <= soon && memberships.Any(m =>
            m.UnitId == u.Id && m.To == u.ClosedOn
            && db.Set<Employment>().Any(e => e.PersonId == m.PersonId && e.From <= u.ClosedOn && (e.To == null || e.To > u.ClosedOn))
            && !memberships.Any(next => next.PersonId == m.PersonId && (next.To == null || next.To > u.ClosedOn))));
    }
}
