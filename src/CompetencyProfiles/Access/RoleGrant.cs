using CompetencyProfiles.People;

namespace CompetencyProfiles.Access;

/// <summary>
/// A role for a person, for a time and for one unit with all below it, or for the whole organisation.
/// The administrator and HR grant together: one proposes, the other confirms. Only then it counts.
/// </summary>
public sealed class RoleGrant(
    Id<Person> personId, Role role, Id<OrgUnit>? unitId, DateOnly from, DateOnly? to, Id<Person>? proposedById) : Root<RoleGrant>
{
    public Id<Person> PersonId { get; private init; } = personId;
    public Role Role { get; private init; } = role;
    public Id<OrgUnit>? UnitId { get; private init; } = unitId;
    public DateOnly From { get; private init; } = from;
    public DateOnly? To { get; private set; } = to;
    public Id<Person>? ProposedById { get; private init; } = proposedById;
    public DateTimeOffset? ProposedAt { get; private init; }

    /// <summary>As what the proposer acted, Administrator or Hr; the other of the two confirms.</summary>
    public Role? ProposedAs { get; private init; }
    public Id<Person>? ConfirmedById { get; private set; }
    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>The administrator made it count alone, because nobody was HR yet. Marked for good.</summary>
    public bool GrantedAlone { get; private set; }
    public Id<Person>? DeclinedById { get; private set; }
    public DateTimeOffset? DeclinedAt { get; private set; }

    /// <summary>Who ended it early, at once or by a last day.</summary>
    public Id<Person>? EndedById { get; private set; }

    /// <summary>Ended at once at this instant, whatever the last day says.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public bool IsProposed => ConfirmedAt is null && DeclinedAt is null;

    /// <summary>For the first administrator, the demo and tests: a grant that nobody else is there to confirm.</summary>
    public static RoleGrant Initial(Id<Person> person, Role role, Id<OrgUnit>? unit, DateOnly from, DateTimeOffset now, DateOnly? to = null) =>
        new(person, role, unit, from, to, null) { ConfirmedAt = now };

    public static Result<RoleGrant> Propose(
        Viewer by, Id<Person> person, Role role, Id<OrgUnit>? unit, DateOnly from, DateOnly? to, DateTimeOffset now)
    {
        if (!MayGrant(by))
            return RoleRefusals.NotYours;
        if (unit is not null && role != Role.Hr)
            return RoleRefusals.WholeOrganisation;
        if (from < by.Today)
            return RoleRefusals.Past;
        if (to < from)
            return RoleRefusals.Period;
        return new RoleGrant(person, role, unit, from, to, by.PersonId)
        {
            ProposedAs = by.IsAdministrator ? Role.Administrator : Role.Hr,
            ProposedAt = now,
        };
    }

    /// <summary>Who grants at all: the administrator and HR overall.</summary>
    public static bool MayGrant(Viewer viewer) => viewer.IsAdministrator || viewer.IsHrOverall;

    /// <summary>Whether this viewer is the second pair of eyes for the proposal.</summary>
    public bool AwaitsConfirmationBy(Viewer viewer) => WhyNotConfirmedBy(viewer) is null;

    public Result<Done> Confirm(Viewer by, DateTimeOffset now)
    {
        if (WhyNotConfirmedBy(by) is { } refusal)
            return refusal;
        (ConfirmedById, ConfirmedAt) = (by.PersonId, now);
        return Done.It;
    }

    /// <summary>Makes the very first HR overall count at once. That nobody is HR, <see cref="ProposeRole"/> has made sure of.</summary>
    internal Result<Done> ConfirmAlone(Viewer by, DateTimeOffset now)
    {
        if (by.PersonId == PersonId)
            return RoleRefusals.Oneself;
        (ConfirmedById, ConfirmedAt, GrantedAlone) = (by.PersonId, now, true);
        return Done.It;
    }

    /// <summary>The other side says no, or the proposer takes it back.</summary>
    public Result<Done> Decline(Viewer by, DateTimeOffset now)
    {
        if (!MayGrant(by))
            return RoleRefusals.NotYours;
        if (!IsProposed)
            return RoleRefusals.Answered;
        (DeclinedById, DeclinedAt) = (by.PersonId, now);
        return Done.It;
    }

    /// <summary>Takes the role away: after <paramref name="lastDay"/>, or at once without one. One is enough for that.</summary>
    public Result<Done> End(Viewer by, DateOnly? lastDay, DateTimeOffset now)
    {
        if (!MayGrant(by))
            return RoleRefusals.NotYours;
        if (ConfirmedAt is null || EndedAt is not null || To < by.Today)
            return RoleRefusals.Over;
        if (lastDay < by.Today || lastDay < From)
            return RoleRefusals.Past;
        if (lastDay > To)
            return RoleRefusals.Longer;

        EndedById = by.PersonId;
        if (lastDay is null)
            EndedAt = now;
        else
            To = lastDay;
        return Done.It;
    }

    private Refusal? WhyNotConfirmedBy(Viewer by) => this switch
    {
        { IsProposed: false } => RoleRefusals.Answered,
        _ when by.PersonId == PersonId => RoleRefusals.Oneself,
        _ when by.PersonId == ProposedById => RoleRefusals.FourEyes,
        { ProposedAs: Role.Administrator } when !by.IsHrOverall => RoleRefusals.NeedsHr,
        { ProposedAs: not Role.Administrator } when !by.IsAdministrator => RoleRefusals.NeedsAdministrator,
        _ when To < by.Today => RoleRefusals.Past,
        _ => null,
    };
}
