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

    /// <summary>{0}: how many criteria have neither an agreed level nor differing views.</summary>
    public static readonly Refusal AgreementMissing = new("Conversation.AgreementMissing");

    /// <summary>Something falls short of the target, and there is neither a step nor the word that none is needed.</summary>
    public static readonly Refusal StepMissing = new("Conversation.StepMissing");
    public static readonly Refusal NextDateMissing = new("Conversation.NextDateMissing");
    public static readonly Refusal StepIncomplete = new("Conversation.StepIncomplete");

    /// <summary>{0}: the most.</summary>
    public static readonly Refusal TooManySteps = new("Conversation.TooManySteps");
    public static readonly Refusal NoSuchStep = new("Conversation.NoSuchStep");

    /// <summary>The record is another one than the one that was read.</summary>
    public static readonly Refusal RecordChanged = new("Conversation.RecordChanged");
    public static readonly Refusal StatementMissing = new("Conversation.StatementMissing");
    public static readonly Refusal NotOverdue = new("Conversation.NotOverdue");
    public static readonly Refusal NoManager = new("Conversation.NoManager");
    public static readonly Refusal NotEmployed = new("Conversation.NotEmployed");
    public static readonly Refusal NoActiveProfile = new("Conversation.NoActiveProfile");
    public static readonly Refusal AlreadyOpen = new("Conversation.AlreadyOpen");
    public static readonly Refusal PeriodOutside = new("Conversation.PeriodOutside");

    /// <summary>The round is paused as a whole: it can be read, and nothing changes.</summary>
    public static readonly Refusal RoundPaused = new("Conversation.RoundPaused");

    /// <summary>The employee has an account and answers there.</summary>
    public static readonly Refusal HasAccount = new("Conversation.HasAccount");
    public static readonly Refusal PlaceMissing = new("Conversation.PlaceMissing");

    /// <summary>{0}: how many days or working days there were.</summary>
    public static readonly Refusal TooLate = new("Conversation.TooLate");
    public static readonly Refusal ReasonMissing = new("Conversation.ReasonMissing");

    /// <summary>Neither of the two, and somebody who works here.</summary>
    public static readonly Refusal NoMediator = new("Conversation.NoMediator");

    /// <summary>There is no proposal of the other one.</summary>
    public static readonly Refusal NothingProposed = new("Conversation.NothingProposed");

    /// <summary>There is no completed conversation that could be followed up.</summary>
    public static readonly Refusal NothingToFollow = new("Conversation.NothingToFollow");
    public static readonly Refusal NoteEmpty = new("Conversation.NoteEmpty");
    public static readonly Refusal NoteInFuture = new("Conversation.NoteInFuture");

    /// <summary>{0}: the most.</summary>
    public static readonly Refusal TooManyNotes = new("Conversation.TooManyNotes");

    /// <summary>Nobody who leads the employee, or led them until lately.</summary>
    public static readonly Refusal NoContributor = new("Conversation.NoContributor");
}
