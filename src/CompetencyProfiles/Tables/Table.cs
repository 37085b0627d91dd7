namespace CompetencyProfiles.Tables;

/// <summary>A sheet of text as it was read: headings and the rows below them, empty rows left out.</summary>
public sealed record Table
{
    public required IReadOnlyList<string> Headings { get; init; }
    public required IReadOnlyList<TableRow> Rows { get; init; }
}

/// <summary>A row of text. <paramref name="Line"/> counts as an editor does: the headings stand in line 1.</summary>
public sealed record TableRow(int Line, IReadOnlyList<string> Cells)
{
    /// <summary>Columns whose text is the stored result of a formula; the formula itself is never read.</summary>
    public IReadOnlyList<int> Formulas { get; init; } = [];

    /// <summary>The text of a cell, empty where the row is shorter.</summary>
    public string this[int column] => column < Cells.Count ? Cells[column] : "";
}
