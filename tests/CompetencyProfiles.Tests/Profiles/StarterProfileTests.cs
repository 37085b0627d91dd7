using System.Text.Json.Nodes;
using CompetencyProfiles.Profiles;
using CompetencyProfiles.Tests.Support;

namespace CompetencyProfiles.Tests.Profiles;

public sealed class StarterProfileTests
{
    private static readonly ProfileContent Content = StarterProfile.Content;

    [Fact]
    public void It_is_complete_in_both_languages_for_every_role_family()
    {
        Assert.Empty(ProfileGap.AllIn(Content, SmallProfile.RoleFamilies));
        Assert.Equal((6, 22, 4), (Content.Fields.Count, Content.Criteria.Count(), Content.Scale.Levels.Count));
        Assert.All(Content.Fields, field => Assert.True(field.Description.IsComplete));
        Assert.All(Content.Scale.Levels, level => Assert.True(level.Meaning.IsComplete));
    }

    [Fact]
    public void Its_keys_are_readable_and_unique()
    {
        Assert.True(ProfileKey.IsKey(StarterProfile.Key));
        Assert.All(Content.Criteria, criterion => Assert.True(ProfileKey.IsKey(criterion.Key)));
        Assert.Distinct(Content.Criteria.Select(criterion => criterion.Key));
    }

    [Fact]
    public void Its_anchors_follow_the_hints_that_writers_get() =>
        Assert.Empty(Content.Criteria.SelectMany(criterion => WritingHints.For(criterion).Select(hint => $"{criterion.Key}: {hint}")));

    [Fact]
    public void Every_possible_gap_of_every_role_family_is_served_by_a_training()
    {
        var trainings = JsonNode.Parse(File.ReadAllText(Path.Combine(SourceTree.Root(), "db/content/starter-trainings.json")))!["trainings"]!.AsArray();
        var served = (
            from training in trainings
            from family in training!["roleFamilies"]!.AsArray()
            from serves in training["serves"]!.AsArray()
            select (Family: (string)family!, Criterion: (string)serves!["criterion"]!, From: (int)serves["fromLevel"]!, To: (int)serves["toLevel"]!)).ToList();
        var gaps =
            from criterion in Content.Criteria
            from target in criterion.Targets
            from level in Enumerable.Range(1, (target.Value ?? 1) - 1)
            select (Family: target.Key, Criterion: criterion.Key, Level: level);

        Assert.DoesNotContain(gaps, gap => !served.Exists(s => s.Family == gap.Family && s.Criterion == gap.Criterion && s.From <= gap.Level && gap.Level < s.To));
        Assert.All(served, s => Assert.NotNull(Content.FindCriterion(s.Criterion)));
        Assert.All(served, s => Assert.Contains(s.Family, SmallProfile.RoleFamilies));
        Assert.All(trainings.SelectMany(training => new[] { training!["title"]!, training["goal"]! }), text => Assert.True(((string?)text["de"])?.Length > 0 && ((string?)text["en"])?.Length > 0));
    }
}
