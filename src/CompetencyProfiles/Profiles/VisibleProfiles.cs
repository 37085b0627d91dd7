using CompetencyProfiles.Access;

namespace CompetencyProfiles.Profiles;

/// <summary>Who may read and write which version.</summary>
public static class VisibleProfiles
{
    /// <summary>HR of the whole organisation writes profiles.</summary>
    public static bool MayWriteProfiles(this Viewer viewer) => viewer.IsHrOverall;

    /// <summary>What is approved is for everyone; what is being written for those who write it, agree to it or run the change process.</summary>
    public static bool MayRead(this Viewer viewer, VersionCard version) =>
        version.IsPublished || viewer.MayWriteProfiles() || viewer.Is(Role.Representation) || viewer.Is(Role.TransformationManager);

    /// <summary>A version that the viewer may read; null if there is none.</summary>
    public static async ValueTask<VersionCard?> FindVersionAsync(this AppDbContext db, Viewer viewer, string key, int number, CancellationToken cancel) =>
        (await db.ProfileShelfAsync(viewer.Today, cancel)).Find(key, number) is { } version && viewer.MayRead(version) ? version : null;
}
