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

    /// <summary>Both see both; no assessment changes any more.</summary>
    Released,

    /// <summary>It does not take place, or was begun by mistake.</summary>
    Cancelled,
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

    /// <summary>Ends it before it was held.</summary>
    Cancel,
}
