namespace CompetencyProfiles.People.Import;

/// <summary>One thing about a person that becomes otherwise. The values are text, day, weekdays or group, as the file means them.</summary>
public sealed record FieldChange(ImportColumn Column, object? Before, object? After);

/// <summary>A person that the file adds (<paramref name="Known"/> is null) or changes.</summary>
public sealed record PlannedPerson(PersonRow Row, KnownPerson? Known, IReadOnlyList<FieldChange> Fields);

/// <summary>What an import would do, worked out before anything is written. With an error in it nothing is.</summary>
public sealed record PeoplePlan
{
    /// <summary>In an order in which a manager comes before those led.</summary>
    public required IReadOnlyList<PlannedPerson> Added { get; init; }
    public required IReadOnlyList<PlannedPerson> Changed { get; init; }
    public required int Unchanged { get; init; }

    /// <summary>Who works here and does not stand in the file; ended only when asked.</summary>
    public required IReadOnlyList<KnownPerson> Missing { get; init; }

    /// <summary>Sites that the file names and nobody knows yet. They come into being with the import.</summary>
    public required IReadOnlyList<string> NewSites { get; init; }
    public required IReadOnlyList<ImportFault> Faults { get; init; }

    public bool HasErrors => Faults.Any(fault => fault.Weight == FaultWeight.Error);
    public bool ChangesNothing => Added.Count == 0 && Changed.Count == 0;
}
