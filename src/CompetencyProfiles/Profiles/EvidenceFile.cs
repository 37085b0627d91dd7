namespace CompetencyProfiles.Profiles;

/// <summary>A file that proves an approval: a PDF or a picture, told by its content and not by its name.</summary>
public sealed record EvidenceFile
{
    public const int MaxBytes = 5 * 1024 * 1024, NameLength = 120, TypeLength = 40;

    private EvidenceFile(string name, string contentType, byte[] bytes) => (Name, ContentType, Bytes) = (name, contentType, bytes);

    public string Name { get; }
    public string ContentType { get; }
    public byte[] Bytes { get; }

    /// <summary>Takes a file if it is at most 5 MB and a PDF, PNG or JPEG.</summary>
    public static Result<EvidenceFile> From(string name, byte[] bytes)
    {
        if (bytes.Length > MaxBytes)
            return ProfileRefusals.EvidenceTooLarge;
        return KindOf(bytes) is var (type, ending) && type.Length > 0
            ? new EvidenceFile($"{PlainName(name)}.{ending}", type, bytes)
            : ProfileRefusals.EvidenceKind;
    }

    private static (string Type, string Ending) KindOf(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("%PDF-"u8) ? ("application/pdf", "pdf")
        : bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) ? ("image/png", "png")
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? ("image/jpeg", "jpg")
        : ("", "");

    // What is kept of a name is what every system can store; folders, ends and tricks of writing direction are not.
    private static string PlainName(string name)
    {
        var last = name.Split('/', '\\')[^1];
        var stem = last.LastIndexOf('.') is var dot and > 0 ? last[..dot] : last;
        var plain = new string([.. stem.Where(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '_')]).Trim();
        return plain.Length == 0 ? "evidence" : plain[..int.Min(plain.Length, NameLength - 5)];
    }
}
