namespace CompetencyProfiles.Profiles;

/// <summary>A part of a content that is written on by itself: two people who write on different parts never get in each other's way.</summary>
public readonly record struct ProfilePart
{
    public const int MaxLength = ProfileKey.MaxLength + 20;

    private ProfilePart(string name) => Name = name;

    /// <summary>"description", "scale", "meaning", "outline", "field:…" or "criterion:…".</summary>
    public string Name { get; }

    /// <summary>Title, description and what changes.</summary>
    public static ProfilePart Description => new("description");
    public static ProfilePart Scale => new("scale");

    /// <summary>Which earlier criteria the criteria mean.</summary>
    public static ProfilePart Meaning => new("meaning");

    /// <summary>Which fields and criteria there are, and their order.</summary>
    public static ProfilePart Outline => new("outline");
    public static ProfilePart Field(string key) => new($"field:{key}");
    public static ProfilePart Criterion(string key) => new($"criterion:{key}");
    public static ProfilePart Of(string name) => new(name);

    /// <summary>The key of the field or criterion; empty for the others.</summary>
    public string Key => Name.IndexOf(':') is var colon and >= 0 ? Name[(colon + 1)..] : "";

    public bool IsCriterion => Name.StartsWith("criterion:", StringComparison.Ordinal);
    public bool IsField => Name.StartsWith("field:", StringComparison.Ordinal);
}
