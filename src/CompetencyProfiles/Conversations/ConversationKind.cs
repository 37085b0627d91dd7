namespace CompetencyProfiles.Conversations;

/// <summary>Why a conversation is held.</summary>
public enum ConversationKind
{
    /// <summary>The full conversation of a feedback round.</summary>
    Regular,

    /// <summary>A short one after some months that looks only at what was agreed first.</summary>
    FollowUp,

    /// <summary>Because the employee or the manager wishes it.</summary>
    OnRequest,

    /// <summary>When somebody else takes over leading the person.</summary>
    Handover,

    /// <summary>For somebody new: the basic criteria of the role, and no self-assessment is asked for.</summary>
    Onboarding,
}

/// <summary>Where a conversation stands.</summary>
public enum ConversationState
{
    /// <summary>Both sides prepare, each unseen by the other.</summary>
    Preparing,

    /// <summary>Both see both; no assessment changes any more. They talk, and the manager writes down what they agree on.</summary>
    Released,

    /// <summary>The manager has signed the record and handed it over; the employee reads and answers.</summary>
    AwaitingSignature,

    /// <summary>Answered, or left without an answer for too long. The record never changes any more.</summary>
    Completed,

    /// <summary>A third person helps the two with a dispute; the record stays as it is meanwhile.</summary>
    InMediation,

    /// <summary>It does not take place, or was begun by mistake.</summary>
    Cancelled,
}

/// <summary>Why a conversation does not take place.</summary>
public enum CancelReason
{
    /// <summary>The two do not need it, or hold it another time.</summary>
    NotNeeded,

    /// <summary>The employee does not wish it; no reason is asked for.</summary>
    NotWished,

    /// <summary>The employee has left.</summary>
    Left,

    /// <summary>Another manager leads the employee, and the former one did not finish the record in time.</summary>
    ManagerChanged,

    /// <summary>Opened for the wrong person, period or profile; HR has voided it.</summary>
    Mistake,
}

/// <summary>The two people of a conversation.</summary>
public enum ConversationSide { Employee, Manager }

/// <summary>What one of the two may do; when, says <see cref="ConversationSteps"/>.</summary>
public enum ConversationStep
{
    /// <summary>Chooses a level or writes on a card of the own preparation.</summary>
    Prepare,

    /// <summary>Submits the own assessment; from then on it never changes.</summary>
    Submit,

    /// <summary>Goes into the conversation without a self-assessment; no reason is asked for.</summary>
    DeclineSelfAssessment,

    /// <summary>Opens the conversation: what is not submitted by then can no longer be a view from before it.</summary>
    Begin,

    /// <summary>Writes down what the employee wants to talk about.</summary>
    WriteTopics,

    /// <summary>Writes the record: agreed levels, words, steps, the next date.</summary>
    WriteRecord,

    /// <summary>Signs the record as it stands and hands it over.</summary>
    HandOver,

    /// <summary>Takes the record back to change it, before it was answered.</summary>
    TakeBack,

    /// <summary>Answers the record: acknowledges, agrees, agrees with a statement, or refuses.</summary>
    Answer,

    /// <summary>Adds a statement that always stands with the record.</summary>
    AddStatement,

    /// <summary>Notes what the employee signed on paper, for an employee without an account.</summary>
    SignOnPaper,

    /// <summary>Says whether a support person comes along.</summary>
    BringSupport,

    /// <summary>Marks an agreed step as done, or as open again.</summary>
    MarkStep,

    /// <summary>Asks a third person to help with a dispute about the record.</summary>
    AskForMediation,

    /// <summary>Notes what the mediation came to; the conversation goes on where it was.</summary>
    EndMediation,

    /// <summary>Proposes to correct a signed record, with the reason; the other one must agree.</summary>
    AskForCorrection,

    /// <summary>Agrees to the correction the other one has proposed: a new record is written, the old one stays.</summary>
    AgreeToCorrection,

    /// <summary>Offers that a deputy holds the conversation; the employee must agree.</summary>
    OfferToDeputy,

    /// <summary>Lets the deputy hold it, or does not.</summary>
    AnswerOffer,

    /// <summary>Does not agree to it, or takes the own proposal back.</summary>
    DropCorrection,

    /// <summary>Proposes to go by the targets of today's work, or agrees to it when the other one has.</summary>
    RenewTargets,

    /// <summary>Stays with the targets of the opening, or takes the own proposal back.</summary>
    KeepTargets,

    /// <summary>Ends it before it was held.</summary>
    Cancel,
}

/// <summary>What the employee's answer to the record means.</summary>
public enum SignatureKind
{
    /// <summary>Has read it.</summary>
    Acknowledged,

    /// <summary>Agrees with it.</summary>
    Agreed,

    /// <summary>Agrees with it together with the own statement.</summary>
    AgreedWithStatement,

    /// <summary>Does not sign. It has no disadvantage; the record is one-sided.</summary>
    Refused,

    /// <summary>Did not answer in time. Never counted as consent.</summary>
    NoResponse,
}

/// <summary>A part of the record that is written in words.</summary>
public enum RecordSection
{
    /// <summary>What the employee wants to talk about; the employee writes it.</summary>
    Topics,

    /// <summary>What went well.</summary>
    WentWell,

    /// <summary>What was said about one criterion.</summary>
    Criterion,

    /// <summary>Feedback to the manager.</summary>
    ToManager,

    /// <summary>What a mediation came to.</summary>
    Mediation,

    /// <summary>Why a signed record is to be corrected.</summary>
    Correction,
}
