namespace CompetencyProfiles.Trainings;

/// <summary>What can be wrong with a table of trainings that no rule of a training speaks of.</summary>
public static class TrainingFileFaults
{
    public static readonly Refusal NoKeyColumn = new("TrainingFile.NoKeyColumn");

    /// <summary>{0}: the column that a new training needs.</summary>
    public static readonly Refusal ColumnMissing = new("TrainingFile.ColumnMissing");

    /// <summary>{0}: the other lines.</summary>
    public static readonly Refusal KeyTwice = new("TrainingFile.KeyTwice");

    /// <summary>{0}: what the cell says.</summary>
    public static readonly Refusal NoChoice = new("TrainingFile.NoChoice");
    public static readonly Refusal NoServed = new("TrainingFile.NoServed");
    public static readonly Refusal NoPart = new("TrainingFile.NoPart");

    /// <summary>{0}: how many parts there are.</summary>
    public static readonly Refusal MoreNamesThanParts = new("TrainingFile.MoreNamesThanParts");
}
