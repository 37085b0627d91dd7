using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CompetencyProfiles.Conversations;

/// <summary>The record of a conversation, complete in itself: names, words and levels as they were, in one language. This text is what is signed.</summary>
public sealed record RecordContent
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public required int Number { get; init; }

    /// <summary>"de" or "en".</summary>
    public required string Language { get; init; }
    public required string Employee { get; init; }
    public required string Manager { get; init; }
    public required ConversationKind Kind { get; init; }
    public required DateOnly PeriodFrom { get; init; }
    public required DateOnly PeriodTo { get; init; }
    public required string Profile { get; init; }
    public required int ProfileVersion { get; init; }
    public required bool HasDeclinedSelfAssessment { get; init; }
    public string Topics { get; init; } = "";
    public string WentWell { get; init; } = "";
    public string ToManager { get; init; } = "";
    public bool HasSupport { get; init; }

    /// <summary>Why the record before was corrected; empty in a first one.</summary>
    public string Correction { get; init; } = "";

    /// <summary>What a mediation came to.</summary>
    public string Mediation { get; init; } = "";
    public required IReadOnlyList<RecordCriterion> Criteria { get; init; }
    public required IReadOnlyList<RecordStep> Steps { get; init; }
    public IReadOnlyList<RecordNeed> Needs { get; init; } = [];
    public required DateOnly NextOn { get; init; }

    /// <summary>Random, so that the hash tells nothing of the text.</summary>
    public string Salt { get; init; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>Throws <see cref="JsonException"/> for what is no record.</summary>
    public static RecordContent FromJson(string json) =>
        JsonSerializer.Deserialize<RecordContent>(json, Json) ?? throw new JsonException("There is no record.");

    /// <summary>SHA-256 of a text in lower-case hexadecimal.</summary>
    public static string HashOf(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));
}

/// <summary>One criterion of a record. Levels are numbers of the version's scale with their names; see <see cref="LevelList"/> for the others.</summary>
public sealed record RecordCriterion(string Key, string Name, RecordLevel? Target, RecordLevel? Self, RecordLevel? Manager, RecordLevel? Agreed, bool ViewsDiffer, string Words);

/// <param name="Name">In words: a record is read by people.</param>
public sealed record RecordLevel(int Level, string Name);

/// <summary>A training need the two agreed on.</summary>
public sealed record RecordNeed(string Name, RecordLevel From, RecordLevel To, NeedPriority Priority);

public sealed record RecordStep(ConversationSide Owner, DateOnly DueOn, string Words);
