using System.IO.Compression;
using System.Xml;

namespace CompetencyProfiles.Tables;

/// <summary>Reads the first visible sheet of an .xlsx workbook. Whatever is in the file, the answer is a table or a fault.</summary>
internal static class Workbook
{
    private static ReadOnlySpan<byte> DirectoryEntry => "PK\x01\x02"u8;

    public static Result<Table> Read(byte[] content)
    {
        // Counted before the archive is opened: opening it makes an object of every entry.
        if (content.AsSpan().Count(DirectoryEntry) > TableLimits.Parts)
            return TableFault.InflatesTooMuch;

        try
        {
            using var archive = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
            return ReadSheet(new(archive));
        }
        catch (InflatesTooMuchException)
        {
            return TableFault.InflatesTooMuch;
        }
        catch (Exception damage) when (damage is InvalidDataException or XmlException or IOException or NotSupportedException
                                           or FormatException or ArgumentException or OverflowException or InvalidOperationException)
        {
            return TableFault.DamagedWorkbook;
        }
    }

    private static Result<Table> ReadSheet(WorkbookParts parts)
    {
        var (sheet, uses1904) = FindSheet(parts);
        var rows = new RowCollector();
        var strings = new SharedStrings(parts, rows);
        var dates = new WorkbookDates(parts, uses1904);
        var read = false;
        parts.Read(sheet, reader =>
        {
            read = true;
            new Worksheet(reader, strings, dates, rows).Read();
        });
        return read ? rows.ToTable() : TableFault.DamagedWorkbook;
    }

    private static (string Part, bool Uses1904) FindSheet(WorkbookParts parts)
    {
        var uses1904 = false;
        string? relation = null;
        parts.Read("xl/workbook.xml", reader =>
        {
            while (WorkbookParts.Next(reader))
            {
                if (WorkbookParts.Opens(reader, "workbookPr"))
                    uses1904 = reader.GetAttribute("date1904") is "1" or "true";
                else if (WorkbookParts.Opens(reader, "sheet") && reader.GetAttribute("state") is (null or "visible"))
                    relation ??= Relation(reader);
            }
        });

        string? target = null;
        parts.Read("xl/_rels/workbook.xml.rels", reader =>
        {
            while (WorkbookParts.Next(reader))
            {
                if (WorkbookParts.Opens(reader, "Relationship") && reader.GetAttribute("Id") == relation)
                    target ??= reader.GetAttribute("Target");
            }
        });
        return (target is null ? "xl/worksheets/sheet1.xml" : target.StartsWith('/') ? target[1..] : $"xl/{target}", uses1904);
    }

    // The attribute is r:id; its namespace differs between the two editions of the standard.
    private static string? Relation(XmlReader reader)
    {
        string? id = null;
        while (reader.MoveToNextAttribute())
        {
            if (reader is { LocalName: "id", Prefix.Length: > 0 })
                id = reader.Value;
        }

        reader.MoveToElement();
        return id;
    }
}
