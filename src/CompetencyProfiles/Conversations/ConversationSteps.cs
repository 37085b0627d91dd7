namespace CompetencyProfiles.Conversations;

/// <summary>The state machine: which step which side may take in which state. Everything that is not here is not allowed.</summary>
public static class ConversationSteps
{
    private static readonly HashSet<(ConversationState State, ConversationStep Step, ConversationSide Side)> Allowed =
    [
        (ConversationState.Preparing, ConversationStep.Prepare, ConversationSide.Employee),
        (ConversationState.Preparing, ConversationStep.Prepare, ConversationSide.Manager),
        (ConversationState.Preparing, ConversationStep.Submit, ConversationSide.Employee),
        (ConversationState.Preparing, ConversationStep.Submit, ConversationSide.Manager),
        (ConversationState.Preparing, ConversationStep.DeclineSelfAssessment, ConversationSide.Employee),
        (ConversationState.Preparing, ConversationStep.Begin, ConversationSide.Manager),
        (ConversationState.Preparing, ConversationStep.Cancel, ConversationSide.Manager),
        (ConversationState.Preparing, ConversationStep.WriteTopics, ConversationSide.Employee),
        (ConversationState.Released, ConversationStep.WriteTopics, ConversationSide.Employee),
        (ConversationState.Released, ConversationStep.WriteRecord, ConversationSide.Manager),
        (ConversationState.Released, ConversationStep.HandOver, ConversationSide.Manager),
        (ConversationState.Released, ConversationStep.Cancel, ConversationSide.Manager),
        (ConversationState.Preparing, ConversationStep.OfferToDeputy, ConversationSide.Manager),
        (ConversationState.Preparing, ConversationStep.AnswerOffer, ConversationSide.Employee),
        (ConversationState.Preparing, ConversationStep.BringSupport, ConversationSide.Employee),
        (ConversationState.Released, ConversationStep.BringSupport, ConversationSide.Employee),
        (ConversationState.AwaitingSignature, ConversationStep.TakeBack, ConversationSide.Manager),
        (ConversationState.AwaitingSignature, ConversationStep.SignOnPaper, ConversationSide.Manager),
        (ConversationState.AwaitingSignature, ConversationStep.AskForMediation, ConversationSide.Employee),
        (ConversationState.Completed, ConversationStep.AskForMediation, ConversationSide.Employee),
        (ConversationState.InMediation, ConversationStep.EndMediation, ConversationSide.Manager),
        (ConversationState.InMediation, ConversationStep.AddStatement, ConversationSide.Employee),
        (ConversationState.AwaitingSignature, ConversationStep.Answer, ConversationSide.Employee),
        (ConversationState.AwaitingSignature, ConversationStep.AddStatement, ConversationSide.Employee),
        (ConversationState.Completed, ConversationStep.AddStatement, ConversationSide.Employee),
        .. OfBoth(ConversationState.Released, ConversationStep.RenewTargets),
        .. OfBoth(ConversationState.Released, ConversationStep.KeepTargets),
        .. OfBoth(ConversationState.AwaitingSignature, ConversationStep.MarkStep),
        .. OfBoth(ConversationState.Completed, ConversationStep.MarkStep),
        .. OfBoth(ConversationState.Completed, ConversationStep.AskForCorrection),
        .. OfBoth(ConversationState.Completed, ConversationStep.AgreeToCorrection),
        .. OfBoth(ConversationState.Completed, ConversationStep.DropCorrection),
    ];

    private static IEnumerable<(ConversationState, ConversationStep, ConversationSide)> OfBoth(ConversationState state, ConversationStep step) =>
        Enum.GetValues<ConversationSide>().Select(side => (state, step, side));

    public static bool Allows(this ConversationState state, ConversationStep step, ConversationSide side) => Allowed.Contains((state, step, side));
}
