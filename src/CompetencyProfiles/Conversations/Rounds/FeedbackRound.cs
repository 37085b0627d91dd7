using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Conversations.Rounds;

/// <summary>Where a round stands. Once opened it is opened for good; a pause makes all its conversations read-only.</summary>
public enum RoundState { Draft, Opening, Open, Paused, Closed }

/// <summary>The days of a round. Each is a last day; conversations are held from the first of them on.</summary>
public sealed record RoundDays(DateOnly PrepareBy, DateOnly HoldFrom, DateOnly HoldBy, DateOnly SignBy)
{
    public bool AreInOrder => HoldFrom <= HoldBy && PrepareBy <= HoldBy && HoldBy <= SignBy;

    /// <summary>Eight weeks for the talks after three weeks of preparing, then two to sign (domain 6.3: six weeks and two in reserve).</summary>
    public static RoundDays From(DateOnly today) => new(today.AddDays(28), today.AddDays(21), today.AddDays(77), today.AddDays(91));
}

/// <summary>HR's round of conversations: for whom, about which profile version, by when.</summary>
public sealed class FeedbackRound : Root<FeedbackRound>
{
    public const int NameLength = 100;

    private FeedbackRound(string name, ConversationKind kind, DateOnly periodFrom, DateOnly periodTo, Id<ProfileVersion> versionId)
    {
        (Name, Kind, VersionId, PeriodFrom, PeriodTo) = (name, kind, versionId, periodFrom, periodTo);
        (SelectedUnits, SelectedRoles) = ("", "");
    }

    public string Name { get; private set; }
    public ConversationKind Kind { get; private set; }
    public DateOnly PeriodFrom { get; private set; }
    public DateOnly PeriodTo { get; private set; }
    public Id<ProfileVersion> VersionId { get; private set; }
    public DateOnly PrepareBy { get; private set; }
    public DateOnly HoldFrom { get; private set; }
    public DateOnly HoldBy { get; private set; }
    public DateOnly SignBy { get; private set; }
    public RoundState State { get; private set; }
    public string SelectedUnits { get; private set; }
    public string SelectedRoles { get; private set; }
    public bool WithApprentices { get; private set; }
    public DateTimeOffset? OpenedAt { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }

    public RoundDays Days => new(PrepareBy, HoldFrom, HoldBy, SignBy);

    public RoundSelection Selection => new(
        [.. SelectedUnits.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => Id<OrgUnit>.Parse(id, null))],
        [.. SelectedRoles.Split(' ', StringSplitOptions.RemoveEmptyEntries)], WithApprentices);

    public static Result<FeedbackRound> Plan(string name, ConversationKind kind, DateOnly from, DateOnly to, Id<ProfileVersion> version, RoundDays days)
    {
        var round = new FeedbackRound("", kind, from, to, version);
        var described = round.Describe(name, kind, from, to, version, days);
        return described.Succeeded ? round : described.Refusal;
    }

    public Result<Done> Describe(string name, ConversationKind kind, DateOnly from, DateOnly to, Id<ProfileVersion> version, RoundDays days)
    {
        if (State != RoundState.Draft)
            return RoundRefusals.NotNow;
        if (name.Length is 0 or > NameLength)
            return RoundRefusals.NameMissing;
        if (kind is not (ConversationKind.Regular or ConversationKind.FollowUp))
            return RoundRefusals.KindOutside;
        if (to < from || from < to.AddYears(-3))
            return ConversationRefusals.PeriodOutside;
        if (!days.AreInOrder)
            return RoundRefusals.DaysOutOfOrder;
        (Name, Kind, PeriodFrom, PeriodTo, VersionId) = (name, kind, from, to, version);
        (PrepareBy, HoldFrom, HoldBy, SignBy) = days;
        return Done.It;
    }

    public Result<Done> Select(RoundSelection selection)
    {
        if (State != RoundState.Draft)
            return RoundRefusals.NotNow;
        (SelectedUnits, SelectedRoles, WithApprentices) = (string.Join(' ', selection.Units), string.Join(' ', selection.Roles), selection.WithApprentices);
        return SelectedUnits.Length > RoundSelection.MaxLength || SelectedRoles.Length > RoundSelection.MaxLength ? RoundRefusals.TooManySelected : Done.It;
    }

    public Result<Done> Open(DateOnly today, DateTimeOffset now)
    {
        if (State != RoundState.Draft)
            return RoundRefusals.NotNow;
        if (HoldBy < today)
            return RoundRefusals.DaysInThePast;
        (State, OpenedAt) = (RoundState.Opening, now);
        return Done.It;
    }

    /// <summary>All conversations are there.</summary>
    internal Result<Done> Begin() => Go(RoundState.Opening, RoundState.Open);

    public Result<Done> Pause() => Go(RoundState.Open, RoundState.Paused);

    public Result<Done> Resume() => Go(RoundState.Paused, RoundState.Open);

    /// <summary>New last days, also while it is open.</summary>
    public Result<Done> Reschedule(RoundDays days)
    {
        if (State is RoundState.Closed or RoundState.Opening)
            return RoundRefusals.NotNow;
        if (!days.AreInOrder)
            return RoundRefusals.DaysOutOfOrder;
        (PrepareBy, HoldFrom, HoldBy, SignBy) = days;
        return Done.It;
    }

    /// <param name="open">How many conversations are neither completed nor cancelled.</param>
    /// <param name="evenSo">Whether it is closed all the same; they go on outside of the round's dates.</param>
    public Result<Done> Close(int open, bool evenSo, DateTimeOffset now)
    {
        if (State is not (RoundState.Open or RoundState.Paused))
            return RoundRefusals.NotNow;
        if (open > 0 && !evenSo)
            return RoundRefusals.StillOpen.With(open);
        (State, ClosedAt) = (RoundState.Closed, now);
        return Done.It;
    }

    private Result<Done> Go(RoundState from, RoundState to)
    {
        if (State != from)
            return RoundRefusals.NotNow;
        State = to;
        return Done.It;
    }
}

/// <summary>Why something cannot be done with a round.</summary>
public static class RoundRefusals
{
    public static readonly Refusal NotNow = new("Round.NotNow");
    public static readonly Refusal NameMissing = new("Round.NameMissing");
    public static readonly Refusal KindOutside = new("Round.KindOutside");
    public static readonly Refusal DaysOutOfOrder = new("Round.DaysOutOfOrder");
    public static readonly Refusal DaysInThePast = new("Round.DaysInThePast");
    public static readonly Refusal TooManySelected = new("Round.TooManySelected");
    public static readonly Refusal VersionNotApproved = new("Round.VersionNotApproved");

    /// <summary>Nobody takes part.</summary>
    public static readonly Refusal NobodyIn = new("Round.NobodyIn");

    /// <summary>{0}: how many conversations are still open.</summary>
    public static readonly Refusal StillOpen = new("Round.StillOpen");
}

internal sealed class FeedbackRoundConfiguration : IEntityTypeConfiguration<FeedbackRound>
{
    public void Configure(EntityTypeBuilder<FeedbackRound> round)
    {
        round.Property(r => r.Name).HasMaxLength(FeedbackRound.NameLength);
        round.Property(r => r.Kind).HasConversion<string>().HasMaxLength(20);
        round.Property(r => r.State).HasConversion<string>().HasMaxLength(20);
        round.Property(r => r.SelectedUnits).HasMaxLength(RoundSelection.MaxLength);
        round.Property(r => r.SelectedRoles).HasMaxLength(RoundSelection.MaxLength);
        round.Ignore(r => r.Days).Ignore(r => r.Selection);
        round.HasOne<ProfileVersion>().WithMany().HasForeignKey(r => r.VersionId).OnDelete(DeleteBehavior.Restrict);
        round.ToTable(table => table.HasCheckConstraint("CK_FeedbackRound_Days", "\"HoldFrom\" <= \"HoldBy\" AND \"PrepareBy\" <= \"HoldBy\" AND \"HoldBy\" <= \"SignBy\""));
    }
}
