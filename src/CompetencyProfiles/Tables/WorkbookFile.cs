using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace CompetencyProfiles.Tables;

/// <summary>Writes an .xlsx workbook of one sheet, row by row. Text is inline text, never a formula; what looks like one is marked as text for whoever edits it.</summary>
public static class WorkbookFile
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const int Plain = 0, Heading = 1, Date = 2, Guarded = 3;
    private static readonly DateOnly FirstDay = new(1899, 12, 30);

    /// <param name="rows">Cells are text, <see cref="DateOnly"/>, whole numbers or null.</param>
    public static void Write(Stream stream, string sheet, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<object?>> rows)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        Add(archive, "[Content_Types].xml", $"""
            <Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{ContentType}.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>
            """);
        Add(archive, "_rels/.rels", $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="r1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Add(archive, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="r1" Type="{Relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{Relations}/styles" Target="styles.xml"/></Relationships>""");
        Add(archive, "xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets><sheet name="{SheetName(sheet)}" sheetId="1" r:id="r1"/></sheets></workbook>""");
        Add(archive, "xl/styles.xml", $"""
            <styleSheet xmlns="{Main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="14" applyNumberFormat="1"/><xf quotePrefix="1"/></cellXfs></styleSheet>
            """);
        WriteSheet(archive, headings, rows);
    }

    private static void WriteSheet(ZipArchive archive, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<object?>> rows)
    {
        using var part = archive.CreateEntry("xl/worksheets/sheet1.xml").Open();
        using var xml = XmlWriter.Create(part, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = true });
        xml.WriteStartElement("worksheet", Main);
        xml.WriteRaw("""<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>""");
        xml.WriteRaw($"""<cols><col min="1" max="{Math.Max(1, headings.Count)}" width="20" customWidth="1"/></cols>""");
        xml.WriteStartElement("sheetData");
        WriteRow(xml, headings, Heading);
        foreach (var row in rows)
            WriteRow(xml, row, Plain);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteRow(XmlWriter xml, IReadOnlyList<object?> cells, int style)
    {
        xml.WriteStartElement("row");
        foreach (var cell in cells)
            WriteCell(xml, cell, style);
        xml.WriteEndElement();
    }

    private static void WriteCell(XmlWriter xml, object? cell, int style)
    {
        xml.WriteStartElement("c");
        switch (cell)
        {
            case null or "":
                break;
            case DateOnly day:
                Number(xml, day.DayNumber - FirstDay.DayNumber, Date);
                break;
            case int number:
                Number(xml, number, style);
                break;
            default:
                // Readers take an apostrophe before a formula away, so who wrote one gets a second.
                var text = CellText.Unguard(cell.ToString()!) is var plain && plain == cell.ToString() ? plain : "'" + cell;
                xml.WriteAttributeString("s", Invariant(CellText.LooksLikeFormula(text) ? Guarded : style));
                xml.WriteAttributeString("t", "inlineStr");
                xml.WriteStartElement("is");
                xml.WriteStartElement("t");
                xml.WriteAttributeString("xml", "space", null, "preserve");
                xml.WriteString(Writable(text));
                xml.WriteEndElement();
                xml.WriteEndElement();
                break;
        }

        xml.WriteEndElement();
    }

    private static void Number(XmlWriter xml, int number, int style)
    {
        xml.WriteAttributeString("s", Invariant(style));
        xml.WriteElementString("v", Invariant(number));
    }

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);

    // What XML cannot hold, such as most control characters, is left out. Excel takes 32,767 characters a cell.
    private static string Writable(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\t' or '\n' or '\r' || (rune.Value >= 0x20 && rune.Value is not (0xFFFE or 0xFFFF)))
                kept.Append(rune.ToString());
        }

        return kept.Length <= TableLimits.CellLength ? kept.ToString() : kept.ToString(0, TableLimits.CellLength);
    }

    // At most 31 characters, and none of those that Excel refuses in the name of a sheet.
    private static string SheetName(string name) =>
        System.Security.SecurityElement.Escape(new string([.. name.Where(c => !char.IsControl(c) && !"[]:*?/\\'".Contains(c, StringComparison.Ordinal)).Take(31)]))!;

    private static void Add(ZipArchive archive, string name, string content)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open(), new UTF8Encoding(false));
        writer.Write("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""");
        writer.Write(content.Trim());
    }
}
