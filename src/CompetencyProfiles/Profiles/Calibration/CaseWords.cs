using System.Text.Json;

namespace CompetencyProfiles.Profiles;

/// <summary>The words of a practice case: what happened, and which levels that shows. Never changed, only replaced.</summary>
public sealed record CaseWords
{
    public const int TitleLength = 120, SituationLength = 3000, FewestReferences = 3, MostReferences = 5;

    public LocalizedText Title { get; init; } = LocalizedText.Empty;
    public LocalizedText Situation { get; init; } = LocalizedText.Empty;
    public IReadOnlyList<ReferenceLevel> References { get; init; } = [];

    /// <summary>Nothing is missing in either language.</summary>
    public bool IsComplete => Title.IsComplete && Situation.IsComplete && References.Count >= FewestReferences && References.All(reference => reference.Reason.IsComplete);

    /// <summary>Asks for nothing that a version does not have.</summary>
    public bool FitsTo(ProfileContent content) => References.All(reference =>
        content.FindCriterion(reference.Criterion) is not null && content.Scale.Levels.Any(level => level.Level == reference.Level));

    /// <summary>Why these words cannot be kept; null if they can.</summary>
    internal Refusal? RefuseWith(ProfileContent content) =>
        Title.IsEmpty ? CalibrationRefusals.TitleMissing
        : References.Count > MostReferences ? CalibrationRefusals.TooManyReferences.With(MostReferences)
        : References.DistinctBy(reference => reference.Criterion).Count() < References.Count ? CalibrationRefusals.CriterionTwice
        : !FitsTo(content) ? CalibrationRefusals.UnknownInVersion
        : IsTooLong(Title, TitleLength) || IsTooLong(Situation, SituationLength) || References.Any(reference => IsTooLong(reference.Reason, ReferenceLevel.ReasonLength)) ? ProfileRefusals.TooLong
        : null;

    internal string ToJson() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    internal static CaseWords FromJson(string json) => JsonSerializer.Deserialize<CaseWords>(json, JsonSerializerOptions.Web)!;

    private static bool IsTooLong(LocalizedText text, int length) => text.De.Length > length || text.En.Length > length;
}

/// <summary>The level that a case shows in one criterion, and why.</summary>
public sealed record ReferenceLevel
{
    public const int ReasonLength = 600;

    public required string Criterion { get; init; }
    public required int Level { get; init; }
    public LocalizedText Reason { get; init; } = LocalizedText.Empty;
}
