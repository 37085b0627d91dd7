using System.Text.Json.Serialization;

namespace CompetencyProfiles.Kernel;

/// <summary>A text of the content, such as a criterion's name, in both languages. One may still be missing while it is written.</summary>
public sealed record LocalizedText(string De = "", string En = "")
{
    public static readonly LocalizedText Empty = new();

    [JsonIgnore]
    public bool IsEmpty => De.Length == 0 && En.Length == 0;

    [JsonIgnore]
    public bool IsComplete => De.Length > 0 && En.Length > 0;

    /// <summary>In a language, or in the other while it is missing: a text in the wrong language says more than none.</summary>
    public string In(string language) => Of(language) is { Length: > 0 } text ? text : Of(language == "en" ? "de" : "en");

    /// <summary>In a language and no other.</summary>
    public string Of(string language) => language == "en" ? En : De;

    /// <summary>Without white space around and with one kind of line end.</summary>
    public LocalizedText Trimmed() => new(Tidy(De), Tidy(En));

    private static string Tidy(string text) => text.Trim().ReplaceLineEndings("\n");
}
