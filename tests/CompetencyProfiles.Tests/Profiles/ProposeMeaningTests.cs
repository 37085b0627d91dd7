using CompetencyProfiles.Kernel;
using CompetencyProfiles.Profiles;
using CompetencyProfiles.Tests.Support;

namespace CompetencyProfiles.Tests.Profiles;

public sealed class ProposeMeaningTests
{
    [Fact]
    public void The_own_key_the_same_words_or_nothing_is_proposed_and_what_is_confirmed_stays()
    {
        var before = SmallProfile.Content;
        var renamed = SmallProfile.Criterion("deliver.promise") with { Key = "keep-promises" };
        var unlike = new Criterion { Key = "learn", Name = new("Verbesserungen erproben", "Trying improvements"), Definition = new("Schlägt Neues vor.", "Suggests something new.") };
        var confirmed = SmallProfile.Criterion("understand.need") with { SameMeaningAs = new() { Keys = [], IsConfirmed = true } };
        var content = before with { Fields = [before.Fields[0] with { Criteria = [before.Fields[0].Criteria[0], confirmed, renamed, unlike] }] };

        var proposed = content.ProposedAgainst(before);

        Assert.Equal(["understand.listen"], proposed.FindCriterion("understand.listen")!.SameMeaningAs!.Keys);
        Assert.Equal(["deliver.promise"], proposed.FindCriterion("keep-promises")!.SameMeaningAs!.Keys);
        Assert.Empty(proposed.FindCriterion("learn")!.SameMeaningAs!.Keys);
        Assert.Equal(confirmed.SameMeaningAs, proposed.FindCriterion("understand.need")!.SameMeaningAs);
        Assert.All(proposed.Criteria.Where(c => c.Key != "understand.need"), c => Assert.False(c.SameMeaningAs!.IsConfirmed));
    }
}
