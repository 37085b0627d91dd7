namespace CompetencyProfiles.People;

/// <summary>A part of the organisation: an area, a department, a team. Closed when it ends, never deleted.</summary>
public sealed class OrgUnit(string code, string name, Id<OrgUnit>? parentId, DateOnly openedOn) : Root<OrgUnit>
{
    public const int CodeLength = 40, NameLength = 200, TypeLength = 60;

    private readonly List<UnitLead> leads = [];

    /// <summary>The short name an import matches by, unique in the organisation.</summary>
    public string Code { get; private set; } = code;
    public string Name { get; private set; } = name;

    /// <summary>What the organisation calls it: "Bereich", "Team", "Referat". Free text, may be empty.</summary>
    public string Type { get; private set; } = "";
    public string SortKey { get; private set; } = SearchText.SortKey(name);
    public Id<OrgUnit>? ParentId { get; private set; } = parentId;
    public DateOnly OpenedOn { get; private init; } = openedOn;

    /// <summary>The last day of the unit.</summary>
    public DateOnly? ClosedOn { get; private set; }
    public Id<OrgUnit>? SuccessorId { get; private set; }
    public IReadOnlyList<UnitLead> Leads => leads;

    public bool IsOpenOn(DateOnly day) => OpenedOn <= day && (ClosedOn is null || ClosedOn >= day);
}

/// <summary>Who heads a unit; several may at the same time.</summary>
public sealed class UnitLead(Id<OrgUnit> unitId, Id<Person> personId, DateOnly from, DateOnly? to = null) : DatedFact(from, to)
{
    public Id<OrgUnit> UnitId { get; private init; } = unitId;
    public Id<Person> PersonId { get; private init; } = personId;
}
