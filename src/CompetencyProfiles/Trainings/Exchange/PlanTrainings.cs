using CompetencyProfiles.People.Import;
using CompetencyProfiles.Tables;

namespace CompetencyProfiles.Trainings;

/// <summary>Compares a file with the catalogue; reads and writes nothing.</summary>
public static class PlanTrainings
{
    public static TrainingPlan Plan(Table table, TrainingCatalogue catalogue, KnownToTrainings known)
    {
        var columns = TrainingColumns.In(table.Headings);
        if (!columns.ContainsKey(TrainingColumn.Key))
            return new() { Faults = [new(1, "", TrainingFileFaults.NoKeyColumn)] };

        var faults = new List<ImportFault>();
        var rows = table.Rows.Select(row => Row.Read(row, new(row, table.Headings, columns, faults), catalogue)).ToList();
        CheckKeys(rows, catalogue);

        // What a row names may stand in another row of the same file.
        var then = known.With(rows.Select(row => (row.Key, row.Content.Tidied())));
        foreach (var row in rows.Where(row => row.Key.Length > 0))
            foreach (var fault in TrainingCheck.Faults(row.Key, row.Content, then).Where(fault => !row.Cells.IsWrong(fault.Where)).ToList())
                row.Cells.Fault(fault.Where, fault.Why);

        var planned = rows.Where(row => !row.Cells.IsFaulty).Select(row => row.Planned()).ToList();
        return new()
        {
            Added = planned.FindAll(training => training.Before is null),
            Changed = planned.FindAll(training => training is { Before: not null, Changes.Count: > 0 }),
            Unchanged = planned.FindAll(training => training is { Before: not null, Changes.Count: 0 }),
            Faults = [.. faults.OrderBy(fault => fault.Line)],
            Unread = [.. table.Headings.Where((heading, index) => heading.Length > 0 && !columns.Values.Contains(index))],
        };
    }

    private static void CheckKeys(List<Row> rows, TrainingCatalogue catalogue)
    {
        var lines = rows.ToLookup(row => row.Key, row => row.Line);
        foreach (var row in rows)
        {
            if (row.Key.Length == 0)
                row.Cells.Fault(TrainingColumn.Key, CellFault.Required);
            else if (lines[row.Key].Skip(1).Any())
                row.Cells.Fault(TrainingColumn.Key, TrainingFileFaults.KeyTwice.With(string.Join(", ", lines[row.Key].Where(line => line != row.Line).Take(10))));
            if (row.Before is null)
                foreach (var column in TrainingColumns.All.Where(column => column.IsRequiredForNew() && !row.Cells.Has(column)))
                    row.Cells.Fault(column, TrainingFileFaults.ColumnMissing.With(column));
        }

        var added = rows.Where(row => row.Before is null).ToList();
        if (catalogue.All.Count + added.Count > Training.Most)
            added[0].Cells.Fault(TrainingColumn.Key, TrainingRefusals.TooMany.With(Training.Most));
    }

    private sealed record Row(int Line, string Key, TrainingCard? Before, TrainingState State, TrainingContent Content, TrainingRowReader Cells)
    {
        public static Row Read(TableRow row, TrainingRowReader cells, TrainingCatalogue catalogue)
        {
            cells.CheckWidth();
            var key = cells.Text(TrainingColumn.Key)!.Trim();
            var before = catalogue.Find(key);
            var old = before?.Content ?? new TrainingContent();
            var state = before?.State ?? TrainingState.Offered;
            return new(row.Line, key, before, cells.Choice(TrainingColumn.State, TrainingChoices.ToState, state), new()
            {
                Type = cells.Choice(TrainingColumn.Type, TrainingChoices.ToType, old.Type),
                Title = cells.Both(TrainingColumn.TitleDe, TrainingColumn.TitleEn, old.Title),
                Goal = cells.Both(TrainingColumn.GoalDe, TrainingColumn.GoalEn, old.Goal),
                Contents = cells.Lines(TrainingColumn.ContentsDe, TrainingColumn.ContentsEn, old.Contents),
                Prerequisites = cells.Entries(TrainingColumn.Prerequisites) ?? old.Prerequisites,
                Serves = cells.Served(old.Serves),
                RoleFamilies = cells.Entries(TrainingColumn.RoleFamilies) ?? old.RoleFamilies,
                IsMandatory = cells.Answer(TrainingColumn.Mandatory, old.IsMandatory),
                Format = cells.Choice(TrainingColumn.Format, TrainingChoices.ToFormat, old.Format),
                Parts = cells.Parts(old.Parts),
                MinParticipants = cells.Number(TrainingColumn.MinParticipants, old.MinParticipants),
                MaxParticipants = cells.Number(TrainingColumn.MaxParticipants, old.MaxParticipants),
                Trainer = cells.Choice(TrainingColumn.Trainer, TrainingChoices.ToTrainer, old.Trainer),
                CostPerPerson = cells.NumberOrNone(TrainingColumn.CostPerPerson, old.CostPerPerson),
                CancellationDays = cells.Number(TrainingColumn.CancellationDays, old.CancellationDays),
                NeedsApproval = cells.Answer(TrainingColumn.NeedsApproval, old.NeedsApproval),
                RepeatAfterMonths = cells.NumberOrNone(TrainingColumn.RepeatAfterMonths, old.RepeatAfterMonths),
                TransferTask = cells.Both(TrainingColumn.TransferTaskDe, TrainingColumn.TransferTaskEn, old.TransferTask),
            }, cells);
        }

        public PlannedTraining Planned()
        {
            var content = Content.Tidied();
            var changes = Before is null ? [] : TrainingColumns.All
                .Select(column => new TrainingCellChange(column, TrainingSheet.Cell(column, Key, Before.State, Before.Content), TrainingSheet.Cell(column, Key, State, content)))
                .Where(change => !Equals(change.Before, change.After)).ToList();
            return new(Line, Key, Before, State, content, changes);
        }
    }
}
