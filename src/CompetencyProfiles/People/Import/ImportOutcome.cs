namespace CompetencyProfiles.People.Import;

/// <summary>What the person who imports decided.</summary>
/// <param name="From">The day from which what changes holds.</param>
/// <param name="EndMissing">Whether people who do not stand in the file have left; their last day is the day before.</param>
public sealed record ImportChoices(DateOnly From, bool EndMissing = false);

/// <summary>What an import did, or why it did nothing.</summary>
public sealed record ImportOutcome
{
    public int Added { get; init; }
    public int Changed { get; init; }
    public int Ended { get; init; }
    public int Unchanged { get; init; }

    /// <summary>People who were missing in the file and stayed as they were.</summary>
    public int Missing { get; init; }
    public IReadOnlyList<ImportFault> Faults { get; init; } = [];

    public bool Succeeded => Faults.All(fault => fault.Weight == FaultWeight.Warning);
}
