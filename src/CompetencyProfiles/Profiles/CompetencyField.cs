namespace CompetencyProfiles.Profiles;

/// <summary>A part of the profile with its criteria in order, such as "Understanding customers".</summary>
public sealed record CompetencyField
{
    public const int Most = 20, NameLength = 120, DescriptionLength = 1000;

    public required string Key { get; init; }
    public LocalizedText Name { get; init; } = LocalizedText.Empty;
    public LocalizedText Description { get; init; } = LocalizedText.Empty;
    public IReadOnlyList<Criterion> Criteria { get; init; } = [];
}
