namespace CompetencyProfiles.Profiles;

/// <summary>A criterion as others than its profile speak of it.</summary>
/// <param name="Field">The key of the field it stands in.</param>
/// <param name="Levels">What the levels are called, lowest first.</param>
/// <param name="IsCurrent">A version has it that is active or will be.</param>
public sealed record NamedCriterion(string Key, LocalizedText Name, string Field, LocalizedText FieldName, IReadOnlyList<LocalizedText> Levels, bool IsCurrent)
{
    /// <summary>The name of a level, which counts from 1; its number where the scale has no such level.</summary>
    public string LevelIn(string language, int level) =>
        level >= 1 && level <= Levels.Count && Levels[level - 1].In(language) is { Length: > 0 } name ? name : level.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>The criteria of all approved versions, each as the version says it that is active or was last; kept in memory.</summary>
public sealed class CriterionNames
{
    private static readonly Kept<CriterionNames> Names = new(ReadAsync, typeof(CompetencyProfile), typeof(ProfileVersion), typeof(ProfileScope), typeof(ProfileApproval));
    private readonly Dictionary<string, NamedCriterion> byKey;

    public CriterionNames(IEnumerable<NamedCriterion> criteria)
    {
        All = [.. criteria.DistinctBy(criterion => criterion.Key)];
        byKey = All.ToDictionary(criterion => criterion.Key);
    }

    /// <summary>In the order of the profiles, those of active versions first.</summary>
    public IReadOnlyList<NamedCriterion> All { get; }

    public NamedCriterion? Find(string key) => byKey.GetValueOrDefault(key);

    /// <summary>The criteria of one version.</summary>
    public static IEnumerable<NamedCriterion> Of(ProfileContent content, bool isCurrent)
    {
        var levels = content.Scale.Levels.Select(level => level.Name).ToList();
        return content.Fields.SelectMany(field => field.Criteria.Select(criterion => new NamedCriterion(criterion.Key, criterion.Name, field.Key, field.Name, levels, isCurrent)));
    }

    internal static ValueTask<CriterionNames> OnAsync(AppDbContext db, DateOnly day, CancellationToken cancel) => Names.OnAsync(db, day, cancel);

    private static async Task<CriterionNames> ReadAsync(AppDbContext db, DateOnly day, CancellationToken cancel)
    {
        var criteria = new List<NamedCriterion>();
        var shelf = await db.ProfileShelfAsync(day, cancel);
        foreach (var version in shelf.Versions.Where(version => version.IsPublished)
                     .OrderBy(version => version.StateOn(day) != ProfileState.Active).ThenBy(version => version.Scope.Count).ThenByDescending(version => version.Number))
            criteria.AddRange(Of(await db.ContentOfAsync(version, cancel), version.StateOn(day) != ProfileState.Retired));
        return new(criteria);
    }
}

public static class CriterionNameReading
{
    public static ValueTask<CriterionNames> CriterionNamesAsync(this AppDbContext db, DateOnly day, CancellationToken cancel) => CriterionNames.OnAsync(db, day, cancel);
}
