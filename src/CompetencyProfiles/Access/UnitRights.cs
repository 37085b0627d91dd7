using CompetencyProfiles.People;

namespace CompetencyProfiles.Access;

/// <summary>Who may change the organisation. Its names and structure everyone signed in may read.</summary>
public static class UnitRights
{
    /// <summary>HR its units; HR for the whole organisation also the top, which is no unit.</summary>
    public static bool MayShape(this Viewer viewer, Id<OrgUnit>? unit) => viewer.IsHrOverall || (unit is { } id && viewer.HrUnits.Contains(id));
}
