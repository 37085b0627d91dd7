using CompetencyProfiles.Data;
using CompetencyProfiles.Kernel;
using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;
using CompetencyProfiles.Trainings;

namespace CompetencyProfiles.Benchmarks;

/// <summary>The starter profile, and the largest there may be: 100 criteria with 7 levels, both active; and the starter trainings.</summary>
internal static class MeasuredProfiles
{
    public const string Largest = "largest";

    public static async Task AddAsync(AppDbContext db, DateOnly today)
    {
        var by = new ChangedBy(null, TimeProvider.System.GetUtcNow());
        foreach (var (key, content) in new[] { (StarterProfile.Key, StarterProfile.Content), (Largest, LargestContent()) })
        {
            var id = (await db.StartProfileAsync(key, content, by, CancellationToken.None)).Value!.Id;
            await db.ApproveAsync(id, new(ApprovalKind.NoRepresentation, today, "", ""), today, by, CancellationToken.None);
            if (await db.ActivateAsync(id, today, today, CancellationToken.None) is not { Succeeded: true } answer)
                throw new InvalidOperationException($"The profile {key} was refused.");
        }

        if (await db.StartCatalogueAsync(by, today, CancellationToken.None) is { Succeeded: false } refused)
            throw new InvalidOperationException($"The trainings were refused: {refused.Refusal!.Key}");
    }

    private static ProfileContent LargestContent()
    {
        var starter = StarterProfile.Content;
        var levels = Enumerable.Range(1, RatingScale.MostLevels).Select(level => new ScaleLevel { Level = level, Name = new($"Stufe {level}", $"Level {level}") }).ToList();
        var models = starter.Criteria.ToList();
        var fields = starter.Fields.Select((field, f) => field with
        {
            Criteria =
            [
                .. Enumerable.Range(0, Criterion.Most).Where(n => n % starter.Fields.Count == f).Select(n => models[n % models.Count] with
                {
                    Key = $"criterion-{n}",
                    Levels = [.. levels.Select(level => new CriterionLevel { Level = level.Level, Text = models[n % models.Count].AnchorAt(1 + (level.Level / 2)) })],
                }),
            ],
        });
        return starter with { Scale = starter.Scale with { Levels = levels }, Fields = [.. fields] };
    }
}
