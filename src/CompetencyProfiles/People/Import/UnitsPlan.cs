namespace CompetencyProfiles.People.Import;

/// <summary>A unit that the file adds (<paramref name="Known"/> is null) or changes.</summary>
public sealed record PlannedUnit(UnitRow Row, KnownStructureUnit? Known, IReadOnlyList<FieldChange> Fields);

/// <summary>What an import of units would do. Units are never closed by it: what becomes of their people is for somebody to decide.</summary>
public sealed record UnitsPlan
{
    /// <summary>In an order in which a unit comes before those below it.</summary>
    public required IReadOnlyList<PlannedUnit> Added { get; init; }
    public required IReadOnlyList<PlannedUnit> Changed { get; init; }
    public required int Unchanged { get; init; }

    /// <summary>Open units that do not stand in the file.</summary>
    public required IReadOnlyList<KnownStructureUnit> Missing { get; init; }

    /// <summary>Personnel numbers of leads who are not known yet; they follow with the people.</summary>
    public required IReadOnlyList<string> AwaitedLeads { get; init; }
    public required IReadOnlyList<ImportFault> Faults { get; init; }

    public bool HasErrors => Faults.Any(fault => fault.Weight == FaultWeight.Error);
}
