using System.Globalization;

namespace CompetencyProfiles.Tables;

/// <summary>A workbook stores a date as a number of days, and only the cell's format tells that it is one.</summary>
internal sealed class WorkbookDates
{
    /// <summary>Days between the two calendars: the one from 1900 and the one from 1904 that Excel for Mac used.</summary>
    private const int DaysTo1904 = 1462;

    private readonly Dictionary<int, bool> ownFormats = [];
    private readonly List<bool> styles = [];
    private readonly int offset;

    public WorkbookDates(WorkbookParts parts, bool uses1904)
    {
        offset = uses1904 ? DaysTo1904 : 0;
        parts.Read("xl/styles.xml", reader =>
        {
            var inCells = false;
            while (WorkbookParts.Next(reader) && styles.Count < 10_000)
            {
                if (reader.LocalName == "cellXfs")
                    inCells = WorkbookParts.Opens(reader, "cellXfs");
                else if (WorkbookParts.Opens(reader, "numFmt") && Number(reader.GetAttribute("numFmtId")) is var format)
                    ownFormats[format] = ShowsDate(reader.GetAttribute("formatCode") ?? "");
                else if (inCells && WorkbookParts.Opens(reader, "xf"))
                    styles.Add(IsDate(Number(reader.GetAttribute("numFmtId"))));
            }
        });
    }

    /// <summary>The number as ISO date where the format shows a date, else as plain number: 1001, not 1.001E3.</summary>
    public string Show(string value, string? style)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return value;
        if (Number(style) is var index && index >= 0 && index < styles.Count && styles[index] && number + offset is >= 1 and < 2_958_466)
        {
            var date = DateTime.FromOADate(number + offset);
            return date.ToString(date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        }

        return Math.Abs(number) < 1e15 && number == Math.Floor(number)
            ? number.ToString("0", CultureInfo.InvariantCulture)
            : number.ToString("R", CultureInfo.InvariantCulture);
    }

    private bool IsDate(int format) => ownFormats.TryGetValue(format, out var own) ? own : format is >= 14 and <= 22 or >= 27 and <= 36 or >= 45 and <= 58;

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    // Letters that stand for parts of a date, outside of quoted text, colours and escapes.
    private static bool ShowsDate(string format)
    {
        var (quoted, bracketed) = (false, false);
        for (var i = 0; i < format.Length; i++)
        {
            var c = format[i];
            if (c is '\\' or '_' or '*')
                i++;
            else if (c == '"')
                quoted = !quoted;
            else if (!quoted && c is ('[' or ']'))
                bracketed = c == '[';
            else if (!quoted && !bracketed && c is ('d' or 'y' or 'D' or 'Y'))
                return true;
        }

        return false;
    }
}
