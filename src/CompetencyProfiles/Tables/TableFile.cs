namespace CompetencyProfiles.Tables;

/// <summary>Reads what people upload: CSV in its many habits, or a workbook. The content decides, not the name of the file.</summary>
public static class TableFile
{
    private static ReadOnlySpan<byte> Zip => "PK\x03\x04"u8;
    private static ReadOnlySpan<byte> OldOffice => [0xD0, 0xCF, 0x11, 0xE0];

    public static Result<Table> Read(byte[] content)
    {
        if (content.Length > TableLimits.FileBytes)
            return TableFault.TooLarge;
        if (content.AsSpan().StartsWith(OldOffice))
            return TableFault.OldOrProtectedWorkbook;
        if (content.AsSpan().StartsWith(Zip))
            return Workbook.Read(content);

        return TextEncodings.Decode(content) is { } text ? new DelimitedText(text).Read() : TableFault.NotATable;
    }

    /// <summary>Reads a stream to its end, or null when it holds more than a file may.</summary>
    public static async Task<byte[]?> ReadBytesAsync(Stream stream, CancellationToken cancel)
    {
        using var content = new MemoryStream();
        var part = new byte[64 * 1024];
        int read;
        while ((read = await stream.ReadAsync(part, cancel)) > 0)
        {
            if (content.Length + read > TableLimits.FileBytes)
                return null;
            content.Write(part, 0, read);
        }

        return content.ToArray();
    }
}
