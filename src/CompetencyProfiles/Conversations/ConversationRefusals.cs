namespace CompetencyProfiles.Conversations;

/// <summary>Why something cannot be done with a conversation.</summary>
public static class ConversationRefusals
{
    /// <summary>Not in this state, or not for this side.</summary>
    public static readonly Refusal NotNow = new("Conversation.NotNow");

    /// <summary>Submitted, declined or released: it never changes any more.</summary>
    public static readonly Refusal Closed = new("Conversation.Closed");

    /// <summary>Another window has saved the card meanwhile; its words are shown beside the own.</summary>
    public static readonly Refusal CardChanged = new("Conversation.CardChanged");
    public static readonly Refusal NoSuchCriterion = new("Conversation.NoSuchCriterion");
    public static readonly Refusal LevelOutside = new("Conversation.LevelOutside");

    /// <summary>{0}: the longest in characters.</summary>
    public static readonly Refusal TooLong = new("Conversation.TooLong");

    /// <summary>{0}: how many criteria have no level yet.</summary>
    public static readonly Refusal LevelsMissing = new("Conversation.LevelsMissing");

    /// <summary>{0}: how many criteria lack the example that their level asks for.</summary>
    public static readonly Refusal ExamplesMissing = new("Conversation.ExamplesMissing");

    /// <summary>The manager does the practice cases of the version first.</summary>
    public static readonly Refusal CalibrationOpen = new("Conversation.CalibrationOpen");
    public static readonly Refusal NoManager = new("Conversation.NoManager");
    public static readonly Refusal NotEmployed = new("Conversation.NotEmployed");
    public static readonly Refusal NoActiveProfile = new("Conversation.NoActiveProfile");
    public static readonly Refusal AlreadyOpen = new("Conversation.AlreadyOpen");
    public static readonly Refusal PeriodOutside = new("Conversation.PeriodOutside");
}
