using CompetencyProfiles.Web.TagHelpers;

namespace CompetencyProfiles.Web.Tests.Profiles.Reading;

public sealed class LevelTrackTests
{
    [Fact]
    public void A_track_has_a_stop_per_level_and_only_what_is_known()
    {
        var track = LevelTrack.Of(new(7, Target: 7)).Value!;

        Assert.Equal(7, track.Split("class=\"stop\"").Length - 1);
        Assert.Contains("class=\"tick\" d=\"M206 ", track, StringComparison.Ordinal);
        Assert.All(["agreed", "self", "manager", "missing-part"], mark => Assert.DoesNotContain($"\"{mark}\"", track, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(2, 3, true)]
    [InlineData(3, 3, false)]
    [InlineData(4, 3, false)]
    public void Only_what_is_missing_to_the_target_is_a_gap(int agreed, int target, bool isGap) =>
        Assert.Equal(isGap, LevelTrack.Of(new(4, target, Agreed: agreed)).Value!.Contains("missing-part", StringComparison.Ordinal));

    [Fact]
    public void Ring_and_diamond_of_the_same_level_stand_side_by_side()
    {
        var track = LevelTrack.Of(new(3, Self: 2, Manager: 2)).Value!;

        Assert.Contains("class=\"self\" cx=\"104\"", track, StringComparison.Ordinal);
        Assert.Contains("class=\"manager\" d=\"M116 ", track, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_track_is_drawn_once() => Assert.Same(LevelTrack.Of(new(4, 3)), LevelTrack.Of(new(4, 3)));
}
