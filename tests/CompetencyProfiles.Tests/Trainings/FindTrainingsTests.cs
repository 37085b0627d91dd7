using CompetencyProfiles.Kernel;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Trainings;

namespace CompetencyProfiles.Tests.Trainings;

public sealed class FindTrainingsTests
{
    private static readonly TrainingCatalogue Catalogue = new(
    [
        SmallTraining.Card("basic", SmallTraining.Content("Service", new ServedCriterion("deliver.promise", 1, 2)) with { Title = new("Über den Service", "Basics"), Type = TrainingType.Basic, RoleFamilies = [], Format = TrainingFormat.Onsite }),
        SmallTraining.Card("listen", SmallTraining.Content("Listen") with { Title = new("Zuhören", "Listening"), Parts = [new(LocalizedText.Empty, PartFormat.Online, 60)] }),
        SmallTraining.Card("write", SmallTraining.Content("Write", new ServedCriterion("understand.need", 1, 3)) with { Title = new("Schreiben", "Writing"), RoleFamilies = ["back-office"], Type = TrainingType.Deepening }),
        SmallTraining.Card("old", SmallTraining.Content("Old"), TrainingState.Withdrawn),
    ]);

    [Fact]
    public void All_that_is_offered_stands_by_type_and_title() => Assert.Equal(["basic", "listen", "write"], Keys(new()));

    [Theory]
    [InlineData("zuhoeren", "listen")]
    [InlineData("ZUHOR", "listen")]
    [InlineData("service uber", "basic")]
    [InlineData("writing", "write")]
    [InlineData("nothing", "")]
    public void Words_are_found_in_both_languages_however_umlauts_are_typed(string search, string found) => Assert.Equal(found, string.Join(' ', Keys(new() { Search = search })));

    [Fact]
    public void Every_choice_narrows()
    {
        Assert.Equal(["basic"], Keys(new() { Type = TrainingType.Basic }));
        Assert.Equal(["listen", "write"], Keys(new() { Format = TrainingFormat.Blended }));
        Assert.Equal(["listen", "write"], Keys(new() { Field = "understand" }));
        Assert.Equal(["listen"], Keys(new() { Criterion = "understand.listen" }));
        Assert.Equal(["basic", "write"], Keys(new() { RoleFamily = "back-office" }));
        Assert.Equal(["old"], Keys(new() { State = TrainingState.Withdrawn }));
        Assert.Empty(Keys(new() { Type = TrainingType.Basic, Field = "understand" }));
        Assert.True(new TrainingFilter { Sort = TrainingSort.Duration, Descending = true }.IsDefault);
        Assert.False(new TrainingFilter { Field = "understand" }.IsDefault);
    }

    [Fact]
    public void The_order_follows_the_language_and_the_length()
    {
        Assert.Equal(["write", "basic", "listen"], Keys(new() { Sort = TrainingSort.Title }));
        Assert.Equal(["write", "listen", "basic"], Keys(new() { Sort = TrainingSort.Title, Descending = true }, "en"));
        Assert.Equal(["listen", "write", "basic"], Keys(new() { Sort = TrainingSort.Duration }));
        Assert.Equal(["write", "listen", "basic"], Keys(new() { Descending = true }));
    }

    private static IEnumerable<string> Keys(TrainingFilter filter, string language = "de") =>
        Catalogue.Matching(filter, SmallTraining.Known.Criteria, language).Select(training => training.Key);
}
