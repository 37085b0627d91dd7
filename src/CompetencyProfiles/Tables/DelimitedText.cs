using System.Buffers;
using System.Text;

namespace CompetencyProfiles.Tables;

/// <summary>
/// CSV after RFC 4180, with semicolon, comma, tab or bar between the cells, whichever the headings use most.
/// Written out because the limits and the line of each row matter more than anything a library would add.
/// </summary>
internal sealed class DelimitedText
{
    private static readonly char[] Delimiters = [';', ',', '\t', '|'];

    private readonly string text;
    private readonly char delimiter;
    private readonly SearchValues<char> cellEnds;
    private readonly RowCollector rows = new();
    private int position;
    private int line = 1;

    public DelimitedText(string text)
    {
        this.text = text;
        var firstLine = text.AsSpan()[..Math.Min(text.Length, TableLimits.CellLength)];
        var end = firstLine.IndexOfAny('\r', '\n');
        firstLine = end < 0 ? firstLine : firstLine[..end];

        // Excel's own hint.
        if (firstLine.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && firstLine.Length == 5)
        {
            delimiter = firstLine[4];
            position = 5;
            EndLine();
        }
        else
        {
            delimiter = MostUsed(firstLine);
        }

        cellEnds = SearchValues.Create([delimiter, '\r', '\n']);
    }

    public Result<Table> Read()
    {
        while (position < text.Length)
        {
            var start = line;
            if (ReadRow() is not { } cells || !rows.Add(start, cells))
                break;
        }

        return rows.ToTable();
    }

    private List<string>? ReadRow()
    {
        var cells = new List<string>();
        while (true)
        {
            if ((position < text.Length && text[position] == '"' ? ReadQuoted() : ReadPlain()) is not { } cell)
                return null;
            cells.Add(cell);
            if (cells.Count > TableLimits.Cells)
                {
                Refuse(TableFault.TooManyCells);
                return null;
            }
            if (position >= text.Length || text[position] != delimiter)
                break;
            position++;
        }

        EndLine();
        return cells;
    }

    private string? ReadPlain()
    {
        var rest = text.AsSpan(position);
        var length = rest.IndexOfAny(cellEnds);
        if (length < 0)
            length = rest.Length;
        if (length > TableLimits.CellLength)
            return TooLong();
        position += length;
        return rest[..length].ToString();
    }

    private string? ReadQuoted()
    {
        var start = line;
        var cell = new StringBuilder();
        position++;
        while (true)
        {
            var rest = text.AsSpan(position);
            var length = rest.IndexOf('"');
            if (length < 0 && cell.Length + rest.Length <= TableLimits.CellLength)
                return Refuse(TableFault.QuoteNotClosed.With(start));
            if (length < 0 || cell.Length + length > TableLimits.CellLength)
                return TooLong();

            cell.Append(rest[..length]);
            line += LineEnds(rest[..length]);
            position += length + 1;
            if (position >= text.Length || text[position] != '"')
                break;
            cell.Append('"');
            position++;
        }

        // Text behind the closing quotation mark belongs to the cell; nobody means to lose it.
        return ReadPlain() is { } tail ? cell.Append(tail).ToString() : null;
    }

    private string? TooLong() => Refuse(TableFault.CellTooLong.With(TableLimits.CellLength, line));

    private string? Refuse(Refusal fault)
    {
        rows.Stop(fault);
        return null;
    }

    private void EndLine()
    {
        if (position < text.Length && text[position] == '\r')
            position++;
        if (position < text.Length && text[position] == '\n')
            position++;
        line++;
    }

    private static int LineEnds(ReadOnlySpan<char> cell) => Math.Max(cell.Count('\n'), cell.Count('\r'));

    private static char MostUsed(ReadOnlySpan<char> headings)
    {
        var counts = new int[Delimiters.Length];
        var quoted = false;
        foreach (var c in headings)
        {
            if (c == '"')
                quoted = !quoted;
            else if (!quoted && Array.IndexOf(Delimiters, c) is >= 0 and var which)
                counts[which]++;
        }

        return Delimiters[Array.IndexOf(counts, counts.Max())];
    }
}
