using CompetencyProfiles.Profiles;
using CompetencyProfiles.Trainings;
using CompetencyProfiles.Web.Import;
using CompetencyProfiles.Web.Shell;

namespace CompetencyProfiles.Web.Pages.Trainings;

/// <summary>Trainings in the reader's language.</summary>
public sealed class TrainingWords(IStringLocalizer<TrainingsTexts> texts, ImportWords import)
{
    /// <summary>The name of a type, format, kind of trainer or state.</summary>
    public string Of<T>(T value) where T : struct, Enum => texts[value switch
    {
        TrainingType => $"Type.{value}",
        TrainingFormat => $"Format.{value}",
        PartFormat => $"PartFormat.{value}",
        TrainerKind => $"Trainer.{value}",
        _ => $"State.{value}",
    }];

    /// <summary>"12 Std.", "1 Std. 30 Min.", "45 Min."</summary>
    public string Duration(int minutes) => (minutes / 60, minutes % 60) switch
    {
        (0, var left) => texts["Duration.Minutes", left],
        (var hours, 0) => texts["Duration.Hours", hours],
        var (hours, left) => texts["Duration.Both", hours, left],
    };

    /// <summary>The duration with the number of parts, where there are several.</summary>
    public string Duration(TrainingContent content) =>
        content.Parts.Count > 1 ? texts["Duration.InParts", Duration(content.Minutes), content.Parts.Count] : Duration(content.Minutes);

    public string Group(TrainingContent content) => content.MinParticipants == content.MaxParticipants
        ? texts["Group.Exactly", content.MaxParticipants] : texts["Group.Between", content.MinParticipants, content.MaxParticipants];

    public string Cancellation(TrainingContent content) => content.CancellationDays switch
    {
        0 => texts["Cancellation.UntilStart"],
        1 => texts["Cancellation.One"],
        var days => texts["Cancellation.Days", days],
    };

    /// <summary>The names of the role families it is made for.</summary>
    public string For(TrainingContent content, RoleFamilyNames families) => content.RoleFamilies.Count == 0 || families.All.All(family => content.RoleFamilies.Contains(family.Key))
        ? texts["For.Everybody"] : string.Join(", ", content.RoleFamilies.Select(key => families.NameIn(Languages.Current, key)));

    /// <summary>The fields it is about, in the order in which it serves them.</summary>
    public static string Fields(TrainingContent content, CriterionNames criteria) => string.Join(" · ",
        content.Serves.Select(served => criteria.Find(served.Criterion)?.FieldName.In(Languages.Current)).OfType<string>().Distinct());

    /// <summary>Why it is suggested, by its weightiest reason.</summary>
    public string Because(TrainingSuggestion suggestion)
    {
        var (reason, language) = (suggestion.Reasons[0], Languages.Current);
        var first = texts["Suggest.Because", reason.Criterion.In(language), reason.Agreed.In(language), reason.Target.In(language)].Value;
        return suggestion.Reasons.Count switch { 1 => first, 2 => $"{first} {texts["Suggest.OneMore"]}", var all => $"{first} {texts["Suggest.More", all - 1]}" };
    }

    public string Column(TrainingColumn column) => texts[$"Column.{column}"];

    /// <summary>Why a training or a cell of a table is refused.</summary>
    public string Why(Refusal refusal) =>
        texts[refusal.Key, [.. refusal.Values.Select(value => value is TrainingColumn column ? Column(column) : value)]] is { ResourceNotFound: false } text ? text : import.Why(refusal);

    /// <summary>What a cell says, in one line.</summary>
    public static string Cell(object? value) => value?.ToString() is { Length: > 0 } text ? text.Replace("\n", " | ", StringComparison.Ordinal) : "–";
}
