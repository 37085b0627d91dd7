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
}
