using CompetencyProfiles.People;

namespace CompetencyProfiles.Conversations;

// What happens to a conversation from outside: another manager, a mistake, somebody who leaves.
public sealed partial class FeedbackConversation
{
    /// <summary>Until when a former manager may still finish the record; null while the two belong together.</summary>
    public DateOnly? FinishBy { get; private set; }

    /// <summary>The deputy whom the manager would let hold it; the employee has not answered yet.</summary>
    public Id<Person>? OfferedTo { get; private set; }

    /// <summary>Whether the employee lets whoever leads them read the record too.</summary>
    public bool IsForNewManager { get; private set; }

    /// <summary>Whether it still lies ahead, so that it can have a date.</summary>
    public bool CanBeDated => State is ConversationState.Preparing or ConversationState.Released;

    /// <summary>
    /// Somebody else holds it from now on. Before the release: what the employee has done stays, what the former one prepared goes.
    /// Answers whether there is a preparation to be removed.
    /// </summary>
    public Result<bool> HandTo(Id<Person> manager, DateTimeOffset now)
    {
        if (State != ConversationState.Preparing || manager == EmployeeId)
            return ConversationRefusals.NotNow;
        if (manager == ManagerId)
            return false;
        (ManagerId, ManagerLevels, ManagerSubmittedAt, OfferedTo) = (manager, ManagerLevels.Blank(), null, null);
        return true;
    }

    /// <summary>The manager would let a deputy hold it, or takes that back with null.</summary>
    public Result<Done> OfferTo(ConversationSide side, Id<Person>? deputy)
    {
        if (!State.Allows(ConversationStep.OfferToDeputy, side) || deputy == EmployeeId || deputy == ManagerId)
            return ConversationRefusals.NotNow;
        OfferedTo = deputy;
        return Done.It;
    }

    /// <summary>The employee does not want the deputy to hold it.</summary>
    public Result<Done> DeclineOffer(ConversationSide side)
    {
        if (!State.Allows(ConversationStep.AnswerOffer, side))
            return ConversationRefusals.NotNow;
        if (OfferedTo is null)
            return ConversationRefusals.NothingProposed;
        OfferedTo = null;
        return Done.It;
    }

    /// <summary>The employee is led by somebody else; the one who held the talk finishes the record in this time.</summary>
    public Result<Done> FinishUntil(DateOnly day)
    {
        if (State is not (ConversationState.Released or ConversationState.AwaitingSignature) || FinishBy is not null)
            return ConversationRefusals.NotNow;
        FinishBy = day;
        return Done.It;
    }

    /// <summary>Ends what nobody will finish: the employee has left, or the former manager's time is over.</summary>
    public Result<Done> GiveUp(CancelReason reason, DateTimeOffset now) =>
        State is ConversationState.Completed or ConversationState.Cancelled || IsCorrection ? ConversationRefusals.NotNow : End(reason, now);

    /// <summary>HR voids it: it was opened for the wrong person, period or profile.</summary>
    public Result<Done> Void(DateTimeOffset now) => State == ConversationState.Cancelled ? ConversationRefusals.NotNow : End(CancelReason.Mistake, now);

    /// <summary>When what was prepared for a conversation that does not take place is deleted: at once where it was not wanted, after a while where somebody may still ask (domain 6.2 nos. 2, 9, 15, 22).</summary>
    public DateTimeOffset? EraseFrom => CancelledBecause switch
    {
        null => null,
        CancelReason.NotNeeded or CancelReason.NotWished => CancelledAt,
        CancelReason.Mistake => CancelledAt!.Value.AddDays(30),
        _ => CancelledAt!.Value.AddDays(90),
    };

    /// <summary>Whether its levels and words were deleted.</summary>
    public bool IsErased { get; private set; }

    /// <summary>Forgets every level. The words are deleted with it.</summary>
    internal Result<Done> Erase(DateTimeOffset now)
    {
        if (IsErased || EraseFrom is not { } from || now < from)
            return ConversationRefusals.NotNow;
        (SelfLevels, ManagerLevels, AgreedLevels, IsErased) = (SelfLevels.Blank(), ManagerLevels.Blank(), AgreedLevels.Blank(), true);
        return Done.It;
    }

    /// <summary>The employee lets a new manager read the record, or no longer.</summary>
    public Result<Done> ShowToNewManager(ConversationSide side, bool shows)
    {
        if (side != ConversationSide.Employee || State != ConversationState.Completed)
            return ConversationRefusals.NotNow;
        IsForNewManager = shows;
        return Done.It;
    }

    public Result<Done> BringSupport(ConversationSide side, bool brings)
    {
        if (!State.Allows(ConversationStep.BringSupport, side))
            return ConversationRefusals.NotNow;
        HasSupport = brings;
        return Done.It;
    }

    private Done End(CancelReason reason, DateTimeOffset now)
    {
        (State, CancelledAt, CancelledBecause) = (ConversationState.Cancelled, now, reason);
        return Done.It;
    }
}
