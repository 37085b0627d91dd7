using CompetencyProfiles.People;

namespace CompetencyProfiles.Conversations;

// When the two do not agree about a record: mediation, and corrections of what is signed. And the answer on paper.
public sealed partial class FeedbackConversation
{
    public const int PaperPlaceLength = 200;

    /// <summary>Working days after the record in which the employee may ask for mediation, and days in which a signed record may be corrected (domain 2.7, 6.2 no. 21).</summary>
    public const int ObjectionWorkingDays = 10, CorrectionDays = 30;

    /// <summary>Where the signed original lies, when it was answered on paper.</summary>
    public string? PaperPlace { get; private set; }

    /// <summary>Who helps with a dispute, and may read the record as long.</summary>
    public Id<Person>? MediatorId { get; private set; }
    public DateTimeOffset? MediationAskedAt { get; private set; }
    public DateTimeOffset? MediationEndedAt { get; private set; }

    /// <summary>Who has proposed to correct the signed record.</summary>
    public ConversationSide? CorrectionAskedBy { get; private set; }

    /// <summary>Whether a signed record is being corrected: the conversation can no longer be cancelled, because it took place.</summary>
    public bool IsCorrection { get; private set; }

    /// <summary>The employee has signed on paper what was printed.</summary>
    public Result<Done> SignOnPaper(ConversationSide side, SignatureKind answer, string place, DateTimeOffset now)
    {
        if (!State.Allows(ConversationStep.SignOnPaper, side) || answer == SignatureKind.NoResponse)
            return ConversationRefusals.NotNow;
        if (place.Length is 0 or > PaperPlaceLength)
            return ConversationRefusals.PlaceMissing;
        PaperPlace = place;
        return Complete(answer, now);
    }

    /// <param name="deadline">The last instant at which it can be asked for.</param>
    public Result<Done> AskForMediation(ConversationSide side, Id<Person> mediator, DateTimeOffset deadline, DateTimeOffset now)
    {
        if (!State.Allows(ConversationStep.AskForMediation, side))
            return ConversationRefusals.NotNow;
        if (now > deadline)
            return ConversationRefusals.TooLate.With(ObjectionWorkingDays);
        if (mediator == EmployeeId || mediator == ManagerId)
            return ConversationRefusals.NoMediator;
        (State, MediatorId, MediationAskedAt, MediationEndedAt) = (ConversationState.InMediation, mediator, now, null);
        return Done.It;
    }

    /// <summary>The mediation is over: the record waits for its answer again, or stays as it was answered.</summary>
    public Result<Done> EndMediation(ConversationSide side, DateTimeOffset now)
    {
        if (!State.Allows(ConversationStep.EndMediation, side))
            return ConversationRefusals.NotNow;
        (State, MediatorId, MediationEndedAt) = (Answer is null ? ConversationState.AwaitingSignature : ConversationState.Completed, null, now);
        // The time for an answer begins anew.
        if (Answer is null)
            HandedOverAt = now;
        return Done.It;
    }

    public Result<Done> AskForCorrection(ConversationSide side, DateTimeOffset now)
    {
        if (!State.Allows(ConversationStep.AskForCorrection, side) || CorrectionAskedBy is not null)
            return ConversationRefusals.NotNow;
        if (now > AnsweredAt!.Value.AddDays(CorrectionDays))
            return ConversationRefusals.TooLate.With(CorrectionDays);
        CorrectionAskedBy = side;
        return Done.It;
    }

    /// <summary>Both want it: the record is written anew and signed anew. The one before stays as it was signed.</summary>
    public Result<Done> AgreeToCorrection(ConversationSide side)
    {
        if (!State.Allows(ConversationStep.AgreeToCorrection, side))
            return ConversationRefusals.NotNow;
        if (CorrectionAskedBy is null || CorrectionAskedBy == side)
            return ConversationRefusals.NothingProposed;
        (State, Answer, AnsweredAt, HandedOverAt, PaperPlace, CorrectionAskedBy, IsCorrection) = (ConversationState.Released, null, null, null, null, null, true);
        return Done.It;
    }

    public Result<Done> DropCorrection(ConversationSide side)
    {
        if (!State.Allows(ConversationStep.DropCorrection, side))
            return ConversationRefusals.NotNow;
        if (CorrectionAskedBy is null)
            return ConversationRefusals.NothingProposed;
        CorrectionAskedBy = null;
        return Done.It;
    }
}
