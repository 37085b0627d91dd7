using System.Text.Json;
using System.Text.Json.Nodes;
using CompetencyProfiles.Tables;

namespace CompetencyProfiles.Profiles;

/// <summary>Reads a file that somebody hands in. What it is, its content says and not its name.</summary>
public static class ReadProfileFile
{
    /// <summary>Bytes of a file; the largest profile takes about a third of it.</summary>
    public const int MaxBytes = 5 * 1024 * 1024;
    private const int MaxDepth = 32;

    /// <param name="language">"de" or "en": that of the texts, where the file does not say it.</param>
    /// <param name="families">The keys of the role families of the house.</param>
    public static ExchangeReading Read(byte[] bytes, string language, IReadOnlyCollection<string> families)
    {
        if (bytes.Length > MaxBytes)
            return Refused(ExchangeFormat.Json, new ExchangeFault("Exchange.TooLarge").With(MaxBytes / 1024 / 1024));
        return LooksLikeJson(bytes) ? ReadJson(bytes, language, families) : ReadTable(bytes, language);
    }

    private static bool LooksLikeJson(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
        bytes = bytes.TrimStart(" \t\r\n"u8);
        return bytes.Length > 0 && bytes[0] is (byte)'{' or (byte)'[';
    }

    private static ExchangeReading ReadJson(byte[] bytes, string language, IReadOnlyCollection<string> families)
    {
        JsonNode? file;
        try
        {
            var json = bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes.AsSpan(3) : bytes.AsSpan();
            file = JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { MaxDepth = MaxDepth, AllowDuplicateProperties = false });
        }
        catch (JsonException broken)
        {
            return Refused(ExchangeFormat.Json, new ExchangeFault("Exchange.BrokenJson", Line: (int?)broken.LineNumber + 1, Column: (int?)broken.BytePositionInLine + 1));
        }

        if (file is not JsonObject whole)
            return Refused(ExchangeFormat.Json, ExchangeFault.AtPath("Exchange.UnknownJson", ""));
        if (ControlCharacter(whole) is { } path)
            return Refused(ExchangeFormat.Json, ExchangeFault.AtPath("Exchange.ControlCharacter", path));
        return whole.ContainsKey("CFDocument") ? new ReadCaseFile(whole, language).Read()
            : whole["kind"] is JsonValue kind && kind.TryGetValue<string>(out var is_) && is_ == OwnFile.Kind ? new ReadOwnFile(whole, families).Read()
            : Refused(ExchangeFormat.Json, ExchangeFault.AtPath("Exchange.UnknownJson", ""));
    }

    private static ExchangeReading ReadTable(byte[] bytes, string language)
    {
        var table = TableFile.Read(bytes);
        if (!table.Succeeded)
            return Refused(ExchangeFormat.Moodle, new ExchangeFault(table.Refusal.Key).With([.. table.Refusal.Values]));
        return MoodleFile.Looks(table.Value) ? new ReadMoodleFile(table.Value, language).Read() : Refused(ExchangeFormat.Moodle, new ExchangeFault("Exchange.UnknownTable"));
    }

    // Invisible characters have no place in words, and one of the databases cannot hold them all.
    private static string? ControlCharacter(JsonNode? node) => node switch
    {
        JsonObject item => item.Select(part => ControlCharacter(part.Value)).FirstOrDefault(path => path is not null),
        JsonArray list => list.Select(ControlCharacter).FirstOrDefault(path => path is not null),
        JsonValue value when value.TryGetValue<string>(out var text) && text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')) => PathOf(value),
        _ => null,
    };

    private static string PathOf(JsonNode node) => node.Parent switch
    {
        JsonObject parent => $"{PathOf(parent)}/{node.GetPropertyName()}",
        JsonArray parent => $"{PathOf(parent)}/{node.GetElementIndex()}",
        _ => "",
    };

    private static ExchangeReading Refused(ExchangeFormat format, ExchangeFault fault) => ExchangeReading.Of(format, null, [fault]);
}
