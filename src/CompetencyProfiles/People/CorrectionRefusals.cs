namespace CompetencyProfiles.People;

/// <summary>Why a correction is not asked for or answered.</summary>
public static class CorrectionRefusals
{
    public static readonly Refusal NothingMeant = new("Correction.NothingMeant");
    public static readonly Refusal TextMissing = new("Correction.TextMissing");
    public static readonly Refusal TextTooLong = new("Correction.TextTooLong");
    public static readonly Refusal Answered = new("Correction.Answered");
    public static readonly Refusal Oneself = new("Correction.Oneself");
    public static readonly Refusal TooMany = new("Correction.TooMany");
}
