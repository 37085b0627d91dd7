using System.Text;
using System.Xml;

namespace CompetencyProfiles.Tables;

/// <summary>The texts that the cells of a workbook point to.</summary>
internal sealed class SharedStrings
{
    private readonly List<string> texts = [];

    // One for all: a file may have half a million texts.
    private readonly StringBuilder text = new();
    private readonly char[] buffer = new char[1024];

    public SharedStrings(WorkbookParts parts, RowCollector rows) => parts.Read("xl/sharedStrings.xml", reader =>
    {
        while (WorkbookParts.Next(reader))
        {
            if (!WorkbookParts.Opens(reader, "si"))
                continue;
            if (texts.Count >= TableLimits.Cells)
            {
                rows.Stop(TableFault.TooManyCells);
                return;
            }

            texts.Add(ReadText(reader, "si"));
        }
    });

    public string this[int index] => index >= 0 && index < texts.Count ? texts[index] : throw new InvalidDataException("No such text.");

    /// <summary>The text of a rich or plain string up to the end of its element; longer than a cell may be, so that the row's check names the line.</summary>
    public string ReadText(XmlReader reader, string element)
    {
        if (reader.IsEmptyElement)
            return "";
        text.Clear();
        var (inText, inReading) = (false, false);
        while (WorkbookParts.Next(reader) && !WorkbookParts.Closes(reader, element))
        {
            if (reader.NodeType is XmlNodeType.Element or XmlNodeType.EndElement)
            {
                var opens = reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement;
                inText = reader.LocalName == "t" ? opens : inText;
                inReading = reader.LocalName == "rPh" ? opens : inReading; // How Japanese text is pronounced.
            }
            else if (inText && !inReading && WorkbookParts.IsText(reader))
            {
                Append(reader, text, buffer);
            }
        }

        return text.ToString();
    }

    /// <summary>Takes a text piece by piece, and no more of it than shows that it is too long.</summary>
    public static void Append(XmlReader reader, StringBuilder text, char[] buffer)
    {
        int read;
        while (text.Length <= TableLimits.CellLength && (read = reader.ReadValueChunk(buffer, 0, buffer.Length)) > 0)
            text.Append(buffer, 0, read);
    }
}
