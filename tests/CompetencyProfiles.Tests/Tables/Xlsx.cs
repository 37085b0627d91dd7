using System.IO.Compression;
using System.Text;

namespace CompetencyProfiles.Tests.Tables;

/// <summary>Workbooks made by hand, good ones and bad ones.</summary>
internal static class Xlsx
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>A workbook of these parts; what is not given is the least that is needed.</summary>
    public static byte[] Of(string rows, string? shared = null, string? styles = null, bool uses1904 = false, params (string Name, byte[] Content)[] more)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "xl/workbook.xml", Encoding.UTF8.GetBytes(
                $"""<workbook xmlns="{Main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="{(uses1904 ? 1 : 0)}"/><sheets><sheet name="Geheim" sheetId="1" state="hidden" r:id="rId9"/><sheet name="Personen" sheetId="2" r:id="rId1"/></sheets></workbook>"""));
            Add(archive, "xl/_rels/workbook.xml.rels", Encoding.UTF8.GetBytes(
                """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x" Target="worksheets/sheet1.xml"/></Relationships>"""));
            if (shared is not null)
                Add(archive, "xl/sharedStrings.xml", Encoding.UTF8.GetBytes($"""<sst xmlns="{Main}">{shared}</sst>"""));
            if (styles is not null)
                Add(archive, "xl/styles.xml", Encoding.UTF8.GetBytes($"""<styleSheet xmlns="{Main}">{styles}</styleSheet>"""));
            Add(archive, "xl/worksheets/sheet1.xml", Encoding.UTF8.GetBytes($"""<worksheet xmlns="{Main}"><sheetData>{rows}</sheetData></worksheet>"""));
            foreach (var (name, content) in more)
                Add(archive, name, content);
        }

        return stream.ToArray();
    }

    public static void Add(ZipArchive archive, string name, byte[] content)
    {
        using var entry = archive.CreateEntry(name).Open();
        entry.Write(content);
    }
}
