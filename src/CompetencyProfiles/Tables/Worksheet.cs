using System.Globalization;
using System.Text;
using System.Xml;

namespace CompetencyProfiles.Tables;

/// <summary>Reads one sheet row by row.</summary>
internal sealed class Worksheet(XmlReader reader, SharedStrings strings, WorkbookDates dates, RowCollector rows)
{
    private readonly StringBuilder value = new();
    private readonly char[] buffer = new char[1024];
    private int line;
    private int seen;

    public void Read()
    {
        while (rows.Fault is null && WorkbookParts.Next(reader))
        {
            if (!WorkbookParts.Opens(reader, "row"))
                continue;
            if (++seen > TableLimits.RowElements)
            {
                rows.Stop(TableFault.TooManyRows);
                return;
            }

            line = Number(reader.GetAttribute("r")) ?? line + 1;
            if (!reader.IsEmptyElement && !ReadRow())
                return;
        }
    }

    private bool ReadRow()
    {
        var texts = new List<string>();
        var formulas = new List<int>();
        var next = 0;
        while (WorkbookParts.Next(reader) && !WorkbookParts.Closes(reader, "row"))
        {
            if (!WorkbookParts.Opens(reader, "c"))
                continue;
            var column = Column(reader.GetAttribute("r")) ?? next;
            next = column + 1;
            var (text, isFormula) = ReadCell();
            if (text.Length == 0)
                continue;
            if (column >= TableLimits.Columns)
                return rows.Stop(TableFault.TooManyColumns.With(TableLimits.Columns, line));
            if (text.Length > TableLimits.CellLength)
                return rows.Stop(TableFault.CellTooLong.With(TableLimits.CellLength, line));

            while (texts.Count <= column)
                texts.Add("");
            texts[column] = text;
            if (isFormula)
                formulas.Add(column);
        }

        return rows.Add(line, texts, formulas);
    }

    private (string Text, bool IsFormula) ReadCell()
    {
        var (type, style) = (reader.GetAttribute("t"), reader.GetAttribute("s"));
        var (inValue, isFormula) = (false, false);
        var inline = "";
        value.Clear();
        if (!reader.IsEmptyElement)
        {
            while (WorkbookParts.Next(reader) && !WorkbookParts.Closes(reader, "c"))
            {
                isFormula |= WorkbookParts.Opens(reader, "f");
                if (WorkbookParts.Opens(reader, "is"))
                    inline = strings.ReadText(reader, "is");
                else if (reader.LocalName == "v")
                    inValue = reader is { NodeType: XmlNodeType.Element, IsEmptyElement: false };
                else if (inValue && WorkbookParts.IsText(reader))
                    SharedStrings.Append(reader, value, buffer);
            }
        }

        return (Show(type, style, inline), isFormula);
    }

    private string Show(string? type, string? style, string inline) => (type, value.Length) switch
    {
        ("inlineStr", _) => inline,
        (_, 0) => "",
        ("s", _) => strings[Number(value.ToString()) ?? -1],
        ("b", _) => value.ToString() == "1" ? "1" : "0",
        ("str" or "e" or "d", _) => value.ToString(),
        _ => dates.Show(value.ToString(), style),
    };

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>"AB12" is column 27, counted from 0.</summary>
    private static int? Column(string? reference)
    {
        var column = 0;
        foreach (var letter in reference ?? "")
        {
            if (letter is < 'A' or > 'Z' || column > TableLimits.Columns)
                break;
            column = column * 26 + letter - 'A' + 1;
        }

        return column == 0 ? null : column - 1;
    }
}
