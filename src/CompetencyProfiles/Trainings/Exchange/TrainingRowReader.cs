using System.Globalization;
using System.Text.RegularExpressions;
using CompetencyProfiles.People.Import;
using CompetencyProfiles.Tables;

namespace CompetencyProfiles.Trainings;

/// <summary>Reads the cells of one row of trainings by their meaning and notes what is wrong with them. A column that is not there leaves things as they are.</summary>
internal sealed partial class TrainingRowReader(TableRow row, IReadOnlyList<string> headings, IReadOnlyDictionary<TrainingColumn, int> columns, List<ImportFault> faults)
{
    private readonly HashSet<TrainingColumn> wrong = [];

    public bool Has(TrainingColumn column) => columns.ContainsKey(column);

    /// <summary>Something is wrong with the row.</summary>
    public bool IsFaulty { get; private set; }

    public bool IsWrong(TrainingColumn column) => wrong.Contains(column);

    public void Fault(TrainingColumn column, Refusal why)
    {
        IsFaulty = true;
        wrong.Add(column);
        faults.Add(new(row.Line, columns.TryGetValue(column, out var index) ? headings[index] : "", why));
    }

    public void CheckWidth()
    {
        if (row.Cells.Count <= headings.Count)
            return;
        IsFaulty = true;
        faults.Add(new(row.Line, "", CellFault.MoreCellsThanHeadings));
    }

    /// <summary>What stands in a cell, null where the file has no such column.</summary>
    public string? Text(TrainingColumn column)
    {
        if (!columns.TryGetValue(column, out var index))
            return null;
        var text = CellText.Unguard(row[index]).ReplaceLineEndings("\n");
        if (!RowReader.IsSpreadsheetError(text))
            return text;
        Fault(column, CellFault.SpreadsheetError.With(text.Trim()));
        return "";
    }

    public LocalizedText Both(TrainingColumn de, TrainingColumn en, LocalizedText before) => new(Text(de) ?? before.De, Text(en) ?? before.En);

    /// <summary>Lines of both languages side by side.</summary>
    public IReadOnlyList<LocalizedText> Lines(TrainingColumn de, TrainingColumn en, IReadOnlyList<LocalizedText> before)
    {
        var (german, english) = (Text(de)?.Split('\n'), Text(en)?.Split('\n'));
        return
        [
            .. Enumerable.Range(0, int.Max(german?.Length ?? before.Count, english?.Length ?? before.Count)).Select(line =>
            {
                var old = before.ElementAtOrDefault(line) ?? LocalizedText.Empty;
                return new LocalizedText(german is null ? old.De : german.ElementAtOrDefault(line) ?? "", english is null ? old.En : english.ElementAtOrDefault(line) ?? "");
            }),
        ];
    }

    /// <summary>The entries of a cell, between line ends, commas or semicolons.</summary>
    public IReadOnlyList<string>? Entries(TrainingColumn column) =>
        Text(column)?.Split(['\n', ',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public T Choice<T>(TrainingColumn column, Func<string, T?> parse, T before) where T : struct
    {
        if (Text(column)?.Trim() is not { } text)
            return before;
        if (text.Length == 0)
            Fault(column, CellFault.Required);
        else if (parse(text) is { } value)
            return value;
        else
            Fault(column, TrainingFileFaults.NoChoice.With(text));
        return before;
    }

    /// <summary>Yes or no; an empty cell says no.</summary>
    public bool Answer(TrainingColumn column, bool before) => Text(column)?.Trim() is { Length: 0 } ? false : Choice(column, TrainingChoices.ToAnswer, before);

    public int Number(TrainingColumn column, int before) => Choice(column, Number, before);

    /// <summary>A number that may be missing.</summary>
    public int? NumberOrNone(TrainingColumn column, int? before) => Text(column)?.Trim() is { Length: 0 } ? null : Has(column) ? Choice(column, Number, before ?? 0) : before;

    public IReadOnlyList<ServedCriterion> Served(IReadOnlyList<ServedCriterion> before) => Parsed(TrainingColumn.Serves, before, ServedLine(), TrainingFileFaults.NoServed, found =>
        new ServedCriterion(found.Groups[1].Value, int.Parse(found.Groups[2].ValueSpan, CultureInfo.InvariantCulture), int.Parse(found.Groups[3].ValueSpan, CultureInfo.InvariantCulture)));

    public IReadOnlyList<TrainingPart> Parts(IReadOnlyList<TrainingPart> before)
    {
        var parts = Parsed(TrainingColumn.Parts, before, PartLine(), TrainingFileFaults.NoPart, found =>
            TrainingChoices.ToPartFormat(found.Groups[1].Value) is { } format ? new TrainingPart(LocalizedText.Empty, format, int.Parse(found.Groups[2].ValueSpan, CultureInfo.InvariantCulture)) : null);
        var names = Lines(TrainingColumn.PartNamesDe, TrainingColumn.PartNamesEn, [.. before.Select(part => part.Name)]);
        if (parts.Count > 0 && names.Skip(parts.Count).Any(name => name.De.Trim().Length + name.En.Trim().Length > 0) && (Has(TrainingColumn.PartNamesDe) || Has(TrainingColumn.PartNamesEn)))
            Fault(Has(TrainingColumn.PartNamesDe) ? TrainingColumn.PartNamesDe : TrainingColumn.PartNamesEn, TrainingFileFaults.MoreNamesThanParts.With(parts.Count));
        return [.. parts.Select((part, n) => part with { Name = names.ElementAtOrDefault(n) ?? LocalizedText.Empty })];
    }

    private IReadOnlyList<T> Parsed<T>(TrainingColumn column, IReadOnlyList<T> before, Regex line, Refusal why, Func<Match, T?> parse) where T : class
    {
        if (Entries(column) is not { } entries)
            return before;
        var read = new List<T>();
        foreach (var entry in entries)
        {
            if (line.Match(entry) is { Success: true } found && parse(found) is { } value)
                read.Add(value);
            else
                Fault(column, why.With(entry));
        }

        return read;
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"^(\S+)\s+(\d{1,2})\s*[-–→]\s*(\d{1,2})$", RegexOptions.NonBacktracking)]
    private static partial Regex ServedLine();

    [GeneratedRegex(@"^(.+?)\s+(\d{1,5})$", RegexOptions.NonBacktracking)]
    private static partial Regex PartLine();
}
