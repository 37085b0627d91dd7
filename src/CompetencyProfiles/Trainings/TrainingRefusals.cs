namespace CompetencyProfiles.Trainings;

public static class TrainingRefusals
{
    public static readonly Refusal KeyUnreadable = new("Training.KeyUnreadable");
    public static readonly Refusal KeyTaken = new("Training.KeyTaken");

    /// <summary>{0}: how many there may be.</summary>
    public static readonly Refusal TooMany = new("Training.TooMany");

    /// <summary>The form was filled in over an older text.</summary>
    public static readonly Refusal Older = new("Training.Older");
    public static readonly Refusal AlreadyWithdrawn = new("Training.AlreadyWithdrawn");
    public static readonly Refusal AlreadyOffered = new("Training.AlreadyOffered");
    public static readonly Refusal TitleMissing = new("Training.TitleMissing");
    public static readonly Refusal ControlCharacters = new("Training.ControlCharacters");

    /// <summary>{0}: the limit in characters, for each line where there are several.</summary>
    public static readonly Refusal TooLong = new("Training.TooLong");

    /// <summary>{0}: the limit.</summary>
    public static readonly Refusal TooManyLines = new("Training.TooManyLines");

    /// <summary>{0}: the lowest and {1}: the highest number.</summary>
    public static readonly Refusal OutOfRange = new("Training.OutOfRange");
    public static readonly Refusal MinAboveMax = new("Training.MinAboveMax");
    public static readonly Refusal PartsMissing = new("Training.PartsMissing");

    /// <summary>{0}: the fewest and {1}: the most minutes.</summary>
    public static readonly Refusal PartMinutes = new("Training.PartMinutes");

    /// <summary>{0}: what was named.</summary>
    public static readonly Refusal UnknownCriterion = new("Training.UnknownCriterion");
    public static readonly Refusal UnknownRoleFamily = new("Training.UnknownRoleFamily");
    public static readonly Refusal UnknownPrerequisite = new("Training.UnknownPrerequisite");

    /// <summary>{0}: the criterion, {1}: how many levels it has.</summary>
    public static readonly Refusal LevelsUnreadable = new("Training.LevelsUnreadable");

    /// <summary>{0}: the criterion that two lines serve at the same level.</summary>
    public static readonly Refusal CriterionTwice = new("Training.CriterionTwice");

    /// <summary>{0}: the way from a training back to itself.</summary>
    public static readonly Refusal NeedsItself = new("Training.NeedsItself");

    public static readonly Refusal CatalogueNotEmpty = new("Training.CatalogueNotEmpty");
    public static readonly Refusal NoProfileForStarter = new("Training.NoProfileForStarter");
}
