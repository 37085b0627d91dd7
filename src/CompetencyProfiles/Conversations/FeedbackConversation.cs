using CompetencyProfiles.Conversations.Rounds;
using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Conversations;

/// <summary>
/// Two people look at the work of one of them. Each assesses alone; neither sees the other's view before both have submitted, the employee has
/// declined, or the conversation begins. Profile version and criteria are those of the day it was opened, for good; so are the targets, unless both want those of a new role.
/// </summary>
public sealed partial class FeedbackConversation : Root<FeedbackConversation>
{
    private const int MonthsToNext = 6;

    private FeedbackConversation(
        Id<Person> employeeId, Id<Person> managerId, Id<ProfileVersion> versionId, ConversationKind kind, DateOnly periodFrom, DateOnly periodTo,
        string language, LevelList targets, DateTimeOffset openedAt)
    {
        (EmployeeId, ManagerId, VersionId, Kind) = (employeeId, managerId, versionId, kind);
        (PeriodFrom, PeriodTo, Language, Targets, OpenedAt) = (periodFrom, periodTo, language, targets, openedAt);
        SelfLevels = ManagerLevels = AgreedLevels = targets.Blank();

        // Of somebody new no self-assessment is asked for.
        if (kind == ConversationKind.Onboarding)
            SelfDeclinedAt = openedAt;
    }

    public Id<Person> EmployeeId { get; private init; }

    /// <summary>Who holds it: the disciplinary manager of the day it was opened, unless somebody else has taken over since.</summary>
    public Id<Person> ManagerId { get; private set; }
    public Id<ProfileVersion> VersionId { get; private init; }
    public ConversationKind Kind { get; private init; }

    /// <summary>The time that is looked at.</summary>
    public DateOnly PeriodFrom { get; private init; }
    public DateOnly PeriodTo { get; private init; }

    /// <summary>"de" or "en": the language of the record, the employee's unless the two choose otherwise.</summary>
    public string Language { get; private set; }
    public DateTimeOffset OpenedAt { get; private init; }
    public ConversationState State { get; private set; }

    /// <summary>The round it belongs to; none for one that is held outside of rounds.</summary>
    public Id<FeedbackRound>? RoundId { get; private init; }

    /// <summary>Whether the employee brings a support person along.</summary>
    public bool HasSupport { get; private set; }

    /// <summary>The criteria of the version, in its order, with the target of each: <see cref="LevelList.LeftOut"/> where it is not part of the conversation.</summary>
    public LevelList Targets { get; private set; }
    public LevelList SelfLevels { get; private set; }
    public LevelList ManagerLevels { get; private set; }
    public DateTimeOffset? SelfSubmittedAt { get; private set; }
    public DateTimeOffset? SelfDeclinedAt { get; private set; }
    public DateTimeOffset? ManagerSubmittedAt { get; private set; }
    public DateTimeOffset? ReleasedAt { get; private set; }
    public DateTimeOffset? CancelledAt { get; private set; }
    public CancelReason? CancelledBecause { get; private set; }

    /// <summary>What the two agreed on: a level, "not observed", or that their views differ.</summary>
    public LevelList AgreedLevels { get; private set; }

    /// <summary>When the two look again at what they agreed.</summary>
    public DateOnly? NextOn { get; private set; }

    /// <summary>That what falls short needs no step, said by the manager.</summary>
    public bool NeedsNoStep { get; private set; }

    /// <summary>Counts the records that were handed over.</summary>
    public int Records { get; private set; }
    public SignatureKind? Answer { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }
    public DateTimeOffset? HandedOverAt { get; private set; }

    public static Result<FeedbackConversation> Open(
        Id<Person> employee, Id<Person> manager, VersionCard version, ConversationKind kind, DateOnly from, DateOnly to, string language,
        ProfileContent content, IReadOnlyList<RoleShare> roles, DateTimeOffset now, Id<FeedbackRound>? round = null, IReadOnlySet<string>? focus = null)
    {
        if (to < from || from < to.AddYears(-3))
            return ConversationRefusals.PeriodOutside;
        return new FeedbackConversation(employee, manager, version.Id, kind, from, to, language, TargetsOf(content, roles, focus), now) { RoundId = round };
    }

    // What does not apply to the person's work is not talked about; of somebody without a role family nobody knows, so everything is.
    private static LevelList TargetsOf(ProfileContent content, IReadOnlyList<RoleShare> roles, IReadOnlySet<string>? focus)
    {
        var targets = content.Criteria.Select(criterion => (criterion.Key, PersonalTarget.Of(criterion, roles).Level)).ToList();
        var (knows, narrows) = (targets.Exists(target => target.Level is not null), focus is not null && targets.Exists(target => focus.Contains(target.Key)));
        return LevelList.Of(targets.Select(target =>
            (knows && target.Level is null) || (narrows && !focus!.Contains(target.Key)) ? (int?)LevelList.LeftOut : target.Level));
    }

    /// <summary>Whether a criterion is part of the conversation.</summary>
    public bool Covers(int criterion) => criterion >= 0 && criterion < Targets.Count && Targets[criterion] != LevelList.LeftOut;

    public ConversationSide? SideOf(Id<Person> person) =>
        person == EmployeeId ? ConversationSide.Employee : person == ManagerId ? ConversationSide.Manager : null;

    public LevelList LevelsOf(ConversationSide side) => side == ConversationSide.Employee ? SelfLevels : ManagerLevels;

    /// <summary>Whether a side's part is over: submitted, or declined by the employee.</summary>
    public bool IsSettled(ConversationSide side) =>
        side == ConversationSide.Employee ? SelfSubmittedAt is not null || SelfDeclinedAt is not null : ManagerSubmittedAt is not null;

    /// <summary>Chooses a level of the own assessment; null takes the choice back.</summary>
    public Result<Done> Choose(ConversationSide side, int criterion, int? level, RatingScale scale)
    {
        if (Refuse(ConversationStep.Prepare, side) is { } refusal)
            return refusal;
        if (!Covers(criterion))
            return ConversationRefusals.NoSuchCriterion;
        if (level is { } chosen && !(chosen == LevelList.NotObserved ? scale.NotObserved.Allowed : scale.Levels.Any(l => l.Level == chosen)))
            return ConversationRefusals.LevelOutside;

        if (side == ConversationSide.Employee)
            SelfLevels = SelfLevels.With(criterion, level);
        else
            ManagerLevels = ManagerLevels.With(criterion, level);
        return Done.It;
    }

    /// <summary>Submits the own assessment; it never changes from then on. Releases both when the other side is settled.</summary>
    /// <param name="withExample">The criteria for which the side has written an example.</param>
    public Result<Done> Submit(ConversationSide side, IReadOnlySet<int> withExample, RatingGuidance guidance, DateTimeOffset now)
    {
        if (Refuse(ConversationStep.Submit, side) is { } refusal)
            return refusal;
        var levels = LevelsOf(side);
        if (levels.Missing > 0)
            return ConversationRefusals.LevelsMissing.With(levels.Missing);
        var lacking = Enumerable.Range(0, levels.Count).Count(n => guidance.EvidenceRequiredAtLevels.Contains(levels[n]!.Value) && !withExample.Contains(n));
        if (lacking > 0)
            return ConversationRefusals.ExamplesMissing.With(lacking);

        if (side == ConversationSide.Employee)
            SelfSubmittedAt = now;
        else
            ManagerSubmittedAt = now;
        return ReleaseWhenSettled(now);
    }

    public Result<Done> DeclineSelfAssessment(ConversationSide side, DateTimeOffset now)
    {
        if (Refuse(ConversationStep.DeclineSelfAssessment, side) is { } refusal)
            return refusal;
        (SelfDeclinedAt, SelfLevels) = (now, SelfLevels.Blank());
        return ReleaseWhenSettled(now);
    }

    /// <summary>The talk begins: both see what is there. What was not submitted stays out of it and can no longer be filled in.</summary>
    public Result<Done> Begin(ConversationSide side, DateTimeOffset now)
    {
        if (!State.Allows(ConversationStep.Begin, side))
            return ConversationRefusals.NotNow;
        if (!IsSettled(ConversationSide.Employee))
            SelfLevels = SelfLevels.Blank();
        if (!IsSettled(ConversationSide.Manager))
            ManagerLevels = ManagerLevels.Blank();
        return Release(now);
    }

    /// <summary>Ends it before it was held, because it is not needed or not wished.</summary>
    public Result<Done> Cancel(ConversationSide side, CancelReason reason, DateTimeOffset now) =>
        !State.Allows(ConversationStep.Cancel, side) || IsCorrection || reason is not (CancelReason.NotNeeded or CancelReason.NotWished) ? ConversationRefusals.NotNow : End(reason, now);

    /// <summary>Why a side cannot take a step of the preparation; null if it can.</summary>
    public Refusal? Refuse(ConversationStep step, ConversationSide side) =>
        ReleasedAt is not null || (State == ConversationState.Preparing && IsSettled(side)) ? ConversationRefusals.Closed
        : State.Allows(step, side) ? null : ConversationRefusals.NotNow;

    private Done ReleaseWhenSettled(DateTimeOffset now) =>
        IsSettled(ConversationSide.Employee) && IsSettled(ConversationSide.Manager) ? Release(now) : Done.It;

    private Done Release(DateTimeOffset now)
    {
        (State, ReleasedAt) = (ConversationState.Released, now);
        // Unless the two say otherwise they look again in half a year. Where both say the same there is nothing to agree on any more.
        NextOn = DateOnly.FromDateTime(now.UtcDateTime).AddMonths(MonthsToNext);
        AgreedLevels = LevelList.Of(Enumerable.Range(0, Targets.Count).Select(n => SelfLevels[n] == ManagerLevels[n] ? SelfLevels[n] : null));
        return Done.It;
    }
}
