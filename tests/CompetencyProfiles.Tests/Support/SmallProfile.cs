using CompetencyProfiles.Kernel;
using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Tests.Support;

/// <summary>A complete profile of two fields with two criteria each, on four levels, for the role families that every installation starts with.</summary>
public static class SmallProfile
{
    public static readonly string[] RoleFamilies = ["back-office", "field-engineer", "service-desk", "team-lead"];

    private static readonly string[] InCase = ["understand.listen", "understand.need", "deliver.promise"];

    public static readonly ProfileContent Content = StartProfile.EmptyContent(Both("Customer-oriented employee")) with
    {
        Fields = [Field("understand", "understand.listen", "understand.need"), Field("deliver", "deliver.promise", "deliver.finish")],
    };

    public static LocalizedText Both(string text) => new($"{text} (de)", text);

    public static Criterion Criterion(string key) => new()
    {
        Key = key,
        Name = Both(key),
        Definition = Both($"What {key} means"),
        ReflectionQuestion = Both($"When did {key} help me?"),
        Levels = [.. Enumerable.Range(1, 4).Select(level => new CriterionLevel { Level = level, Text = Both($"Shows {key} at level {level} in ordinary and in difficult situations") })],
        Targets = new SortedDictionary<string, int?>(RoleFamilies.ToDictionary(family => family, _ => (int?)3), StringComparer.Ordinal),
    };

    /// <summary>A whole practice case: level 2 in three criteria.</summary>
    public static CaseWords Case(string title) => new()
    {
        Title = Both(title),
        Situation = Both($"What happened in {title}"),
        References = [.. InCase.Select(key => new ReferenceLevel { Criterion = key, Level = 2, Reason = Both($"Because of {key}") })],
    };

    private static CompetencyField Field(string key, params string[] criteria) =>
        new() { Key = key, Name = Both(key), Description = Both($"About {key}"), Criteria = [.. criteria.Select(Criterion)] };
}
