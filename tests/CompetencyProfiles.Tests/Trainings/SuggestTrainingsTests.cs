using CompetencyProfiles.Data;
using CompetencyProfiles.Conversations;
using CompetencyProfiles.Kernel;
using CompetencyProfiles.Profiles;
using CompetencyProfiles.Tests.Conversations;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Trainings;

namespace CompetencyProfiles.Tests.Trainings;

public sealed class SuggestTrainingsTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    [InlineData(null, false)]
    public void A_training_helps_below_the_target_and_within_its_levels(int? agreed, bool helps)
    {
        var card = SmallTraining.Card("a", SmallTraining.Content(serves: new ServedCriterion("understand.listen", 1, 4)));

        Assert.Equal(helps, SuggestTrainings.For([Standing(("understand.listen", agreed))], [card]).Count == 1);
    }

    [Theory]
    [InlineData(1, 2, 2, false)]
    [InlineData(2, 3, 2, true)]
    [InlineData(2, 3, 1, false)]
    public void It_begins_where_the_person_stands(int from, int to, int agreed, bool helps)
    {
        var card = SmallTraining.Card("a", SmallTraining.Content(serves: new ServedCriterion("understand.listen", from, to)));

        Assert.Equal(helps, SuggestTrainings.For([Standing(("understand.listen", agreed))], [card]).Count == 1);
    }

    [Fact]
    public void The_largest_sum_of_weight_times_closed_gap_comes_first_and_there_are_three_at_most()
    {
        TrainingCard[] cards =
        [
            SmallTraining.Card("a-one-level", SmallTraining.Content(serves: new ServedCriterion("understand.listen", 1, 2))),
            SmallTraining.Card("b-two-levels", SmallTraining.Content(serves: new ServedCriterion("understand.listen", 1, 4))),
            SmallTraining.Card("c-heavy", SmallTraining.Content(serves: new ServedCriterion("deliver.finish", 2, 3))),
            SmallTraining.Card("d-both", SmallTraining.Content(serves: [new("understand.listen", 1, 3), new("understand.need", 2, 3)])),
        ];

        var found = SuggestTrainings.For([Standing(("understand.listen", 1), ("understand.need", 2), ("deliver.finish", 2))], cards);

        Assert.Equal(["c-heavy", "d-both", "b-two-levels"], found.Select(suggestion => suggestion.Training.Key));
        Assert.Equal(["understand.listen", "understand.need"], found[1].Reasons.Select(reason => reason.Criterion.En));
        Assert.Equal(("Starting out", "Consistently solid"), (found[1].Reasons[0].Agreed.En, found[1].Reasons[0].Target.En));
    }

    [Fact]
    public void Only_what_is_made_for_the_role_helps()
    {
        var others = SmallTraining.Content() with { RoleFamilies = ["back-office"] };

        Assert.Empty(SuggestTrainings.For([Standing(("understand.listen", 1))], [SmallTraining.Card("a", others)]));
        Assert.Single(SuggestTrainings.For([Standing(("understand.listen", 1))], [SmallTraining.Card("a", others with { RoleFamilies = [] })]));
    }

    [Theory, OnEveryDatabase]
    public async Task Suggestions_come_from_the_own_conversations_alone_and_end_with_the_offer(DatabaseProvider provider)
    {
        await using var world = await ConversationWorld.CreateAsync(provider);
        await using var db = world.Database.Open();
        var id = (await db.AddTrainingAsync("listen", SmallTraining.Content(), Given.Hr, Given.Today, None)).Value;
        Assert.Empty(await db.TrainingSuggestionsAsync(world.Jana.Id, Given.Today, None));

        await CompleteAsync(world);

        var suggestion = Assert.Single(await db.TrainingSuggestionsAsync(world.Jana.Id, Given.Today, None));
        Assert.Equal(("listen", "understand.listen"), (suggestion.Training.Key, suggestion.Reasons.Single().Criterion.En));
        Assert.Empty(await db.TrainingSuggestionsAsync(world.Mara.Id, Given.Today, None));
        Assert.True((await db.WithdrawTrainingAsync(id, Given.Hr, None))!.Succeeded);
        Assert.Empty(await db.TrainingSuggestionsAsync(world.Jana.Id, Given.Today, None));
    }

    private static ProfileStanding Standing(params (string Criterion, int? Level)[] agreed)
    {
        var version = new VersionCard
        {
            Id = Id<ProfileVersion>.New(), ProfileId = Id<CompetencyProfile>.New(), Key = "customer", Number = 1, Title = SmallProfile.Both("Customer"), Stage = ProfileStage.Approved,
            BasedOnId = null, StartedAt = Given.Now, InConsultationSince = null, ApprovedOn = Given.Today, ActiveFrom = Given.Today, ActiveTo = null,
        };
        var heavy = SmallProfile.Content.RewriteCriterion("deliver.finish", criterion => criterion with { Weight = 5 }).Value!;
        return new(version, heavy, [new RoleShare("service-desk", 100)], agreed.Where(point => point.Level is not null).ToDictionary(point => point.Criterion, point => point.Level!.Value));
    }

    private static async Task CompleteAsync(ConversationWorld world)
    {
        var id = await world.ReleasedAsync();
        await using var db = world.Database.Open();
        for (var criterion = 0; criterion < 4; criterion++)
            Assert.True((await db.AgreeAsync(world.Master, id, world.Mara.Id, criterion, 2, "", 0, Given.Today, None))!.Succeeded);
        Assert.True((await db.AddStepAsync(world.Master, id, world.Mara.Id, ConversationSide.Employee, Given.Today.AddMonths(1), "Sit in with Olaf", Given.Today, None))!.Succeeded);
        Assert.True((await world.HandOverAsync(id, world.Mara))!.Succeeded);
        Assert.True((await world.AnswerAsync(id, world.Jana, SignatureKind.Agreed, await world.HashAsync(id)))!.Succeeded);
    }
}
