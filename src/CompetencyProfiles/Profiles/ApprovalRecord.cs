using CompetencyProfiles.People;

namespace CompetencyProfiles.Profiles;

/// <summary>An approval as it is shown: who recorded it by name, and the name of its file.</summary>
public sealed record ApprovalRecord
{
    public required ApprovalKind Kind { get; init; }
    public required DateOnly On { get; init; }
    public required string ApprovedBy { get; init; }
    public required string Note { get; init; }
    public required string ContentHash { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Null where the program itself did.</summary>
    public required string? RecordedBy { get; init; }
    public required string? FileName { get; init; }
}

public static class ApprovalRecords
{
    /// <summary>Null while the version is not approved.</summary>
    public static Task<ApprovalRecord?> FindApprovalAsync(this AppDbContext db, Id<ProfileVersion> version, CancellationToken cancel) =>
        db.Set<ProfileApproval>().Where(approval => approval.VersionId == version).Select(approval => new ApprovalRecord
        {
            Kind = approval.Kind,
            On = approval.On,
            ApprovedBy = approval.ApprovedBy,
            Note = approval.Note,
            ContentHash = approval.ContentHash,
            RecordedAt = approval.RecordedAt,
            RecordedBy = db.Set<Person>().Where(person => person.Id == approval.RecordedById).Select(person => person.FirstName + " " + person.LastName).SingleOrDefault(),
            FileName = db.Set<ApprovalFile>().Where(file => file.VersionId == version).Select(file => file.Name).SingleOrDefault(),
        }).SingleOrDefaultAsync(cancel);
}
