using System.Collections.Concurrent;

namespace CompetencyProfiles.Profiles;

/// <summary>What every reader may know of an approval. Never changes, so it stays in memory.</summary>
public sealed record ApprovalLine
{
    public required ApprovalKind Kind { get; init; }
    public required DateOnly On { get; init; }
    public required string ApprovedBy { get; init; }
    public required string ContentHash { get; init; }
}

public static class ApprovalLines
{
    private static readonly ConcurrentDictionary<(string Database, Id<ProfileVersion> Version), ApprovalLine> Lines = new();

    /// <summary>Null while the version is not approved.</summary>
    public static async ValueTask<ApprovalLine?> ApprovalLineAsync(this AppDbContext db, VersionCard version, CancellationToken cancel)
    {
        if (!version.IsPublished)
            return null;
        var key = (db.Database.GetConnectionString()!, version.Id);
        if (Lines.TryGetValue(key, out var kept))
            return kept;
        var line = await db.Set<ProfileApproval>().Where(approval => approval.VersionId == version.Id)
            .Select(approval => new ApprovalLine { Kind = approval.Kind, On = approval.On, ApprovedBy = approval.ApprovedBy, ContentHash = approval.ContentHash }).SingleOrDefaultAsync(cancel);
        return line is null ? null : Lines.GetOrAdd(key, line);
    }
}
