using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Trainings;

/// <summary>What the house has that a training may name.</summary>
/// <param name="RoleFamilies">Their keys.</param>
/// <param name="Prerequisites">By the key of each training those that should come before it.</param>
public sealed record KnownToTrainings(CriterionNames Criteria, IReadOnlySet<string> RoleFamilies, IReadOnlyDictionary<string, IReadOnlyList<string>> Prerequisites)
{
    /// <summary>The same once these trainings say what they are to say.</summary>
    public KnownToTrainings With(IEnumerable<(string Key, TrainingContent Content)> trainings)
    {
        var after = new Dictionary<string, IReadOnlyList<string>>(Prerequisites);
        foreach (var (key, content) in trainings)
            after[key] = content.Prerequisites;
        return this with { Prerequisites = after };
    }
}

public static class KnownToTrainingsReading
{
    public static async Task<KnownToTrainings> KnownToTrainingsAsync(this AppDbContext db, DateOnly day, CancellationToken cancel) => new(
        await db.CriterionNamesAsync(day, cancel),
        (await db.RoleFamilyNamesAsync(day, cancel)).All.Select(family => family.Key).ToHashSet(),
        (await db.TrainingCatalogueAsync(day, cancel)).All.ToDictionary(training => training.Key, training => training.Content.Prerequisites));
}
