using CompetencyProfiles.People;

namespace CompetencyProfiles.Profiles;

public enum ApprovalKind
{
    /// <summary>The works or staff council has agreed.</summary>
    ByRepresentation,

    /// <summary>There is no employee representation that could be asked.</summary>
    NoRepresentation,
}

/// <summary>What HR states about an approval.</summary>
/// <param name="On">The day of the approval, or of the statement that there is nobody to ask.</param>
/// <param name="ApprovedBy">Who agreed: a body, a name.</param>
/// <param name="Note">The evidence in words, such as the number of a resolution.</param>
public sealed record ApprovalEvidence(ApprovalKind Kind, DateOnly On, string ApprovedBy, string Note, EvidenceFile? File = null);

/// <summary>The approval of a version, as it was recorded. Never changed.</summary>
public sealed class ProfileApproval
{
    public const int ApprovedByLength = 200, NoteLength = 4000;

    internal ProfileApproval(Id<ProfileVersion> versionId, ApprovalEvidence evidence, string contentHash, ChangedBy by)
        : this(versionId, evidence.Kind, evidence.On, evidence.ApprovedBy, evidence.Note, contentHash, by.PersonId, by.At) =>
        File = evidence.File is { } file ? new(versionId, file) : null;

    private ProfileApproval(
        Id<ProfileVersion> versionId, ApprovalKind kind, DateOnly on, string approvedBy, string note, string contentHash, Id<Person>? recordedById, DateTimeOffset recordedAt) =>
        (VersionId, Kind, On, ApprovedBy, Note, ContentHash, RecordedById, RecordedAt) = (versionId, kind, on, approvedBy, note, contentHash, recordedById, recordedAt);

    public Id<ProfileVersion> VersionId { get; private init; }
    public ApprovalKind Kind { get; private init; }
    public DateOnly On { get; private init; }
    public string ApprovedBy { get; private init; }
    public string Note { get; private init; }

    /// <summary><see cref="ProfileContent.Hash"/> of what was approved.</summary>
    public string ContentHash { get; private init; }
    public Id<Person>? RecordedById { get; private init; }
    public DateTimeOffset RecordedAt { get; private init; }

    /// <summary>The file, only where it was just given; it is read by itself.</summary>
    public ApprovalFile? File { get; private init; }
}

/// <summary>The evidence of an approval as a file, in a table of its own so that nobody reads five megabytes by the way.</summary>
public sealed class ApprovalFile
{
    internal ApprovalFile(Id<ProfileVersion> versionId, EvidenceFile file) : this(versionId, file.Name, file.ContentType, file.Bytes)
    {
    }

    private ApprovalFile(Id<ProfileVersion> versionId, string name, string contentType, byte[] bytes) =>
        (VersionId, Name, ContentType, Bytes) = (versionId, name, contentType, bytes);

    public Id<ProfileVersion> VersionId { get; private init; }
    public string Name { get; private init; }
    public string ContentType { get; private init; }
    public byte[] Bytes { get; private init; }
}
