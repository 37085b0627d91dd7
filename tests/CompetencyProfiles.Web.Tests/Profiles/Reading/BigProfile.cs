using CompetencyProfiles.Kernel;
using CompetencyProfiles.Profiles;
using CompetencyProfiles.Tests.Support;

namespace CompetencyProfiles.Web.Tests.Profiles.Reading;

/// <summary>The largest profile there can be: a hundred criteria in ten fields on seven levels, active for everybody.</summary>
internal static class BigProfile
{
    public const string Key = "big";

    public static async Task SaveAsync(TestDatabase database)
    {
        await using var db = database.Open();
        var version = (await db.StartProfileAsync(Key, Content, Given.Hr, CancellationToken.None)).Value!;
        await db.ApproveAsync(version.Id, new(ApprovalKind.NoRepresentation, Given.Today, "", ""), Given.Today, Given.Hr, CancellationToken.None);
        await db.ActivateAsync(version.Id, Given.Today, Given.Today, CancellationToken.None);
    }

    private static ProfileContent Content { get; } = SmallProfile.Content with
    {
        Title = SmallProfile.Both("Everything at once"),
        Scale = new() { Levels = [.. Enumerable.Range(1, 7).Select(level => new ScaleLevel { Level = level, Name = SmallProfile.Both($"Step {level}") })] },
        Fields = [.. Enumerable.Range(1, 10).Select(field => new CompetencyField
        {
            Key = $"field{field}",
            Name = SmallProfile.Both($"Field {field}"),
            Description = SmallProfile.Both($"What field {field} is about"),
            Criteria = [.. Enumerable.Range(1, 10).Select(n => Criterion($"field{field}.criterion{n}"))],
        })],
    };

    private static Criterion Criterion(string key) => SmallProfile.Criterion(key) with
    {
        Levels = [.. Enumerable.Range(1, 7).Select(level => new CriterionLevel { Level = level, Text = Long(key, level) })],
    };

    private static LocalizedText Long(string key, int level) =>
        SmallProfile.Both($"Shows {key} at level {level}, in ordinary and in difficult situations, with customers inside and outside, and without being reminded of it by others");
}
