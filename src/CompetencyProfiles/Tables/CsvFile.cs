using System.Globalization;
using System.Text;

namespace CompetencyProfiles.Tables;

/// <summary>Writes CSV as a German or English Excel opens it by double click: UTF-8 with mark, semicolons, no cell a formula.</summary>
public static class CsvFile
{
    private static readonly System.Buffers.SearchValues<char> Quoted = System.Buffers.SearchValues.Create([';', ',', '\t', '"', '\r', '\n']);

    public const string ContentType = "text/csv";

    /// <param name="rows">Cells are text, <see cref="DateOnly"/>, whole numbers or null.</param>
    public static void Write(Stream stream, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<object?>> rows, char delimiter = ';')
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        WriteRow(writer, headings, delimiter);
        foreach (var row in rows)
            WriteRow(writer, row, delimiter);
    }

    private static void WriteRow(StreamWriter writer, IReadOnlyList<object?> cells, char delimiter)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (i > 0)
                writer.Write(delimiter);
            writer.Write(Quote(cells[i] switch
            {
                null => "",
                DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                int number => number.ToString(CultureInfo.InvariantCulture),
                var text => CellText.Guard(text.ToString()!.Replace("\0", "", StringComparison.Ordinal)),
            }));
        }

        writer.WriteLine();
    }

    private static string Quote(string cell) => cell.AsSpan().ContainsAny(Quoted) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
