namespace CompetencyProfiles.People;

/// <summary>Somebody who heads a unit, or will.</summary>
public sealed record UnitLeadLine
{
    public required Id<Person> PersonId { get; init; }
    public required string Name { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly? To { get; init; }
}

/// <summary>A line of a unit's history with the names of the people in it; units by their ids.</summary>
public sealed record UnitHistoryLine
{
    public required UnitChangeKind Kind { get; init; }
    public required DateOnly Day { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string Before { get; init; }
    public required string After { get; init; }
    public required Id<OrgUnit>? FromUnitId { get; init; }
    public required Id<OrgUnit>? ToUnitId { get; init; }
    public required string? Person { get; init; }
    public required string? By { get; init; }
}

public static class UnitCards
{
    /// <summary>Who heads a unit on a day or later, by name.</summary>
    public static IQueryable<UnitLeadLine> UnitLeadsFrom(this AppDbContext db, Id<OrgUnit> id, DateOnly day) =>
        from lead in db.Set<UnitLead>()
        where lead.UnitId == id && (lead.To == null || lead.To >= day)
        join person in db.Set<Person>() on lead.PersonId equals person.Id
        orderby person.SortKey, lead.From
        select new UnitLeadLine { PersonId = person.Id, Name = person.FirstName + " " + person.LastName, From = lead.From, To = lead.To };

    /// <summary>What happened to a unit, newest first.</summary>
    public static IQueryable<UnitHistoryLine> UnitHistory(this AppDbContext db, Id<OrgUnit> id) =>
        from change in db.Set<UnitChange>()
        where change.UnitId == id
        orderby change.At descending, change.Id descending
        select new UnitHistoryLine
        {
            Kind = change.Kind,
            Day = change.Day,
            At = change.At,
            Before = change.Before,
            After = change.After,
            FromUnitId = change.FromUnitId,
            ToUnitId = change.ToUnitId,
            Person = db.Set<Person>().Where(p => p.Id == change.PersonId).Select(p => p.FirstName + " " + p.LastName).FirstOrDefault(),
            By = db.Set<Person>().Where(p => p.Id == change.ById).Select(p => p.FirstName + " " + p.LastName).FirstOrDefault(),
        };
}
