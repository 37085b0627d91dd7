using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Web.Pages.Profiles.Reading;

/// <summary>A version in a list: state, scope and the day that matters most in its state.</summary>
/// <param name="Units">The names of the units it is for; none for the whole organisation.</param>
/// <param name="WhenKey">Ends the key of the words that say when, <c>When.{WhenKey}</c>; {0} is <paramref name="Day"/>, {1} is <paramref name="Until"/>.</param>
public sealed record VersionLine(VersionCard Version, ProfileState State, IReadOnlyList<string> Units, string WhenKey, DateOnly? Day, DateOnly? Until)
{
    public static VersionLine Of(VersionCard version, DateOnly today, UnitTree tree)
    {
        var state = version.StateOn(today);
        var (key, day, until) = state switch
        {
            ProfileState.Draft => ("Draft", DateOnly.FromDateTime(version.StartedAt.DateTime), (DateOnly?)null),
            ProfileState.InConsultation => ("InConsultation", version.InConsultationSince, null),
            ProfileState.Approved when version.ActiveFrom is { } from => ("Planned", from, null),
            ProfileState.Approved => ("Approved", version.ApprovedOn, null),
            ProfileState.Active when version.ActiveTo is { } to => ("ActiveUntil", version.ActiveFrom, to),
            ProfileState.Active => ("Active", version.ActiveFrom, null),
            _ => ("Retired", version.ActiveFrom, version.ActiveTo),
        };
        return new(version, state, [.. version.Scope.Select(unit => tree.Find(unit)?.Name ?? "–")], key, day, until);
    }
}
