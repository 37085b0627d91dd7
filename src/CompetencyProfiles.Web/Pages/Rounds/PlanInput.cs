using System.ComponentModel.DataAnnotations;
using CompetencyProfiles.Conversations;
using CompetencyProfiles.Conversations.Rounds;
using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Web.Pages.Rounds;

/// <summary>The first screen of a round: its name, its kind, its period, the version and the days.</summary>
public sealed class PlanInput
{
    [Required(ErrorMessage = "Input.NameMissing"), StringLength(FeedbackRound.NameLength, ErrorMessage = "Input.TooLong")] public string Name { get; set; } = "";
    public ConversationKind Kind { get; set; } = ConversationKind.Regular;
    [Required(ErrorMessage = "Input.DayMissing")] public DateOnly? PeriodFrom { get; set; }
    [Required(ErrorMessage = "Input.DayMissing")] public DateOnly? PeriodTo { get; set; }
    public Id<ProfileVersion> Version { get; set; }
    [Required(ErrorMessage = "Input.DayMissing")] public DateOnly? PrepareBy { get; set; }
    [Required(ErrorMessage = "Input.DayMissing")] public DateOnly? HoldFrom { get; set; }
    [Required(ErrorMessage = "Input.DayMissing")] public DateOnly? HoldBy { get; set; }
    [Required(ErrorMessage = "Input.DayMissing")] public DateOnly? SignBy { get; set; }

    internal RoundDays Days => new(PrepareBy!.Value, HoldFrom!.Value, HoldBy!.Value, SignBy!.Value);

    internal static PlanInput Fresh(DateOnly today)
    {
        var days = RoundDays.From(today);
        return new() { PeriodFrom = today.AddYears(-1), PeriodTo = today, PrepareBy = days.PrepareBy, HoldFrom = days.HoldFrom, HoldBy = days.HoldBy, SignBy = days.SignBy };
    }

    internal static PlanInput Of(FeedbackRound round) => new()
    {
        Name = round.Name, Kind = round.Kind, PeriodFrom = round.PeriodFrom, PeriodTo = round.PeriodTo, Version = round.VersionId,
        PrepareBy = round.PrepareBy, HoldFrom = round.HoldFrom, HoldBy = round.HoldBy, SignBy = round.SignBy,
    };
}
