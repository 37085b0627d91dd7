namespace CompetencyProfiles.Profiles;

/// <summary>When a version is the active one. These verbs look at its sisters: <see cref="ActivateProfile"/> asks them with the profile's lock taken.</summary>
public sealed partial class ProfileVersion
{
    /// <summary>It is the active one of its scope from a day on; whoever was before ends the day before.</summary>
    /// <param name="sisters">The other versions of the profile.</param>
    internal Result<Done> Activate(DateOnly from, IReadOnlyCollection<ProfileVersion> sisters, DateOnly today)
    {
        if (Stage != ProfileStage.Approved)
            return ProfileRefusals.NotApproved;
        if (ActiveFrom is not null)
            return ActiveTo < today ? ProfileRefusals.AlreadyRetired : ProfileRefusals.AlreadyActive;
        if (from < today)
            return ProfileRefusals.ActiveInPast;

        var inTheWay = sisters.Where(sister => sister.ActiveFrom is not null && (sister.ActiveTo is null || sister.ActiveTo >= from) && SharesScopeWith(sister)).ToList();
        foreach (var sister in inTheWay)
        {
            if (!CoversScopeOf(sister))
                return ProfileRefusals.ScopeOverlaps.With(sister.Number);
            if (sister.ActiveFrom >= from)
                return ProfileRefusals.LaterVersionPlanned.With(sister.Number);
        }

        ActiveFrom = from;
        foreach (var sister in inTheWay)
            (sister.ActiveTo, sister.SupersededById) = (from.AddDays(-1), Id);
        return Done.It;
    }

    /// <summary>Takes a planned start back; whom it would have followed goes on.</summary>
    internal Result<Done> WithdrawStart(IReadOnlyCollection<ProfileVersion> sisters, DateOnly today)
    {
        if (ActiveFrom is not { } from)
            return ProfileRefusals.NotActive;
        if (from <= today)
            return ProfileRefusals.AlreadyActive;
        (ActiveFrom, ActiveTo) = (null, null);
        foreach (var sister in sisters.Where(sister => sister.SupersededById == Id))
            (sister.ActiveTo, sister.SupersededById) = (null, null);
        return Done.It;
    }

    /// <summary>It is active for the last time on a day, without another taking over.</summary>
    internal Result<Done> Retire(DateOnly lastDay, DateOnly today)
    {
        if (ActiveFrom is not { } from || from > lastDay)
            return ProfileRefusals.NotActive;
        if (ActiveTo < today)
            return ProfileRefusals.AlreadyRetired;
        if (lastDay < today.AddDays(-1))
            return ProfileRefusals.ActiveInPast;
        if (SupersededById is not null && lastDay > ActiveTo)
            return ProfileRefusals.AlreadyRetired;
        ActiveTo = lastDay;
        return Done.It;
    }

    private bool SharesScopeWith(ProfileVersion other) =>
        scope.Count == 0 && other.scope.Count == 0 || scope.Any(mine => other.scope.Any(theirs => theirs.UnitId == mine.UnitId));

    private bool CoversScopeOf(ProfileVersion other) => other.scope.All(theirs => scope.Any(mine => mine.UnitId == theirs.UnitId));
}
