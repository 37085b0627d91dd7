namespace CompetencyProfiles.Profiles;

/// <summary>The levels of a version, lowest first, and whether "not observed" may be chosen instead.</summary>
public sealed record RatingScale
{
    public const int FewestLevels = 3, MostLevels = 7;

    public NotObserved NotObserved { get; init; } = new();
    public IReadOnlyList<ScaleLevel> Levels { get; init; } = [];

    public string NameOf(int level, string language) => Levels.FirstOrDefault(l => l.Level == level)?.Name.In(language) ?? "";
}

/// <summary>One level: its number from 1, its name in words and what it means across all criteria.</summary>
public sealed record ScaleLevel
{
    public required int Level { get; init; }
    public LocalizedText Name { get; init; } = LocalizedText.Empty;
    public LocalizedText Meaning { get; init; } = LocalizedText.Empty;
}

/// <summary>The choice of somebody who has seen no example. It makes no gap and no need.</summary>
public sealed record NotObserved
{
    public bool Allowed { get; init; } = true;
    public LocalizedText Label { get; init; } = new("Nicht beobachtet", "Not observed");
    public LocalizedText Help { get; init; } = LocalizedText.Empty;
}

/// <summary>How to rate in this version, and at which levels an example is asked for.</summary>
public sealed record RatingGuidance
{
    public IReadOnlyList<int> EvidenceRequiredAtLevels { get; init; } = [];
    public LocalizedText Text { get; init; } = LocalizedText.Empty;
    public LocalizedText NotEvidence { get; init; } = LocalizedText.Empty;
}
