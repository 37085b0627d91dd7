using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CompetencyProfiles.Profiles;

/// <summary>
/// What a profile version says: fields, criteria, levels, targets, in both languages. It never changes; writing makes another one
/// (<see cref="ProfileWriting"/>). Read, compared, exchanged and approved as a whole, so it is stored as a whole.
/// </summary>
public sealed record ProfileContent
{
    public const int MaxLength = 4_000_000;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public LocalizedText Title { get; init; } = LocalizedText.Empty;
    public LocalizedText Description { get; init; } = LocalizedText.Empty;

    /// <summary>What this version means for the reader who knows the one before.</summary>
    public LocalizedText ChangeNote { get; init; } = LocalizedText.Empty;
    public RatingScale Scale { get; init; } = new();
    public RatingGuidance RatingGuidance { get; init; } = new();
    public IReadOnlyList<CompetencyField> Fields { get; init; } = [];

    [JsonIgnore]
    public IEnumerable<Criterion> Criteria => Fields.SelectMany(f => f.Criteria);

    public CompetencyField? FindField(string key) => Fields.FirstOrDefault(field => field.Key == key);

    public Criterion? FindCriterion(string key) => Criteria.FirstOrDefault(criterion => criterion.Key == key);

    public CompetencyField? FieldOf(string criterionKey) => Fields.FirstOrDefault(field => field.Criteria.Any(criterion => criterion.Key == criterionKey));

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>Throws <see cref="JsonException"/> for what is no content.</summary>
    public static ProfileContent FromJson(string json) =>
        JsonSerializer.Deserialize<ProfileContent>(json, Json) ?? throw new JsonException("There is no content.");

    /// <summary>SHA-256 of the content in lower-case hexadecimal: what was approved can be proved to be what is shown.</summary>
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ToJson())));
}
