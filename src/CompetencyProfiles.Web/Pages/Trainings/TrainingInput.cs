using System.ComponentModel.DataAnnotations;
using CompetencyProfiles.Profiles;
using CompetencyProfiles.Trainings;

namespace CompetencyProfiles.Web.Pages.Trainings;

/// <summary>A training as the form has it. Its fields are called as the columns of the table are, so that a fault finds its place.</summary>
public sealed class TrainingInput
{
    private const int LinesLength = TrainingContent.MostContents * (TrainingContent.LineLength + 2);

    /// <summary>The version of the training that the form was filled in over.</summary>
    public int Seen { get; set; }

    [StringLength(ProfileKey.MaxLength, ErrorMessage = "Input.TooLong")] public string? Key { get; set; }
    public TrainingType Type { get; set; }
    [StringLength(TrainingContent.TitleLength, ErrorMessage = "Input.TooLong")] public string? TitleDe { get; set; }
    [StringLength(TrainingContent.TitleLength, ErrorMessage = "Input.TooLong")] public string? TitleEn { get; set; }
    [StringLength(TrainingContent.GoalLength, ErrorMessage = "Input.TooLong")] public string? GoalDe { get; set; }
    [StringLength(TrainingContent.GoalLength, ErrorMessage = "Input.TooLong")] public string? GoalEn { get; set; }
    [StringLength(LinesLength, ErrorMessage = "Input.TooLong")] public string? ContentsDe { get; set; }
    [StringLength(LinesLength, ErrorMessage = "Input.TooLong")] public string? ContentsEn { get; set; }
    public TrainingFormat Format { get; set; }
    public List<PartRow> Parts { get; set; } = [];
    public List<ServedRow> Serves { get; set; } = [];
    [MaxLength(TrainingContent.MostRoleFamilies, ErrorMessage = "Input.TooMany")] public List<string> RoleFamilies { get; set; } = [];
    public bool Mandatory { get; set; }
    public List<BeforeRow> Prerequisites { get; set; } = [];
    public int MinParticipants { get; set; }
    public int MaxParticipants { get; set; }
    public TrainerKind Trainer { get; set; }
    public int? CostPerPerson { get; set; }
    public int CancellationDays { get; set; }
    public bool NeedsApproval { get; set; }
    public int? RepeatAfterMonths { get; set; }
    [StringLength(TrainingContent.TransferTaskLength, ErrorMessage = "Input.TooLong")] public string? TransferTaskDe { get; set; }
    [StringLength(TrainingContent.TransferTaskLength, ErrorMessage = "Input.TooLong")] public string? TransferTaskEn { get; set; }

    internal TrainingContent Content => new()
    {
        Type = Type, Title = Text(TitleDe, TitleEn), Goal = Text(GoalDe, GoalEn), Contents = Lines(ContentsDe, ContentsEn),
        Prerequisites = [.. Prerequisites.Where(row => !string.IsNullOrEmpty(row.Key)).Select(row => row.Key!)],
        Serves = [.. Serves.Where(row => !string.IsNullOrEmpty(row.Criterion)).Select(row => new ServedCriterion(row.Criterion!, row.From ?? 0, row.To ?? 0))],
        RoleFamilies = RoleFamilies, IsMandatory = Mandatory, Format = Format,
        Parts = [.. Parts.Where(row => !row.IsEmpty).Select(row => new TrainingPart(Text(row.NameDe, row.NameEn), row.Format, row.Minutes ?? 0))],
        MinParticipants = MinParticipants, MaxParticipants = MaxParticipants, Trainer = Trainer, CostPerPerson = CostPerPerson, CancellationDays = CancellationDays,
        NeedsApproval = NeedsApproval, RepeatAfterMonths = RepeatAfterMonths, TransferTask = Text(TransferTaskDe, TransferTaskEn),
    };

    internal static TrainingInput Of(TrainingContent content, int seen) => new TrainingInput
    {
        Seen = seen, Type = content.Type, TitleDe = content.Title.De, TitleEn = content.Title.En, GoalDe = content.Goal.De, GoalEn = content.Goal.En,
        ContentsDe = string.Join('\n', content.Contents.Select(line => line.De)).TrimEnd('\n'), ContentsEn = string.Join('\n', content.Contents.Select(line => line.En)).TrimEnd('\n'),
        Format = content.Format, Parts = [.. content.Parts.Select(part => new PartRow { Format = part.Format, Minutes = part.Minutes, NameDe = part.Name.De, NameEn = part.Name.En })],
        Serves = [.. content.Serves.Select(served => new ServedRow { Criterion = served.Criterion, From = served.FromLevel, To = served.ToLevel })],
        RoleFamilies = [.. content.RoleFamilies], Mandatory = content.IsMandatory, Prerequisites = [.. content.Prerequisites.Select(key => new BeforeRow { Key = key })],
        MinParticipants = content.MinParticipants, MaxParticipants = content.MaxParticipants, Trainer = content.Trainer, CostPerPerson = content.CostPerPerson,
        CancellationDays = content.CancellationDays, NeedsApproval = content.NeedsApproval, RepeatAfterMonths = content.RepeatAfterMonths,
        TransferTaskDe = content.TransferTask.De, TransferTaskEn = content.TransferTask.En,
    }.WithSpareRows();

    /// <summary>With an empty row behind each list, as long as there may be more.</summary>
    private TrainingInput WithSpareRows()
    {
        foreach (var list in new[] { nameof(Parts), nameof(Serves), nameof(Prerequisites) })
            AddRowTo(list);
        return this;
    }

    internal void AddRowTo(string list)
    {
        if (list == nameof(Parts) && Parts.Count < TrainingContent.MostParts)
            Parts.Add(new() { Format = Format == TrainingFormat.Online ? PartFormat.Online : PartFormat.Onsite });
        else if (list == nameof(Serves) && Serves.Count < TrainingContent.MostServed)
            Serves.Add(new());
        else if (list == nameof(Prerequisites) && Prerequisites.Count < TrainingContent.MostPrerequisites)
            Prerequisites.Add(new());
    }

    private static LocalizedText Text(string? de, string? en) => new(de ?? "", en ?? "");

    private static List<LocalizedText> Lines(string? de, string? en)
    {
        var (german, english) = ((de ?? "").ReplaceLineEndings("\n").Split('\n'), (en ?? "").ReplaceLineEndings("\n").Split('\n'));
        return [.. Enumerable.Range(0, int.Max(german.Length, english.Length)).Select(n => Text(german.ElementAtOrDefault(n), english.ElementAtOrDefault(n)))];
    }

    public sealed class PartRow
    {
        [StringLength(TrainingPart.NameLength, ErrorMessage = "Input.TooLong")] public string? NameDe { get; set; }
        [StringLength(TrainingPart.NameLength, ErrorMessage = "Input.TooLong")] public string? NameEn { get; set; }
        public PartFormat Format { get; set; }
        public int? Minutes { get; set; }
        internal bool IsEmpty => Minutes is null && string.IsNullOrWhiteSpace(NameDe) && string.IsNullOrWhiteSpace(NameEn);
    }

    public sealed class ServedRow
    {
        [StringLength(ProfileKey.MaxLength, ErrorMessage = "Input.TooLong")] public string? Criterion { get; set; }
        public int? From { get; set; }
        public int? To { get; set; }
    }

    public sealed class BeforeRow
    {
        [StringLength(ProfileKey.MaxLength, ErrorMessage = "Input.TooLong")] public string? Key { get; set; }
    }
}
