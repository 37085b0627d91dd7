using CompetencyProfiles.Data;
using CompetencyProfiles.Profiles;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Trainings;

namespace CompetencyProfiles.Tests.Trainings;

public sealed class StarterTrainingsTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public void They_are_whole_in_both_languages_and_fit_the_starter_profile()
    {
        var known = SmallTraining.Known with { Criteria = new(CriterionNames.Of(StarterProfile.Content, isCurrent: true)) };

        Assert.Equal(14, StarterTrainings.All.Count);
        Assert.All(StarterTrainings.All, training => Assert.Empty(TrainingCheck.Faults(training.Key, training.Content, known.With(StarterTrainings.All))));
        Assert.All(StarterTrainings.All.Select(training => training.Content), content =>
        {
            Assert.All(content.Contents.Append(content.Title).Append(content.Goal).Append(content.TransferTask).Concat(content.Parts.Select(part => part.Name)), text => Assert.True(text.IsComplete));
            Assert.NotEmpty(content.Serves);
        });
        Assert.Equal((720, 24), (StarterTrainings.All[0].Content.Minutes, StarterTrainings.All[1].Content.RepeatAfterMonths!.Value));
    }

    [Theory, OnEveryDatabase]
    public async Task An_empty_catalogue_begins_with_them_once(DatabaseProvider provider)
    {
        await using var database = await WriteTrainingsTests.HouseAsync(provider, StarterProfile.Content);
        await using var db = database.Open();

        Assert.Equal(14, (await db.StartCatalogueAsync(Given.Hr, Given.Today, None)).Value);
        Assert.Equal(TrainingRefusals.CatalogueNotEmpty, (await db.StartCatalogueAsync(Given.Hr, Given.Today, None)).Refusal);

        var catalogue = await db.TrainingCatalogueAsync(Given.Today, None);
        Assert.Equal(14, catalogue.Offered.Count());
        Assert.All(StarterTrainings.All, training => Assert.True(catalogue.Find(training.Key)!.Content.Says(training.Content.Tidied())));
    }

    [Theory, OnEveryDatabase]
    public async Task What_the_house_has_not_is_left_out_and_without_its_profile_there_is_nothing_to_begin_with(DatabaseProvider provider)
    {
        await using var other = await WriteTrainingsTests.HouseAsync(provider, SmallProfile.Content with { Fields = [SmallProfile.Content.Fields[1]] });
        await using var db = other.Open();
        Assert.Equal(TrainingRefusals.NoProfileForStarter, (await db.StartCatalogueAsync(Given.Hr, Given.Today, None)).Refusal);

        await using var smaller = await WriteTrainingsTests.HouseAsync(provider);
        await using var house = smaller.Open();
        Assert.True((await house.StartCatalogueAsync(Given.Hr, Given.Today, None)).Succeeded);
        Assert.Equal(["understand.listen", "understand.need"], (await house.TrainingCatalogueAsync(Given.Today, None)).Find("basic.customer")!.Content.Serves.Select(served => served.Criterion));
    }
}
