using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Conversations;

// From the talk to the answer: what the two agree on, the record that is handed over, and how it ends.
public sealed partial class FeedbackConversation
{
    /// <summary>Writes down the agreed level of a criterion, "not observed", or <see cref="LevelList.DifferingViews"/>; null takes it back.</summary>
    public Result<Done> Agree(ConversationSide side, int criterion, int? level, RatingScale scale)
    {
        if (!State.Allows(ConversationStep.WriteRecord, side))
            return ConversationRefusals.NotNow;
        if (!Covers(criterion))
            return ConversationRefusals.NoSuchCriterion;
        if (level is { } chosen && chosen is not (LevelList.DifferingViews or LevelList.NotObserved) && scale.Levels.All(l => l.Level != chosen))
            return ConversationRefusals.LevelOutside;
        AgreedLevels = AgreedLevels.With(criterion, level);
        return Done.It;
    }

    /// <summary>Says when the two look again, and whether what falls short needs no step.</summary>
    public Result<Done> Plan(ConversationSide side, DateOnly? nextOn, bool needsNoStep)
    {
        if (!State.Allows(ConversationStep.WriteRecord, side))
            return ConversationRefusals.NotNow;
        (NextOn, NeedsNoStep) = (nextOn, needsNoStep);
        return Done.It;
    }

    /// <summary>Chooses the language of the record, "de" or "en".</summary>
    public Result<Done> Speak(ConversationSide side, string language)
    {
        if (!State.Allows(ConversationStep.WriteRecord, side) || language is not ("de" or "en"))
            return ConversationRefusals.NotNow;
        Language = language;
        return Done.It;
    }

    /// <summary>Who has proposed to go by the targets of today's work.</summary>
    public ConversationSide? TargetsAskedBy { get; private set; }

    /// <summary>
    /// When somebody's role changes after the opening, one side proposes to go by the targets of today, and the other agrees (domain 6.2 no. 12).
    /// It changes what counts as a need; the criteria that are looked back at and what was said of them stay.
    /// </summary>
    public Result<Done> RenewTargets(ConversationSide side, ProfileContent content, IReadOnlyList<RoleShare> roles)
    {
        if (!State.Allows(ConversationStep.RenewTargets, side) || TargetsAskedBy == side)
            return ConversationRefusals.NotNow;
        if (TargetsAskedBy is null)
            TargetsAskedBy = side;
        else
            (Targets, TargetsAskedBy) = (Renewed(Targets, content, roles), null);
        return Done.It;
    }

    /// <summary>Stays with the targets of the opening.</summary>
    public Result<Done> KeepTargets(ConversationSide side)
    {
        if (!State.Allows(ConversationStep.KeepTargets, side))
            return ConversationRefusals.NotNow;
        if (TargetsAskedBy is null)
            return ConversationRefusals.NothingProposed;
        TargetsAskedBy = null;
        return Done.It;
    }

    /// <summary>The targets of today's work for the criteria of a conversation; where there is none, the one of the opening.</summary>
    public static LevelList Renewed(LevelList targets, ProfileContent content, IReadOnlyList<RoleShare> roles)
    {
        var today = TargetsOf(content, roles, null);
        return LevelList.Of(Enumerable.Range(0, targets.Count).Select(n => targets[n] is LevelList.LeftOut || today[n] is null or LevelList.LeftOut ? targets[n] : today[n]));
    }

    /// <summary>Whether an agreed level falls short of its target.</summary>
    public bool HasGap => Enumerable.Range(0, Targets.Count).Any(n => AgreedLevels[n] is > LevelList.NotObserved and var level && level < Targets[n]);

    /// <summary>Signs the record and hands it over. Answers its number.</summary>
    /// <param name="restDiffers">Where nothing is agreed yet, the views differ: the one click at the end of the talk.</param>
    public Result<int> HandOver(ConversationSide side, int steps, bool restDiffers, DateTimeOffset now)
    {
        if (!State.Allows(ConversationStep.HandOver, side))
            return ConversationRefusals.NotNow;
        var agreed = restDiffers ? LevelList.Of(Enumerable.Range(0, Targets.Count).Select(n => AgreedLevels[n] ?? (int?)LevelList.DifferingViews)) : AgreedLevels;
        if (agreed.Missing > 0)
            return ConversationRefusals.AgreementMissing.With(agreed.Missing);
        if (HasGap && steps == 0 && !NeedsNoStep)
            return ConversationRefusals.StepMissing;
        if (NextOn is null)
            return ConversationRefusals.NextDateMissing;
        (AgreedLevels, State, HandedOverAt, TargetsAskedBy) = (agreed, ConversationState.AwaitingSignature, now, null);
        return ++Records;
    }

    /// <summary>Takes the record back to change it; nobody has answered it yet.</summary>
    public Result<Done> TakeBack(ConversationSide side)
    {
        if (!State.Allows(ConversationStep.TakeBack, side))
            return ConversationRefusals.NotNow;
        (State, HandedOverAt) = (ConversationState.Released, null);
        return Done.It;
    }

    /// <summary>The employee's answer, which completes the conversation.</summary>
    /// <param name="statements">How many statements the employee has added to it.</param>
    public Result<Done> AnswerRecord(ConversationSide side, SignatureKind answer, int statements, DateTimeOffset now)
    {
        if (!State.Allows(ConversationStep.Answer, side) || answer == SignatureKind.NoResponse)
            return ConversationRefusals.NotNow;
        if (answer == SignatureKind.AgreedWithStatement && statements == 0)
            return ConversationRefusals.StatementMissing;
        return Complete(answer, now);
    }

    /// <summary>Completes it without an answer once the time for one is over; to be called by a job.</summary>
    /// <param name="deadline">The instant until which the employee could have answered.</param>
    public Result<Done> CloseUnanswered(DateTimeOffset deadline, DateTimeOffset now) =>
        State != ConversationState.AwaitingSignature ? ConversationRefusals.NotNow
        : now < deadline || HandedOverAt >= deadline ? ConversationRefusals.NotOverdue
        : Complete(SignatureKind.NoResponse, now);

    private Done Complete(SignatureKind answer, DateTimeOffset now)
    {
        (State, Answer, AnsweredAt, IsCorrection) = (ConversationState.Completed, answer, now, false);
        return Done.It;
    }
}
