namespace CompetencyProfiles.People;

/// <summary>Units that wait for somebody to do something, as of one day.</summary>
public sealed class UnitsToMind
{
    private static readonly Kept<UnitsToMind> All = new(
        ReadAsync, typeof(OrgUnit), typeof(UnitPlacement), typeof(UnitLead), typeof(OrgMembership), typeof(Employment));

    private UnitsToMind(IReadOnlyList<Id<OrgUnit>> withoutLead, IReadOnlyList<(Id<OrgUnit> Unit, DateOnly LastDay)> closing) =>
        (WithoutLead, Closing) = (withoutLead, closing);

    /// <summary>How long before its last day a unit is minded, in days.</summary>
    public const int ClosingNotice = 30;

    /// <summary>Open units that nobody heads.</summary>
    public IReadOnlyList<Id<OrgUnit>> WithoutLead { get; }

    /// <summary>Units that end soon and have people who stay but are in no unit from the next day on.</summary>
    public IReadOnlyList<(Id<OrgUnit> Unit, DateOnly LastDay)> Closing { get; }

    public static ValueTask<UnitsToMind> OnAsync(AppDbContext db, DateOnly day, CancellationToken cancel) => All.OnAsync(db, day, cancel);

    private static async Task<UnitsToMind> ReadAsync(AppDbContext db, DateOnly day, CancellationToken cancel)
    {
        var unled = await WithoutLeadOn(db, day).Select(u => u.Id).ToListAsync(cancel);
        var closing = await ClosingWithPeople(db, day).Select(u => new { u.Id, u.ClosedOn }).ToListAsync(cancel);
        return new(unled, [.. closing.Select(u => (u.Id, u.ClosedOn!.Value))]);
    }

    private static IQueryable<OrgUnit> WithoutLeadOn(AppDbContext db, DateOnly day) =>
        db.Set<OrgUnit>().Where(u => u.OpenedOn <= day && (u.ClosedOn == null || u.ClosedOn >= day)
            && !u.Leads.Any(l => l.From <= day && (l.To == null || l.To >= day)));

    private static IQueryable<OrgUnit> ClosingWithPeople(AppDbContext db, DateOnly day)
    {
        var soon = day.AddDays(ClosingNotice);
        var memberships = db.Set<OrgMembership>();
        return db.Set<OrgUnit>().Where(u => u.ClosedOn >= day && u.ClosedOn <= soon && memberships.Any(m =>
            m.UnitId == u.Id && m.To == u.ClosedOn
            && db.Set<Employment>().Any(e => e.PersonId == m.PersonId && e.From <= u.ClosedOn && (e.To == null || e.To > u.ClosedOn))
            && !memberships.Any(next => next.PersonId == m.PersonId && (next.To == null || next.To > u.ClosedOn))));
    }
}
