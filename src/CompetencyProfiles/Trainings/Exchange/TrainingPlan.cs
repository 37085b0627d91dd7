using CompetencyProfiles.People.Import;

namespace CompetencyProfiles.Trainings;

/// <summary>What one cell changes.</summary>
public sealed record TrainingCellChange(TrainingColumn Column, object? Before, object? After);

/// <summary>What one row would do.</summary>
/// <param name="Before">Null for a new training.</param>
public sealed record PlannedTraining(int Line, string Key, TrainingCard? Before, TrainingState State, TrainingContent Content, IReadOnlyList<TrainingCellChange> Changes);

/// <summary>What a file would do with the catalogue. A training that is not in the file stays as it is.</summary>
public sealed record TrainingPlan
{
    public IReadOnlyList<PlannedTraining> Added { get; init; } = [];
    public IReadOnlyList<PlannedTraining> Changed { get; init; } = [];
    public IReadOnlyList<PlannedTraining> Unchanged { get; init; } = [];
    public IReadOnlyList<ImportFault> Faults { get; init; } = [];

    /// <summary>Columns that mean nothing here.</summary>
    public IReadOnlyList<string> Unread { get; init; } = [];
    public bool CanBeImported => Faults.Count == 0 && Added.Count + Changed.Count > 0;
}
