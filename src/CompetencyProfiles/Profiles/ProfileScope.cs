using CompetencyProfiles.People;

namespace CompetencyProfiles.Profiles;

/// <summary>A unit, with all below it, that a version is for.</summary>
public sealed class ProfileScope(Id<ProfileVersion> versionId, Id<OrgUnit> unitId)
{
    public Id<ProfileVersion> VersionId { get; private init; } = versionId;
    public Id<OrgUnit> UnitId { get; private init; } = unitId;
}
