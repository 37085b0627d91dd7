namespace CompetencyProfiles.People;

// Where a person belongs, with whom, as what, when and where: each holds from a day on, and the one before it ends.
public sealed partial class Person
{
    /// <summary>From a day on belongs to this unit alone.</summary>
    public Result<Done> MoveTo(Id<OrgUnit> unit, DateOnly from, ChangedBy by) => BelongTo([(unit, 100)], from, by);

    /// <summary>From a day on belongs to exactly these units, shares in percent; to none when there are none.</summary>
    public Result<Done> BelongTo(IReadOnlyCollection<(Id<OrgUnit> Unit, int Share)> units, DateOnly from, ChangedBy by) =>
        CheckShares([.. units.Select(u => u.Share)], units.Select(u => u.Unit)) is { } refusal
            ? refusal
            : Hold(PersonAspect.Units, memberships, from, by, to => units.Select(u => new OrgMembership(Id, u.Unit, from, to, u.Share)));

    /// <summary>
    /// From a day on has this disciplinary manager, or none. That nobody leads in a circle needs the others' managers:
    /// ask <see cref="LeadingCircle"/> in the same transaction.
    /// </summary>
    public Result<Done> BeLedBy(Id<Person>? manager, DateOnly from, ChangedBy by) =>
        Lead(PersonAspect.Manager, ManagementKind.Disciplinary, manager is { } one ? [one] : [], from, by);

    /// <summary>From a day on has exactly these functional managers.</summary>
    public Result<Done> BeGuidedBy(IReadOnlyCollection<Id<Person>> managers, DateOnly from, ChangedBy by) =>
        Lead(PersonAspect.FunctionalManagers, ManagementKind.Functional, managers, from, by);

    /// <summary>From a day on works in exactly these role families, shares in percent.</summary>
    public Result<Done> WorkAs(IReadOnlyCollection<(string RoleFamily, int Share)> roles, DateOnly from, ChangedBy by) =>
        CheckShares([.. roles.Select(r => r.Share)], roles.Select(r => r.RoleFamily)) is { } refusal
            ? refusal
            : Hold(PersonAspect.RoleFamilies, roleFamilies, from, by, to => roles.Select(r => new RoleFamilyAssignment(Id, r.RoleFamily, from, to, r.Share)));

    /// <summary>From a day on works on these weekdays.</summary>
    public Result<Done> WorkOn(WorkDays days, DateOnly from, ChangedBy by) => days == WorkDays.None
        ? PersonRefusals.NoWorkDays
        : Hold(PersonAspect.WorkDays, workPatterns, from, by, to => [new WorkPattern(Id, days, from, to)]);

    /// <summary>From a day on works at this site, or at none in particular.</summary>
    public Result<Done> WorkAt(Id<Site>? site, DateOnly from, ChangedBy by) =>
        Hold(PersonAspect.Site, sites, from, by, to => site is { } one ? [new SiteAssignment(Id, one, from, to)] : []);

    private Result<Done> Lead(PersonAspect aspect, ManagementKind kind, IReadOnlyCollection<Id<Person>> leaders, DateOnly from, ChangedBy by)
    {
        if (leaders.Contains(Id))
            return PersonRefusals.LeadsSelf;
        if (leaders.Distinct().Count() != leaders.Count)
            return PersonRefusals.NamedTwice;
        return Hold(aspect, managers, from, by, to => leaders.Select(m => new ManagementAssignment(Id, m, kind, from, to)), m => m.Kind == kind);
    }

    private static Refusal? CheckShares<T>(IReadOnlyCollection<int> shares, IEnumerable<T> named) =>
        shares.Any(s => s is < 1 or > 100) ? PersonRefusals.ShareOutOfRange
        : shares.Sum() > 100 ? PersonRefusals.SharesExceed
        : named.Distinct().Count() != shares.Count ? PersonRefusals.NamedTwice
        : null;

    // The one way a dated fact begins and ends. What already holds on the day stays as it is, with what is planned after it.
    private Result<Done> Hold<TFact>(
        PersonAspect aspect, List<TFact> facts, DateOnly from, ChangedBy by, Func<DateOnly?, IEnumerable<TFact>> wantedUntil, Func<TFact, bool>? ofKind = null)
        where TFact : PersonFact
    {
        if (employments.On(from).SingleOrDefault() is not { } employment)
            return PersonRefusals.NotEmployed;

        var kind = facts.Where(f => ofKind is null || ofKind(f)).ToList();
        var wanted = wantedUntil(employment.To).ToList();
        var (now, then) = (Told(kind.On(from)), Told(wanted));
        if (now == then)
            return Done.It;

        if (kind.Any(f => f.To is null || f.To >= from))
            Note(aspect, now, then, by, from);
        var kept = wanted.Select(w => (Wanted: w, Known: kind.Find(f => f.Value == w.Value && f.From <= from && (f.To is null || f.To >= from.AddDays(-1))))).ToList();
        facts.StopFrom(from, f => kind.Contains(f) && kept.All(k => k.Known != f));
        foreach (var (fact, known) in kept)
        {
            if (known is null)
                facts.Add(fact);
            else
                known.EndWith(employment.To);
        }

        return Done.It;
    }

    private static string Told(IEnumerable<PersonFact> facts) => string.Join(' ', facts.Select(f => f.Value).Order(StringComparer.Ordinal));
}
