using System.Collections.Concurrent;

namespace CompetencyProfiles.Profiles;

/// <summary>The words of the versions. What is approved never changes and stays in memory; a draft is read each time.</summary>
public static class ProfileCatalogue
{
    private static readonly ConcurrentDictionary<(string Database, Id<ProfileVersion> Version), ProfileContent> Approved = new();

    /// <summary>All profiles and versions as of a day, without the words; from memory when nothing changed.</summary>
    public static ValueTask<ProfileShelf> ProfileShelfAsync(this AppDbContext db, DateOnly day, CancellationToken cancel) => ProfileShelf.OnAsync(db, day, cancel);

    /// <summary>The words of a version that is there.</summary>
    public static async ValueTask<ProfileContent> ContentOfAsync(this AppDbContext db, VersionCard version, CancellationToken cancel)
    {
        var key = (db.Database.GetConnectionString()!, version.Id);
        if (version.IsPublished && Approved.TryGetValue(key, out var kept))
            return kept;
        var row = await db.Set<ProfileVersion>().Where(v => v.Id == version.Id).Select(v => new { v.Content, v.Stage }).SingleAsync(cancel);
        return row.Stage == ProfileStage.Approved ? Approved.GetOrAdd(key, row.Content) : row.Content;
    }
}
