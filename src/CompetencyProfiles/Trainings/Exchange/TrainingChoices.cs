using System.Text.Json;

namespace CompetencyProfiles.Trainings;

/// <summary>What a cell may choose: the word that a file has in every language, and those that people write.</summary>
internal static class TrainingChoices
{
    private static readonly Dictionary<string, TrainingType> Types = Of<TrainingType>(("basis", TrainingType.Basic), ("aufbau", TrainingType.Advanced), ("vertiefung", TrainingType.Deepening));

    private static readonly Dictionary<string, TrainingFormat> Formats = Of<TrainingFormat>(
        ("prasenz", TrainingFormat.Onsite), ("vor ort", TrainingFormat.Onsite), ("gemischt", TrainingFormat.Blended), ("arbeitsplatz", TrainingFormat.Workplace), ("am arbeitsplatz", TrainingFormat.Workplace));

    private static readonly Dictionary<string, PartFormat> PartFormats = Of<PartFormat>(
        ("prasenz", PartFormat.Onsite), ("vor ort", PartFormat.Onsite), ("arbeitsplatz", PartFormat.Workplace), ("am arbeitsplatz", PartFormat.Workplace), ("begleitung", PartFormat.Coaching));

    private static readonly Dictionary<string, TrainerKind> Trainers = Of<TrainerKind>(
        ("intern", TrainerKind.Internal), ("extern", TrainerKind.External), ("intern oder extern", TrainerKind.InternalOrExternal), ("internal or external", TrainerKind.InternalOrExternal));

    private static readonly Dictionary<string, TrainingState> States = Of<TrainingState>(("angeboten", TrainingState.Offered), ("zuruckgezogen", TrainingState.Withdrawn));

    private static readonly Dictionary<string, bool> Answers = new()
    {
        ["yes"] = true, ["ja"] = true, ["true"] = true, ["wahr"] = true, ["1"] = true, ["x"] = true,
        ["no"] = false, ["nein"] = false, ["false"] = false, ["falsch"] = false, ["0"] = false, ["-"] = false,
    };

    public static string Word<T>(T value) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    public static string Word(bool value) => value ? "yes" : "no";

    public static TrainingType? ToType(string text) => Find(Types, text);

    public static TrainingFormat? ToFormat(string text) => Find(Formats, text);

    public static PartFormat? ToPartFormat(string text) => Find(PartFormats, text);

    public static TrainerKind? ToTrainer(string text) => Find(Trainers, text);

    public static TrainingState? ToState(string text) => Find(States, text);

    public static bool? ToAnswer(string text) => Find(Answers, text);

    private static T? Find<T>(Dictionary<string, T> words, string text) where T : struct => words.TryGetValue(SearchText.Typed(text), out var value) ? value : null;

    private static Dictionary<string, T> Of<T>(params (string Word, T Value)[] more) where T : struct, Enum
    {
        var words = Enum.GetValues<T>().ToDictionary(Word);
        foreach (var (word, value) in more)
            words[word] = value;
        return words;
    }
}
