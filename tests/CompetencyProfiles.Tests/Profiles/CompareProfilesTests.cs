using CompetencyProfiles.Kernel;
using CompetencyProfiles.Profiles;
using CompetencyProfiles.Tests.Support;

namespace CompetencyProfiles.Tests.Profiles;

public sealed class CompareProfilesTests
{
    private static readonly ProfileContent Before = SmallProfile.Content;

    [Fact]
    public void Equal_contents_differ_in_nothing() => Assert.True(Before.ComparedWith(Before).IsEmpty);

    [Fact]
    public void A_changed_text_is_told_with_its_place()
    {
        var after = Before.RewriteCriterion("deliver.promise", c => c with
        {
            Levels = [.. c.Levels.Select(level => level.Level == 2 ? level with { Text = new("Neu", level.Text.En) } : level)],
            Targets = new SortedDictionary<string, int?>(c.Targets.ToDictionary(t => t.Key, t => t.Key == "team-lead" ? null : t.Value), StringComparer.Ordinal),
        }).Value!;

        var change = Assert.Single(after.ComparedWith(Before).Criteria, c => c.Kind == ChangeKind.Changed);

        Assert.Equal((ProfileText.Anchor, 2, "Neu"), (change.Texts.Single().What, change.Texts.Single().Level!.Value, change.Texts.Single().After.De));
        Assert.Equal(new TargetChange("team-lead", true, 3, true, null), Assert.Single(change.Targets));
    }

    [Fact]
    public void A_new_criterion_a_dropped_one_and_one_that_means_the_same_are_told_apart()
    {
        var renamed = SmallProfile.Criterion("deliver.promise") with { Key = "keep-promises", SameMeaningAs = new() { Keys = ["deliver.promise"] } };
        var after = Before with { Fields = [Before.Fields[0], Before.Fields[1] with { Criteria = [renamed, SmallProfile.Criterion("brand-new")] }] };

        var comparison = after.ComparedWith(Before);

        Assert.Equal((0, 1, 1, 3), (comparison.Count(ChangeKind.Changed), comparison.Count(ChangeKind.Added), comparison.Count(ChangeKind.Removed), comparison.Count(ChangeKind.Same)));
        Assert.Equal("deliver.finish", comparison.Criteria.Single(c => c.Kind == ChangeKind.Removed).Shown.Key);
        Assert.Equal("deliver.promise", comparison.Criteria.Single(c => c.After?.Key == "keep-promises").Before!.Key);
    }

    [Fact]
    public void Levels_fields_and_titles_are_compared_too()
    {
        var after = Before.AddLevel(4).Value!.Describe(new("Anders", "Other"), Before.Description, LocalizedText.Empty).RemoveField("deliver").Value!.AddField(new("Lernen", "Learning")).Value!;

        var comparison = after.ComparedWith(Before);

        Assert.Contains(comparison.Texts, text => text.What == ProfileText.Title);
        Assert.Equal([(ChangeKind.Added, "Learning"), (ChangeKind.Removed, "deliver")], comparison.Fields.Select(field => (field.Kind, field.Name.En)));
    }

    [Theory]
    [InlineData("Fragt gezielt nach.", "Fragt nach.", "Fragt |-gezielt |nach.")]
    [InlineData("", "Ganz neu", "+Ganz neu")]
    [InlineData("Gleich", "Gleich", "Gleich")]
    public void Words_are_compared_one_by_one(string before, string after, string expected) =>
        Assert.Equal(expected, string.Join('|', WordChanges.Between(before, after).Select(w => (w.Kind switch { ChangeKind.Added => "+", ChangeKind.Removed => "-", _ => "" }) + w.Words)));

    [Fact]
    public void What_the_words_say_together_is_each_of_the_two_texts()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        string[] words = ["Fragt", "nach", "gezielt", "und", "hört", "zu", ",", "."];
        string Text() => string.Join(' ', Enumerable.Range(0, random.Next(30)).Select(_ => words[random.Next(words.Length)]));
        for (var n = 0; n < 500; n++)
        {
            var (before, after) = (Text(), Text());
            var changes = WordChanges.Between(before, after);
            Assert.True(before == string.Concat(changes.Where(c => c.Kind != ChangeKind.Added).Select(c => c.Words)), $"seed {seed}");
            Assert.True(after == string.Concat(changes.Where(c => c.Kind != ChangeKind.Removed).Select(c => c.Words)), $"seed {seed}");
        }
    }

    [Fact]
    public void Only_earlier_criteria_can_be_meant()
    {
        var chosen = new Dictionary<string, SameMeaning> { ["deliver.promise"] = new() { Keys = ["deliver.finish", "deliver.finish"], IsConfirmed = true } };

        Assert.Equal(["deliver.finish"], Before.Mean(Before, chosen).Value!.FindCriterion("deliver.promise")!.SameMeaningAs!.Keys);
        Assert.Equal(ProfileRefusals.NoEarlierCriterion, Before.Mean(Before, new Dictionary<string, SameMeaning> { ["deliver.promise"] = new() { Keys = ["nowhere"] } }).Refusal);
        Assert.All(Before.ConfirmAllMeanings().Criteria, criterion => Assert.True(criterion.SameMeaningAs!.IsConfirmed));
    }
}
