using System.ComponentModel.DataAnnotations;
using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Web.Pages.Profiles.Versions;

/// <summary>What HR states about an approval.</summary>
public sealed class ApprovalInput
{
    public ApprovalKind Kind { get; init; }

    [Required(ErrorMessage = "Approval.DayMissing")]
    public DateOnly? On { get; init; }

    [StringLength(ProfileApproval.ApprovedByLength, ErrorMessage = "Input.TooLong")]
    public string? ApprovedBy { get; init; }

    [StringLength(ProfileApproval.NoteLength, ErrorMessage = "Input.TooLong")]
    public string? Note { get; init; }

    public IFormFile? File { get; init; }

    /// <summary>The file if there is one; a refusal if it is not what an evidence may be.</summary>
    internal async Task<Result<EvidenceFile>?> ReadFileAsync(CancellationToken cancel)
    {
        if (File is null)
            return null;
        if (File.Length > EvidenceFile.MaxBytes)
            return ProfileRefusals.EvidenceTooLarge;
        using var bytes = new MemoryStream();
        await File.CopyToAsync(bytes, cancel);
        return EvidenceFile.From(File.FileName, bytes.ToArray());
    }
}
