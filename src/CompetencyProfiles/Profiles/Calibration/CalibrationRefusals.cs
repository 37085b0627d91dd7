namespace CompetencyProfiles.Profiles;

public static class CalibrationRefusals
{
    public static readonly Refusal TitleMissing = new("Calibration.TitleMissing");
    public static readonly Refusal CriterionTwice = new("Calibration.CriterionTwice");

    /// <summary>A criterion or a level that the version does not have.</summary>
    public static readonly Refusal UnknownInVersion = new("Calibration.UnknownInVersion");

    /// <summary>{0}: how many there may be at most.</summary>
    public static readonly Refusal TooManyCases = new("Calibration.TooManyCases");
    public static readonly Refusal TooManyReferences = new("Calibration.TooManyReferences");
    public static readonly Refusal NoSuchCase = new("Calibration.NoSuchCase");
    public static readonly Refusal LevelsMissing = new("Calibration.LevelsMissing");
    public static readonly Refusal AlreadyAnswered = new("Calibration.AlreadyAnswered");
    public static readonly Refusal ReasonMissing = new("Calibration.ReasonMissing");
    public static readonly Refusal AlreadyWaived = new("Calibration.AlreadyWaived");
    public static readonly Refusal AlreadyDone = new("Calibration.AlreadyDone");
}
