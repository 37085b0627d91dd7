using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CompetencyProfiles.Trainings;

/// <summary>What the catalogue says of a training, in both languages. Never changed, only replaced; read and exchanged as a whole, so it is stored as a whole.</summary>
public sealed record TrainingContent
{
    public const int TitleLength = 200, GoalLength = 1000, LineLength = 300, TransferTaskLength = 1000;
    public const int MostContents = 20, MostParts = 20, MostServed = 40, MostPrerequisites = 10, MostRoleFamilies = 50;
    public const int MostParticipants = 500, MostCost = 100_000, MostCancellationDays = 60, DefaultCancellationDays = 10, MostRepeatMonths = 120;
    public const int MaxLength = 100_000;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    public TrainingType Type { get; init; } = TrainingType.Advanced;
    public LocalizedText Title { get; init; } = LocalizedText.Empty;

    /// <summary>What participants can do afterwards.</summary>
    public LocalizedText Goal { get; init; } = LocalizedText.Empty;

    /// <summary>The topics, one line each.</summary>
    public IReadOnlyList<LocalizedText> Contents { get; init; } = [];

    /// <summary>Keys of the trainings that should have been attended before.</summary>
    public IReadOnlyList<string> Prerequisites { get; init; } = [];
    public IReadOnlyList<ServedCriterion> Serves { get; init; } = [];

    /// <summary>Keys of the role families it is made for; none for everybody.</summary>
    public IReadOnlyList<string> RoleFamilies { get; init; } = [];

    /// <summary>Whoever it is made for has to attend it.</summary>
    public bool IsMandatory { get; init; }
    public TrainingFormat Format { get; init; }

    /// <summary>In their order; a training of one piece has one part.</summary>
    public IReadOnlyList<TrainingPart> Parts { get; init; } = [];
    public int MinParticipants { get; init; } = 1;
    public int MaxParticipants { get; init; } = 12;
    public TrainerKind Trainer { get; init; }

    /// <summary>In whole euros; null where nobody has said.</summary>
    public int? CostPerPerson { get; init; }

    /// <summary>Until how many working days before the start a booking may be cancelled.</summary>
    public int CancellationDays { get; init; } = DefaultCancellationDays;

    /// <summary>The manager agrees to a booking.</summary>
    public bool NeedsApproval { get; init; } = true;
    public int? RepeatAfterMonths { get; init; }

    /// <summary>What participants try out at work afterwards.</summary>
    public LocalizedText TransferTask { get; init; } = LocalizedText.Empty;

    [JsonIgnore]
    public int Minutes => Parts.Sum(part => part.Minutes);

    public bool IsFor(IEnumerable<string> roleFamilies) => RoleFamilies.Count == 0 || roleFamilies.Any(RoleFamilies.Contains);

    /// <summary>As it is kept: without white space around, in composed letters, nothing empty, nothing twice.</summary>
    public TrainingContent Tidied() => this with
    {
        Title = Tidy(Title), Goal = Tidy(Goal), TransferTask = Tidy(TransferTask),
        Contents = [.. Contents.Select(Tidy).Where(line => !line.IsEmpty)],
        Prerequisites = [.. Prerequisites.Distinct()],
        Serves = [.. Serves.Distinct()],
        RoleFamilies = [.. RoleFamilies.Distinct().Order(StringComparer.Ordinal)],
        Parts = [.. Parts.Select(part => part with { Name = Tidy(part.Name) })],
    };

    public bool Says(TrainingContent other) => ToJson() == other.ToJson();

    internal string ToJson() => JsonSerializer.Serialize(this, Json);

    internal static TrainingContent FromJson(string json) => JsonSerializer.Deserialize<TrainingContent>(json, Json)!;

    internal static TrainingContent FromJson(JsonElement json) => json.Deserialize<TrainingContent>(Json)!;

    private static LocalizedText Tidy(LocalizedText text) => new LocalizedText(Plain(text.De), Plain(text.En)).Trimmed();

    private static string Plain(string text) => text.Replace('\t', ' ').Normalize();
}
