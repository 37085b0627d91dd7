namespace CompetencyProfiles.Trainings;

/// <summary>What the catalogue says of a training, column by column, in the order of the table.</summary>
public enum TrainingColumn
{
    Key, State, Type, TitleDe, TitleEn, GoalDe, GoalEn, ContentsDe, ContentsEn, Prerequisites, Serves, RoleFamilies, Mandatory, Format,
    Parts, PartNamesDe, PartNamesEn, MinParticipants, MaxParticipants, Trainer, CostPerPerson, CancellationDays, NeedsApproval, RepeatAfterMonths,
    TransferTaskDe, TransferTaskEn,
}

public static class TrainingColumns
{
    public static IReadOnlyList<TrainingColumn> All { get; } = Enum.GetValues<TrainingColumn>();

    /// <summary>Columns that the file must have for a training that is new.</summary>
    public static bool IsRequiredForNew(this TrainingColumn column) => column is TrainingColumn.Key or TrainingColumn.Type or TrainingColumn.Format
        or TrainingColumn.Parts or TrainingColumn.MinParticipants or TrainingColumn.MaxParticipants or TrainingColumn.Trainer;

    /// <summary>Where each column stands in a file; the first of two with the same meaning counts.</summary>
    internal static IReadOnlyDictionary<TrainingColumn, int> In(IReadOnlyList<string> headings)
    {
        var found = new Dictionary<TrainingColumn, int>();
        for (var index = 0; index < headings.Count; index++)
        {
            if (Of(headings[index]) is { } column)
                found.TryAdd(column, index);
        }

        return found;
    }

    /// <summary>What a heading means; null if it is none of this table.</summary>
    public static TrainingColumn? Of(string heading)
    {
        var typed = SearchText.Typed(heading);
        return All.Where(column => typed == TrainingChoices.Word(column) || column.Headings().Contains(typed)).Select(column => (TrainingColumn?)column).FirstOrDefault();
    }

    // What the export writes in German and English, as SearchText.Typed folds it; beside the name that stays, such as "title-de".
    private static string[] Headings(this TrainingColumn column) => column switch
    {
        TrainingColumn.Key => ["schlussel"],
        TrainingColumn.State => ["stand"],
        TrainingColumn.Type => ["art"],
        TrainingColumn.TitleDe => ["titel deutsch", "title german"],
        TrainingColumn.TitleEn => ["titel englisch", "title english"],
        TrainingColumn.GoalDe => ["ziel deutsch", "goal german"],
        TrainingColumn.GoalEn => ["ziel englisch", "goal english"],
        TrainingColumn.ContentsDe => ["inhalte deutsch", "contents german"],
        TrainingColumn.ContentsEn => ["inhalte englisch", "contents english"],
        TrainingColumn.Prerequisites => ["voraussetzungen"],
        TrainingColumn.Serves => ["kriterien", "criteria"],
        TrainingColumn.RoleFamilies => ["rollenfamilien", "role families"],
        TrainingColumn.Mandatory => ["pflicht"],
        TrainingColumn.Format => [],
        TrainingColumn.Parts => ["teile"],
        TrainingColumn.PartNamesDe => ["namen der teile deutsch", "part names german"],
        TrainingColumn.PartNamesEn => ["namen der teile englisch", "part names english"],
        TrainingColumn.MinParticipants => ["personen mindestens", "people at least"],
        TrainingColumn.MaxParticipants => ["personen hochstens", "people at most"],
        TrainingColumn.Trainer => ["leitung"],
        TrainingColumn.CostPerPerson => ["kosten pro person euro", "cost per person euro"],
        TrainingColumn.CancellationDays => ["abmeldefrist arbeitstage", "cancellation deadline working days"],
        TrainingColumn.NeedsApproval => ["zustimmung notig", "needs approval"],
        TrainingColumn.RepeatAfterMonths => ["wiederholen nach monaten", "repeat after months"],
        TrainingColumn.TransferTaskDe => ["transferaufgabe deutsch", "transfer task german"],
        TrainingColumn.TransferTaskEn => ["transferaufgabe englisch", "transfer task english"],
        _ => throw new ArgumentOutOfRangeException(nameof(column)),
    };
}
