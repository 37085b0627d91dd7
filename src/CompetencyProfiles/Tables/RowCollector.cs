namespace CompetencyProfiles.Tables;

/// <summary>Takes rows as they are read, holds them to the limits and makes the table of them.</summary>
internal sealed class RowCollector
{
    private readonly List<TableRow> rows = [];
    private int cells;

    /// <summary>Why reading has to stop.</summary>
    public Refusal? Fault { get; private set; }

    public bool Add(int line, List<string> texts, IReadOnlyList<int>? formulas = null)
    {
        while (texts.Count > 0 && texts[^1].Length == 0)
            texts.RemoveAt(texts.Count - 1);
        if (texts.Count == 0)
            return true;

        cells += texts.Count;
        if (texts.Count > TableLimits.Columns)
            return Stop(TableFault.TooManyColumns.With(TableLimits.Columns, line));
        if (rows.Count > TableLimits.Rows)
            return Stop(TableFault.TooManyRows);
        if (cells > TableLimits.Cells)
            return Stop(TableFault.TooManyCells);

        rows.Add(new(line, texts.ToArray()) { Formulas = formulas ?? [] });
        return true;
    }

    public bool Stop(Refusal fault)
    {
        Fault ??= fault;
        return false;
    }

    public Result<Table> ToTable() => Fault is not null ? Fault
        : rows.Count == 0 ? TableFault.Empty
        : new Table { Headings = [.. rows[0].Cells.Select(heading => heading.Trim())], Rows = rows[1..] };
}
