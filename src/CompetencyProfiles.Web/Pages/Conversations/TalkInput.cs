using System.ComponentModel.DataAnnotations;
using CompetencyProfiles.Conversations;
using CompetencyProfiles.People;

namespace CompetencyProfiles.Web.Pages.Conversations;

/// <summary>What the forms of the workspace send; each uses its part.</summary>
public sealed class TalkInput
{
    public int? Level { get; set; }

    [StringLength(RecordPart.TextLength, ErrorMessage = "Input.TooLong")] public string? Words { get; set; }
    public int Revision { get; set; }
    public RecordSection Section { get; set; }
    public ConversationSide Owner { get; set; }
    public DateOnly? DueOn { get; set; }
    public DateOnly? NextOn { get; set; }
    public bool NeedsNoStep { get; set; }
    public NeedPriority? Priority { get; set; }
    public CancelReason Reason { get; set; }
    public Id<Person>? Deputy { get; set; }
    public bool Yes { get; set; }
    public DateTime? Start { get; set; }
    public int Minutes { get; set; } = 90;

    [StringLength(Appointment.PlaceLength, ErrorMessage = "Input.TooLong")] public string? Place { get; set; }
    public bool IsOnline { get; set; }

    [StringLength(2, ErrorMessage = "Input.TooLong")] public string? Language { get; set; }
}
