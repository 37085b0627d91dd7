using System.Globalization;

namespace CompetencyProfiles.Trainings;

/// <summary>Trainings as rows of a table, with the columns of the import: what is exported can be changed there and imported again.</summary>
public static class TrainingSheet
{
    public static IEnumerable<IReadOnlyList<object?>> Rows(IEnumerable<TrainingCard> trainings) =>
        trainings.Select(training => (IReadOnlyList<object?>)[.. TrainingColumns.All.Select(column => Cell(column, training.Key, training.State, training.Content))]);

    /// <summary>What stands in a cell: text, a whole number or nothing.</summary>
    internal static object? Cell(TrainingColumn column, string key, TrainingState state, TrainingContent content) => column switch
    {
        TrainingColumn.Key => key,
        TrainingColumn.State => TrainingChoices.Word(state),
        TrainingColumn.Type => TrainingChoices.Word(content.Type),
        TrainingColumn.TitleDe => content.Title.De,
        TrainingColumn.TitleEn => content.Title.En,
        TrainingColumn.GoalDe => content.Goal.De,
        TrainingColumn.GoalEn => content.Goal.En,
        TrainingColumn.ContentsDe => Lines(content.Contents.Select(line => line.De)),
        TrainingColumn.ContentsEn => Lines(content.Contents.Select(line => line.En)),
        TrainingColumn.Prerequisites => Lines(content.Prerequisites),
        TrainingColumn.Serves => Lines(content.Serves.Select(served => string.Create(CultureInfo.InvariantCulture, $"{served.Criterion} {served.FromLevel}-{served.ToLevel}"))),
        TrainingColumn.RoleFamilies => Lines(content.RoleFamilies),
        TrainingColumn.Mandatory => TrainingChoices.Word(content.IsMandatory),
        TrainingColumn.Format => TrainingChoices.Word(content.Format),
        TrainingColumn.Parts => Lines(content.Parts.Select(part => string.Create(CultureInfo.InvariantCulture, $"{TrainingChoices.Word(part.Format)} {part.Minutes}"))),
        TrainingColumn.PartNamesDe => Lines(content.Parts.Select(part => part.Name.De)),
        TrainingColumn.PartNamesEn => Lines(content.Parts.Select(part => part.Name.En)),
        TrainingColumn.MinParticipants => content.MinParticipants,
        TrainingColumn.MaxParticipants => content.MaxParticipants,
        TrainingColumn.Trainer => TrainingChoices.Word(content.Trainer),
        TrainingColumn.CostPerPerson => content.CostPerPerson,
        TrainingColumn.CancellationDays => content.CancellationDays,
        TrainingColumn.NeedsApproval => TrainingChoices.Word(content.NeedsApproval),
        TrainingColumn.RepeatAfterMonths => content.RepeatAfterMonths,
        TrainingColumn.TransferTaskDe => content.TransferTask.De,
        TrainingColumn.TransferTaskEn => content.TransferTask.En,
        _ => throw new ArgumentOutOfRangeException(nameof(column)),
    };

    // A line that is missing in one language keeps its place, so that the two columns stay side by side.
    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines).TrimEnd('\n');
}
