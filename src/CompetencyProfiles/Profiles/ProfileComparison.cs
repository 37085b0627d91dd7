namespace CompetencyProfiles.Profiles;

/// <summary>What one version says otherwise than another, in the order of the later one.</summary>
public sealed record ProfileComparison
{
    public required IReadOnlyList<TextChange> Texts { get; init; }
    public required IReadOnlyList<FieldChange> Fields { get; init; }
    public required IReadOnlyList<CriterionChange> Criteria { get; init; }

    public int Count(ChangeKind kind) => Criteria.Count(criterion => criterion.Kind == kind);

    public bool IsEmpty => Texts.Count == 0 && Fields.Count == 0 && Criteria.All(criterion => criterion.Kind == ChangeKind.Same);
}

public enum ChangeKind { Added, Removed, Changed, Same }

/// <summary>Which text of a profile.</summary>
public enum ProfileText
{
    Title, Description, Guidance, NotEvidence, NotObserved, EvidenceLevels, LevelName, LevelMeaning,
    FieldName, FieldDescription, Field, Name, Definition, Anchor, ReflectionQuestion, Weight,
}

/// <summary>A text before and after; one of them is empty where it was added or left out.</summary>
/// <param name="Level">The level it belongs to, of the later version where it has that level.</param>
public sealed record TextChange(ProfileText What, LocalizedText Before, LocalizedText After, int? Level = null);

/// <summary>A field that is new, gone or worded otherwise.</summary>
public sealed record FieldChange(ChangeKind Kind, LocalizedText Name, IReadOnlyList<TextChange> Texts);

/// <summary>A target before and after, in words of the scale; null means "does not apply".</summary>
public sealed record TargetChange(string RoleFamily, bool WasSet, int? Before, bool IsSet, int? After);

/// <summary>A criterion of the later version beside the one it comes from, or one that only one of them has.</summary>
public sealed record CriterionChange(ChangeKind Kind, Criterion? Before, Criterion? After, LocalizedText Field, IReadOnlyList<TextChange> Texts, IReadOnlyList<TargetChange> Targets)
{
    public Criterion Shown => After ?? Before!;
}
