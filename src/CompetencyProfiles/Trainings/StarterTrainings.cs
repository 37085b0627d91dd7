using System.Text.Json;
using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Trainings;

/// <summary>The trainings this product brings along, for the profile it brings along, to be made one's own.</summary>
public static class StarterTrainings
{
    private static readonly Lazy<IReadOnlyList<(string Key, TrainingContent Content)>> Written = new(() =>
    {
        using var stream = typeof(StarterTrainings).Assembly.GetManifestResourceStream("starter-trainings.json")!;
        using var json = JsonDocument.Parse(stream);
        return [.. json.RootElement.GetProperty("trainings").EnumerateArray().Select(training => (training.GetProperty("key").GetString()!, TrainingContent.FromJson(training)))];
    });

    public static IReadOnlyList<(string Key, TrainingContent Content)> All => Written.Value;

    /// <summary>
    /// Begins an empty catalogue with them and answers how many they are. Criteria and role families that the house has not are left out;
    /// where it has none of the criteria, there is no profile that they belong to.
    /// </summary>
    public static async Task<Result<int>> StartCatalogueAsync(this AppDbContext db, ChangedBy by, DateOnly day, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.Set<Training>().AnyAsync(cancel))
            return TrainingRefusals.CatalogueNotEmpty;
        var known = await db.KnownToTrainingsAsync(day, cancel);
        if (!All.Any(training => training.Content.Serves.Any(served => known.Criteria.Find(served.Criterion) is not null)))
            return TrainingRefusals.NoProfileForStarter;

        known = known.With(All);
        foreach (var (key, content) in All)
        {
            var training = Training.Offer(key, Fitting(content, known), known, by);
            if (!training.Succeeded)
                throw new InvalidOperationException($"The training {key} that is brought along was refused: {training.Refusal.Key}");
            db.Add(training.Value);
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return All.Count;
    }

    // A profile that was made one's own may have fewer criteria or fewer levels.
    private static TrainingContent Fitting(TrainingContent content, KnownToTrainings known) => content with
    {
        Serves = [.. content.Serves.Where(served => known.Criteria.Find(served.Criterion)?.Levels.Count >= served.ToLevel)],
        RoleFamilies = [.. content.RoleFamilies.Where(known.RoleFamilies.Contains)],
    };
}
