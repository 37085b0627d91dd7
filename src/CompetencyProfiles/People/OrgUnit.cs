namespace CompetencyProfiles.People;

/// <summary>A part of the organisation: an area, a department, a team. Closed when it ends, never deleted.</summary>
public sealed partial class OrgUnit : Root<OrgUnit>
{
    public const int CodeLength = 40, NameLength = 200, TypeLength = 60;

    private readonly List<UnitPlacement> placements = [];
    private readonly List<UnitLead> leads = [];

    // Not loaded with the unit: the rules only ever add to it.
    private readonly List<UnitChange> changes = [];

    public OrgUnit(string code, string name, Id<OrgUnit>? parentId, DateOnly openedOn) : this(code, name, openedOn)
    {
        if (parentId is { } parent)
            placements.Add(new(Id, parent, openedOn));
    }

    private OrgUnit(string code, string name, DateOnly openedOn) =>
        (Code, Name, SortKey, OpenedOn) = (code, name, SearchText.SortKey(name), openedOn);

    /// <summary>The short name an import matches by, unique in the organisation.</summary>
    public string Code { get; private set; }
    public string Name { get; private set; }

    /// <summary>What the organisation calls it: "Bereich", "Team", "Referat". Free text, may be empty.</summary>
    public string Type { get; private set; } = "";
    public string SortKey { get; private set; }
    public DateOnly OpenedOn { get; private init; }

    /// <summary>The last day of the unit.</summary>
    public DateOnly? ClosedOn { get; private set; }
    public Id<OrgUnit>? SuccessorId { get; private set; }
    public IReadOnlyList<UnitPlacement> Placements => placements;
    public IReadOnlyList<UnitLead> Leads => leads;

    /// <summary>A new unit, noted in its history.</summary>
    public static OrgUnit Open(string code, string name, string type, Id<OrgUnit>? parentId, DateOnly on, ChangedBy by)
    {
        var unit = new OrgUnit(code, name, parentId, on) { Type = type };
        unit.Note(new(unit.Id, UnitChangeKind.Opened, on, by) { After = name, ToUnitId = parentId });
        return unit;
    }

    public bool IsOpenOn(DateOnly day) => OpenedOn <= day && (ClosedOn is null || ClosedOn >= day);

    /// <summary>The unit above on a day; null at the top.</summary>
    public Id<OrgUnit>? ParentIdOn(DateOnly day) => placements.On(day).SingleOrDefault()?.ParentId;

    public void Rename(string name, DateOnly on, ChangedBy by)
    {
        if (name == Name)
            return;
        Note(new(Id, UnitChangeKind.Renamed, on, by) { Before = Name, After = name });
        (Name, SortKey) = (name, SearchText.SortKey(name));
    }

    public void Recode(string code, DateOnly on, ChangedBy by)
    {
        if (code == Code)
            return;
        Note(new(Id, UnitChangeKind.Recoded, on, by) { Before = Code, After = code });
        Code = code;
    }

    public void Retype(string type, DateOnly on, ChangedBy by)
    {
        if (type == Type)
            return;
        Note(new(Id, UnitChangeKind.Retyped, on, by) { Before = Type, After = type });
        Type = type;
    }

    private void Note(UnitChange change) => changes.Add(change);
}
