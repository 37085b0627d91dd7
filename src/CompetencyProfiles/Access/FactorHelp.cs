using CompetencyProfiles.People;

namespace CompetencyProfiles.Access;

/// <summary>
/// Help for somebody who has lost every second factor. The administrator and HR grant it together: one starts it, the other confirms.
/// Then the person gets a link by which, with their password, they set up a new factor. Until they have done so the old one stays.
/// </summary>
public sealed class FactorHelp(Id<Person> personId, Id<Person> startedById, Role startedAs, DateTimeOffset startedAt) : Root<FactorHelp>
{
    public Id<Person> PersonId { get; private init; } = personId;
    public Id<Person> StartedById { get; private init; } = startedById;

    /// <summary>Administrator or Hr; the other of the two confirms.</summary>
    public Role StartedAs { get; private init; } = startedAs;
    public DateTimeOffset StartedAt { get; private init; } = startedAt;
    public Id<Person>? ConfirmedById { get; private set; }
    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>Who declined it or took it back, also after it was confirmed.</summary>
    public Id<Person>? StoppedById { get; private set; }
    public DateTimeOffset? StoppedAt { get; private set; }

    /// <summary>When the person set up the new factor.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    public bool IsOpen => ConfirmedAt is null && StoppedAt is null;

    /// <summary>Confirmed, and the person's turn.</summary>
    public bool IsGranted => ConfirmedAt is not null && StoppedAt is null && UsedAt is null;

    /// <param name="by">Who starts it.</param>
    /// <param name="person">Who needs it.</param>
    /// <param name="looksAfter">Whether <paramref name="by"/> looks after the person as HR.</param>
    /// <param name="now">When.</param>
    public static Result<FactorHelp> Start(Viewer by, Id<Person> person, bool looksAfter, DateTimeOffset now)
    {
        if (by.PersonId == person)
            return FactorHelpRefusals.Oneself;
        if (!by.IsAdministrator && !looksAfter)
            return FactorHelpRefusals.NotYours;
        return new FactorHelp(person, by.PersonId, by.IsAdministrator ? Role.Administrator : Role.Hr, now);
    }

    public Result<Done> Confirm(Viewer by, bool looksAfter, DateTimeOffset now)
    {
        if (WhyNotConfirmedBy(by, looksAfter) is { } refusal)
            return refusal;
        (ConfirmedById, ConfirmedAt) = (by.PersonId, now);
        return Done.It;
    }

    /// <summary>Declines it or takes it back; one is enough for that, until the new factor is there.</summary>
    public Result<Done> Stop(Viewer by, bool looksAfter, DateTimeOffset now)
    {
        if (!by.IsAdministrator && !looksAfter)
            return FactorHelpRefusals.NotYours;
        if (!IsOpen && !IsGranted)
            return FactorHelpRefusals.Over;
        (StoppedById, StoppedAt) = (by.PersonId, now);
        return Done.It;
    }

    public Result<Done> Use(DateTimeOffset now)
    {
        if (!IsGranted)
            return FactorHelpRefusals.Over;
        UsedAt = now;
        return Done.It;
    }

    public Refusal? WhyNotConfirmedBy(Viewer by, bool looksAfter) => this switch
    {
        { IsOpen: false } => FactorHelpRefusals.Over,
        _ when by.PersonId == PersonId => FactorHelpRefusals.Oneself,
        _ when by.PersonId == StartedById => FactorHelpRefusals.FourEyes,
        { StartedAs: Role.Administrator } => looksAfter ? null : FactorHelpRefusals.NeedsHr,
        _ => by.IsAdministrator ? null : FactorHelpRefusals.NeedsAdministrator,
    };
}
