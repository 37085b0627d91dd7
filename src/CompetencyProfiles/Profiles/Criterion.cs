namespace CompetencyProfiles.Profiles;

/// <summary>One thing that is talked about: its definition, an observable behaviour per level, a question to reflect on and a target per role family.</summary>
public sealed record Criterion
{
    public const int Most = 100, NameLength = 120, DefinitionLength = 600, AnchorLength = 800, QuestionLength = 400, MostWeight = 9;

    /// <summary>Stays with the meaning for good; trainings and conversations name it.</summary>
    public required string Key { get; init; }
    public LocalizedText Name { get; init; } = LocalizedText.Empty;
    public LocalizedText Definition { get; init; } = LocalizedText.Empty;

    /// <summary>How much a gap counts when trainings are suggested, 1 to 9.</summary>
    public int Weight { get; init; } = 1;

    /// <summary>The behavioural anchors, one per level of the scale, lowest first.</summary>
    public IReadOnlyList<CriterionLevel> Levels { get; init; } = [];
    public LocalizedText ReflectionQuestion { get; init; } = LocalizedText.Empty;

    /// <summary>The target level per role family; null means "does not apply", a missing one is not decided yet.</summary>
    public IReadOnlyDictionary<string, int?> Targets { get; init; } = new SortedDictionary<string, int?>(StringComparer.Ordinal);

    /// <summary>The criteria of the version before that meant the same. Null in a first version.</summary>
    public SameMeaning? SameMeaningAs { get; init; }

    public LocalizedText AnchorAt(int level) => Levels.FirstOrDefault(l => l.Level == level)?.Text ?? LocalizedText.Empty;
}

/// <summary>The behaviour that shows one level of one criterion.</summary>
public sealed record CriterionLevel
{
    public required int Level { get; init; }
    public LocalizedText Text { get; init; } = LocalizedText.Empty;
}

/// <summary>Which criteria of the version before meant the same: none, one or several. Proposed by the program until HR has confirmed it.</summary>
public sealed record SameMeaning
{
    public IReadOnlyList<string> Keys { get; init; } = [];
    public bool IsConfirmed { get; init; }
}
