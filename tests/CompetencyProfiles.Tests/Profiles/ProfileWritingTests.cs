using CompetencyProfiles.Kernel;
using CompetencyProfiles.Profiles;
using CompetencyProfiles.Tests.Support;

namespace CompetencyProfiles.Tests.Profiles;

public sealed class ProfileWritingTests
{
    private static readonly ProfileContent Content = SmallProfile.Content;

    [Fact]
    public void A_criterion_gets_a_readable_key_that_nobody_else_has()
    {
        var once = Content.AddCriterion("deliver", new("Zuhören & klären")).Value!;
        var twice = once.AddCriterion("understand", new("Zuhören & klären")).Value!;

        Assert.Equal("zuhoeren-klaeren", once.FindField("deliver")!.Criteria[^1].Key);
        Assert.Equal("zuhoeren-klaeren-2", twice.FindField("understand")!.Criteria[^1].Key);
    }

    [Fact]
    public void A_new_criterion_has_an_anchor_for_every_level_and_no_target_yet()
    {
        var added = Content.AddCriterion("deliver", new("Neu")).Value!.FindField("deliver")!.Criteria[^1];

        Assert.Equal([1, 2, 3, 4], added.Levels.Select(level => level.Level));
        Assert.Empty(added.Targets);
    }

    [Theory]
    [InlineData("understand", 0, new[] { "deliver.promise", "understand.listen", "understand.need" }, new[] { "deliver.finish" })]
    [InlineData("understand", 99, new[] { "understand.listen", "understand.need", "deliver.promise" }, new[] { "deliver.finish" })]
    [InlineData("deliver", 1, new[] { "understand.listen", "understand.need" }, new[] { "deliver.finish", "deliver.promise" })]
    public void A_criterion_moves_within_its_field_and_into_another(string to, int place, string[] understand, string[] deliver)
    {
        var moved = Content.MoveCriterion("deliver.promise", to, place).Value!;

        Assert.Equal(understand, moved.FindField("understand")!.Criteria.Select(c => c.Key));
        Assert.Equal(deliver, moved.FindField("deliver")!.Criteria.Select(c => c.Key));
    }

    [Fact]
    public void What_was_taken_out_meanwhile_is_refused_and_nothing_else_happens()
    {
        var without = Content.RemoveCriterion("deliver.promise").Value!;

        Assert.Equal(ProfileRefusals.PartGone, without.RewriteCriterion("deliver.promise", c => c).Refusal);
        Assert.Equal(ProfileRefusals.PartGone, without.MoveCriterion("deliver.promise", "understand", 0).Refusal);
        Assert.Equal(ProfileRefusals.PartGone, without.RemoveCriterion("deliver.promise").Refusal);
        Assert.Equal(ProfileRefusals.PartGone, without.RemoveField("nowhere").Refusal);
    }

    [Fact]
    public void A_level_put_in_between_moves_anchors_and_targets_with_what_they_meant()
    {
        var five = Content.AddLevel(above: 2).Value!;
        var criterion = five.FindCriterion("deliver.promise")!;

        Assert.Equal([1, 2, 3, 4, 5], five.Scale.Levels.Select(level => level.Level));
        Assert.True(five.Scale.Levels[2].Name.IsEmpty);
        Assert.Equal(Content.FindCriterion("deliver.promise")!.AnchorAt(3), criterion.AnchorAt(4));
        Assert.True(criterion.AnchorAt(3).IsEmpty);
        Assert.All(criterion.Targets.Values, target => Assert.Equal(4, target));
        Assert.Equal([1, 5], five.RatingGuidance.EvidenceRequiredAtLevels);
    }

    [Fact]
    public void A_level_goes_with_its_anchors_unless_it_is_a_target()
    {
        Assert.Equal(ProfileRefusals.LevelIsTarget, Content.RemoveLevel(3).Refusal);
        var three = Content.RemoveLevel(2).Value!;

        Assert.Equal([1, 2, 3], three.Scale.Levels.Select(level => level.Level));
        Assert.Equal(Content.FindCriterion("deliver.promise")!.AnchorAt(3), three.FindCriterion("deliver.promise")!.AnchorAt(2));
        Assert.All(three.FindCriterion("deliver.promise")!.Targets.Values, target => Assert.Equal(2, target));
        Assert.Equal(ProfileRefusals.TooFewLevels, three.RemoveLevel(1).Refusal);
    }

    [Fact]
    public void There_are_at_most_seven_levels_twenty_fields_and_a_hundred_criteria()
    {
        var seven = Content.AddLevel(4).Value!.AddLevel(5).Value!.AddLevel(6).Value!;
        Assert.Equal(ProfileRefusals.TooManyLevels, seven.AddLevel(0).Refusal);

        var full = Content;
        while (full.AddField(new("Feld")) is { Succeeded: true } more)
            full = more.Value;
        Assert.Equal(CompetencyField.Most, full.Fields.Count);
        while (full.AddCriterion("deliver", new("Kriterium")) is { Succeeded: true } more)
            full = more.Value;
        Assert.Equal(Criterion.Most, full.Criteria.Count());
    }

    [Fact]
    public void What_is_stored_reads_back_the_same()
    {
        var json = Content.ToJson();

        Assert.Equal(json, ProfileContent.FromJson(json).ToJson());
        Assert.Equal(Content.Hash(), ProfileContent.FromJson(json).Hash());
    }
}
