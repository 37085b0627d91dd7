using System.ComponentModel.DataAnnotations;
using CompetencyProfiles.Conversations;
using CompetencyProfiles.People;

namespace CompetencyProfiles.Web.Pages.Conversations;

/// <summary>What the forms below a record send; each uses its part.</summary>
public sealed class RecordInput
{
    public SignatureKind? Answer { get; set; }

    /// <summary>Of the record on the screen.</summary>
    [StringLength(64)] public string? Hash { get; set; }

    [StringLength(EmployeeStatement.TextLength, ErrorMessage = "Input.TooLong")] public string? Words { get; set; }

    [StringLength(FeedbackConversation.PaperPlaceLength, ErrorMessage = "Input.TooLong")] public string? Place { get; set; }
    public Id<Person>? Mediator { get; set; }
    public Guid Step { get; set; }
    public bool Yes { get; set; }
}
