namespace CompetencyProfiles.Profiles;

public static class ProfileRefusals
{
    public static readonly Refusal KeyTaken = new("Profile.KeyTaken");
    public static readonly Refusal KeyUnreadable = new("Profile.KeyUnreadable");

    /// <summary>{0}: the number of the version that is being written.</summary>
    public static readonly Refusal DraftExists = new("Profile.DraftExists");

    /// <summary>What the form was about was taken out meanwhile.</summary>
    public static readonly Refusal PartGone = new("Profile.PartGone");

    /// <summary>The form was filled in over an older text.</summary>
    public static readonly Refusal Older = new("Profile.Older");
    public static readonly Refusal NothingToUndo = new("Profile.NothingToUndo");
    public static readonly Refusal NothingToRedo = new("Profile.NothingToRedo");
    public static readonly Refusal TooLong = new("Profile.TooLong");

    /// <summary>{0}: how many there may be at most.</summary>
    public static readonly Refusal TooManyFields = new("Profile.TooManyFields");
    public static readonly Refusal TooManyCriteria = new("Profile.TooManyCriteria");
    public static readonly Refusal TooManyLevels = new("Profile.TooManyLevels");

    /// <summary>{0}: how many there must be at least.</summary>
    public static readonly Refusal TooFewLevels = new("Profile.TooFewLevels");

    /// <summary>{0}: for how many criteria the level is a target.</summary>
    public static readonly Refusal LevelIsTarget = new("Profile.LevelIsTarget");

    public static readonly Refusal IsInConsultation = new("Profile.IsInConsultation");
    public static readonly Refusal IsApproved = new("Profile.IsApproved");
    public static readonly Refusal IsNoDraft = new("Profile.IsNoDraft");
    public static readonly Refusal NotInConsultation = new("Profile.NotInConsultation");
    public static readonly Refusal NotApproved = new("Profile.NotApproved");

    /// <summary>{0}: how many things are missing.</summary>
    public static readonly Refusal Incomplete = new("Profile.Incomplete");

    /// <summary>{0}: how many criteria nobody has confirmed "same meaning as" for.</summary>
    public static readonly Refusal MeaningUnconfirmed = new("Profile.MeaningUnconfirmed");

    /// <summary>{0}: the key that no criterion of the version before has.</summary>
    public static readonly Refusal NoEarlierCriterion = new("Profile.NoEarlierCriterion");
    public static readonly Refusal ApprovalInFuture = new("Profile.ApprovalInFuture");
    public static readonly Refusal ActiveInPast = new("Profile.ActiveInPast");
    public static readonly Refusal AlreadyActive = new("Profile.AlreadyActive");
    public static readonly Refusal NotActive = new("Profile.NotActive");
    public static readonly Refusal AlreadyRetired = new("Profile.AlreadyRetired");

    /// <summary>{0}: the number of the version that starts on or after the day.</summary>
    public static readonly Refusal LaterVersionPlanned = new("Profile.LaterVersionPlanned");

    /// <summary>{0}: the number of the version that covers one of the units together with others.</summary>
    public static readonly Refusal ScopeOverlaps = new("Profile.ScopeOverlaps");
    public static readonly Refusal UnitUnknown = new("Profile.UnitUnknown");

    public static readonly Refusal EvidenceTooLarge = new("Profile.EvidenceTooLarge");
    public static readonly Refusal EvidenceKind = new("Profile.EvidenceKind");
}
