using System.Globalization;
using System.Text;
using CompetencyProfiles.Tables;

namespace CompetencyProfiles.People.Import;

/// <summary>Reads the cells of one row by their meaning and notes what is wrong with them. The first error of a cell is its only one.</summary>
internal sealed class RowReader(TableRow row, IReadOnlyList<string> headings, ColumnMapping mapping, List<ImportFault> faults)
{
    private static readonly HashSet<string> SpreadsheetErrors = ["#REF!", "#N/A", "#NV", "#VALUE!", "#WERT!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#ZAHL!", "#BEZUG!"];

    private readonly HashSet<ImportColumn> wrong = [];

    /// <summary>What a spreadsheet shows in place of a value that it cannot work out.</summary>
    internal static bool IsSpreadsheetError(string text) => SpreadsheetErrors.Contains(text.Trim());

    public bool IsWrong(ImportColumn column) => wrong.Contains(column);

    public void Fault(ImportColumn column, Refusal why)
    {
        if (wrong.Add(column))
            faults.Add(new(row.Line, HeadingOf(column), why));
    }

    public void CheckWidth()
    {
        if (row.Cells.Count > headings.Count)
            faults.Add(new(row.Line, "", CellFault.MoreCellsThanHeadings));
    }

    /// <summary>The text of a cell: trimmed, composed letters in one piece, within its length; null when there is none or it is wrong.</summary>
    public string? Text(ImportColumn column, int length)
    {
        if (!mapping.Columns.TryGetValue(column, out var index))
            return null;
        var text = Clean(row[index]);
        if (text.Length == 0)
        {
            if (column.IsRequired())
                Fault(column, CellFault.Required);
            return null;
        }

        if (text.Any(IsUnreadable))
            Fault(column, CellFault.ControlCharacters);
        else if (IsSpreadsheetError(text))
            Fault(column, CellFault.SpreadsheetError.With(text));
        else if (text.Length > length)
            Fault(column, CellFault.TooLong.With(length));
        else if (row.Formulas.Contains(index))
            Warn(column, CellFault.FromFormula);
        else if (text[0] is ('=' or '+' or '-' or '@') && column is (ImportColumn.FirstName or ImportColumn.LastName or ImportColumn.Name))
            Warn(column, CellFault.LooksLikeFormula);
        return IsWrong(column) ? null : text;
    }

    /// <summary>A cell whose text stands for something, or the fault when it does not.</summary>
    public T? Value<T>(ImportColumn column, Func<string, T?> parse, Refusal why, int length = 100) where T : struct
    {
        if (Text(column, length) is not { } text)
            return null;
        var value = parse(text);
        if (value is null)
            Fault(column, why.With(text));
        return value;
    }

    private void Warn(ImportColumn column, Refusal why) => faults.Add(new(row.Line, HeadingOf(column), why, FaultWeight.Warning));

    private string HeadingOf(ImportColumn column) => mapping.Columns.TryGetValue(column, out var index) ? headings[index] : "";

    // As the rules keep it, or the same file would change the same person again and again.
    private static string Clean(string text)
    {
        var trimmed = CellText.Unguard(text.Trim());
        if (trimmed.Contains("  ", StringComparison.Ordinal))
            trimmed = string.Join(' ', trimmed.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return trimmed.IsNormalized() ? trimmed : trimmed.Normalize(NormalizationForm.FormC);
    }

    // Controls, letters lost on the way, and marks that turn the direction of writing so that a name reads as another.
    private static bool IsUnreadable(char c) => c == '\uFFFD' || CharUnicodeInfo.GetUnicodeCategory(c)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
