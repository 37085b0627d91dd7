using System.IO.Compression;
using System.Xml;

namespace CompetencyProfiles.Tables;

/// <summary>The parts of a workbook as XML readers that trust nothing: no DTD, nothing from outside, and no more bytes than allowed however they are packed.</summary>
internal sealed class WorkbookParts(ZipArchive archive)
{
    /// <summary>Deeper than any sheet; a million open elements would fill the memory.</summary>
    private const int Depth = 32;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = TableLimits.InflatedBytes,
    };

    private readonly InflationBudget budget = new();

    /// <summary>Reads a part, or does nothing when the workbook has none of that name.</summary>
    public void Read(string name, Action<XmlReader> read)
    {
        var entry = archive.Entries.FirstOrDefault(e => e.FullName.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (entry is null)
            return;
        using var stream = new BudgetedStream(entry.Open(), entry.CompressedLength, budget);
        using var reader = XmlReader.Create(stream, Settings);
        read(reader);
    }

    /// <summary>The next node, unless the document is nested like no sheet is.</summary>
    public static bool Next(XmlReader reader)
    {
        if (!reader.Read())
            return false;
        return reader.Depth <= Depth ? true : throw new InvalidDataException("Nested too deeply.");
    }

    public static bool Opens(XmlReader reader, string element) => reader.NodeType == XmlNodeType.Element && reader.LocalName == element;

    public static bool Closes(XmlReader reader, string element) => reader.NodeType == XmlNodeType.EndElement && reader.LocalName == element;

    public static bool IsText(XmlReader reader) =>
        reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace;
}
