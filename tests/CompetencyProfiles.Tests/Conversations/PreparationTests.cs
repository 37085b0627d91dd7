using CompetencyProfiles.Conversations;
using CompetencyProfiles.Data;
using CompetencyProfiles.Kernel;
using CompetencyProfiles.Profiles;
using CompetencyProfiles.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Tests.Conversations;

public sealed class PreparationTests(ITestOutputHelper output)
{
    private const int Races = 50;
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly CardWords Example = new() { Comment = "Often", Situation = "A printer", Behaviour = "She called back", Effect = "He was glad" };

    [Theory, OnEveryDatabase]
    public async Task Nothing_of_the_other_side_and_no_target_is_seen_before_both_have_submitted(DatabaseProvider provider)
    {
        await using var world = await ConversationWorld.CreateAsync(provider);
        var id = await world.OpenAsync();
        await world.ChooseAllAsync(id, world.Mara, 3);
        await world.SaveAsync(id, world.Mara, 0, 2, Example, 1);
        var untouched = await world.ReadAsync(id, world.Jana);
        Assert.True((await world.SubmitAsync(id, world.Mara))!.Succeeded);

        var waiting = await world.ReadAsync(id, world.Jana);
        await world.ChooseAllAsync(id, world.Jana, 2);
        Assert.True((await world.SubmitAsync(id, world.Jana))!.Succeeded);
        var released = await world.ReadAsync(id, world.Jana);

        Assert.Equal((null, null, ",,,"), (waiting!.Other, waiting.Targets, waiting.Own.Levels.ToString()));
        Assert.Equal((untouched!.State, untouched.SelfDeclinedAt, untouched.OwnSubmittedAt), (waiting.State, waiting.SelfDeclinedAt, waiting.OwnSubmittedAt));
        Assert.Equal(("2,3,3,3", "3,3,3,3", ConversationState.Released), (released!.Other!.Levels.ToString(), released.Targets!.ToString(), released.State));
        Assert.Equal(Example, released.Other.Cards[0].Words);
        Assert.Equal("2,2,2,2", (await world.ReadAsync(id, world.Mara))!.Other!.Levels.ToString());
    }

    [Theory, OnEveryDatabase]
    public async Task A_level_that_asks_for_an_example_is_submitted_with_one_and_none_is_left_out(DatabaseProvider provider)
    {
        await using var world = await ConversationWorld.CreateAsync(provider);
        var id = await world.OpenAsync();

        Assert.Equal(ConversationRefusals.LevelsMissing, (await world.SubmitAsync(id, world.Jana))!.Refusal);
        Assert.Equal([4], (await world.SubmitAsync(id, world.Jana))!.Refusal!.Values);
        await world.ChooseAllAsync(id, world.Jana, 4);
        Assert.Equal((ConversationRefusals.ExamplesMissing, 4), ((await world.SubmitAsync(id, world.Jana))!.Refusal!, (int)(await world.SubmitAsync(id, world.Jana))!.Refusal!.Values[0]));
        for (var criterion = 0; criterion < 4; criterion++)
            await world.SaveAsync(id, world.Jana, criterion, criterion == 0 ? LevelList.NotObserved : 4, criterion == 0 ? CardWords.None : Example, 1);
        Assert.True((await world.SubmitAsync(id, world.Jana))!.Succeeded);
    }

    [Theory, OnEveryDatabase]
    public async Task What_stands_outside_the_scale_or_is_too_long_is_refused_and_changes_nothing(DatabaseProvider provider)
    {
        await using var world = await ConversationWorld.CreateAsync(provider);
        var id = await world.OpenAsync();
        await world.SaveAsync(id, world.Jana, 0, 2, Example, 0);

        Assert.Equal(ConversationRefusals.LevelOutside, (await world.SaveAsync(id, world.Jana, 0, 5, Example, 1))!.Refusal);
        Assert.Equal(ConversationRefusals.LevelOutside, (await world.SaveAsync(id, world.Jana, 0, -1, Example, 1))!.Refusal);
        Assert.Equal(ConversationRefusals.NoSuchCriterion, (await world.SaveAsync(id, world.Jana, 4, 2, Example, 0))!.Refusal);
        Assert.Equal(ConversationRefusals.NoSuchCriterion, (await world.SaveAsync(id, world.Jana, -1, 2, Example, 0))!.Refusal);
        Assert.Equal(ConversationRefusals.TooLong, (await world.SaveAsync(id, world.Jana, 0, 2, Example with { Comment = new('x', CardWords.CommentLength + 1) }, 1))!.Refusal);
        Assert.Equal(ConversationRefusals.TooLong, (await world.SaveAsync(id, world.Jana, 0, 2, Example with { Effect = new('x', CardWords.ExampleLength + 1) }, 1))!.Refusal);

        var own = (await world.ReadAsync(id, world.Jana))!.Own;
        Assert.Equal(("2,,,", Example, 1), (own.Levels.ToString(), own.Cards[0].Words, own.Cards[0].Revision));
    }

    [Theory, OnEveryDatabase]
    public async Task Of_two_windows_that_write_one_card_the_second_is_told_and_overwrites_nothing(DatabaseProvider provider)
    {
        await using var world = await ConversationWorld.CreateAsync(provider);
        var id = await world.OpenAsync();

        for (var round = 0; round < Races / 5; round++)
        {
            var known = round;
            var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => world.SaveAsync(id, world.Jana, 1, 2, new() { Comment = $"{round}-{n}" }, known)));
            var winner = Assert.Single(Enumerable.Range(0, 8), n => answers[n]!.Succeeded);
            Assert.All(answers.Where(answer => !answer!.Succeeded), answer => Assert.Equal(ConversationRefusals.CardChanged, answer!.Refusal));
            Assert.Equal($"{round}-{winner}", (await world.ReadAsync(id, world.Jana))!.Own.Cards[1].Words.Comment);
        }
    }

    [Theory, OnEveryDatabase]
    public async Task What_was_submitted_is_what_was_on_the_cards_however_close_a_change_comes(DatabaseProvider provider)
    {
        await using var world = await ConversationWorld.CreateAsync(provider);
        var late = 0;
        for (var race = 0; race < Races; race++)
        {
            await using (var db = world.Database.Open())
                await db.Set<FeedbackConversation>().ExecuteDeleteAsync(None);
            var id = await world.OpenAsync();
            await world.ChooseAllAsync(id, world.Jana, 2);

            var edit = Task.Run(() => world.SaveAsync(id, world.Jana, 0, 3, new() { Comment = "late" }, 1));
            var submit = Task.Run(() => world.SubmitAsync(id, world.Jana));
            await Task.WhenAll(edit, submit);

            Assert.True((await submit)!.Succeeded);
            var (own, saved) = ((await world.ReadAsync(id, world.Jana))!.Own, (await edit)!);
            Assert.Equal(saved.Succeeded ? ("3,2,2,2", "late") : ("2,2,2,2", ""), (own.Levels.ToString(), own.Cards[0].Words.Comment));
            if (!saved.Succeeded)
                Assert.Equal(ConversationRefusals.Closed, saved.Refusal);
            late += saved.Succeeded ? 0 : 1;
        }

        output.WriteLine($"{provider}: {late} of {Races} changes came too late");
    }

    [Theory, OnEveryDatabase]
    public async Task When_the_talk_begins_a_draft_stays_with_its_writer(DatabaseProvider provider)
    {
        await using var world = await ConversationWorld.CreateAsync(provider);
        var id = await world.OpenAsync();
        await world.SaveAsync(id, world.Jana, 0, 2, Example, 0);
        await world.ChooseAllAsync(id, world.Mara, 3);
        Assert.True((await world.SubmitAsync(id, world.Mara))!.Succeeded);
        await using var db = world.Database.Open();
        Assert.True((await db.BeginConversationAsync(id, world.Mara.Id, Given.Now, None))!.Succeeded);

        var (jana, mara) = (await world.ReadAsync(id, world.Jana), await world.ReadAsync(id, world.Mara));

        Assert.Equal((null, ConversationState.Released), (mara!.Other, mara.State));
        Assert.Equal(("3,3,3,3", Example), (jana!.Other!.Levels.ToString(), jana.Own.Cards[0].Words));
        Assert.Equal(",,,", jana.Own.Levels.ToString());
        Assert.Equal(ConversationRefusals.Closed, (await world.SubmitAsync(id, world.Jana))!.Refusal);
    }

    [Theory, OnEveryDatabase]
    public async Task Who_declines_is_seen_to_have_declined_and_nothing_else(DatabaseProvider provider)
    {
        await using var world = await ConversationWorld.CreateAsync(provider);
        var id = await world.OpenAsync();
        await world.ChooseAllAsync(id, world.Jana, 1);
        await using var db = world.Database.Open();
        Assert.True((await db.DeclineSelfAssessmentAsync(id, world.Jana.Id, Given.Now, None))!.Succeeded);
        await world.ChooseAllAsync(id, world.Mara, 3);
        Assert.True((await world.SubmitAsync(id, world.Mara))!.Succeeded);

        var mara = await world.ReadAsync(id, world.Mara);

        Assert.Equal((null, ConversationState.Released, (DateTimeOffset?)Given.Now), (mara!.Other, mara.State, mara.SelfDeclinedAt));
    }

    [Theory, OnEveryDatabase]
    public async Task Before_the_practice_cases_a_manager_assesses_nothing(DatabaseProvider provider)
    {
        await using var world = await ConversationWorld.CreateAsync(provider);
        await using var db = world.Database.Open();
        var version = (await db.ProfileShelfAsync(Given.Today, None)).Find(world.Version)!;
        for (var n = 0; n < 2; n++)
            Assert.True((await db.AddCaseAsync(version, SmallProfile.Case($"Case {n}"), Given.Hr, None))!.Succeeded);
        var id = await world.OpenAsync();

        Assert.Equal(ConversationRefusals.CalibrationOpen, (await world.SaveAsync(id, world.Mara, 0, 2, CardWords.None, 0))!.Refusal);
        Assert.Equal(ConversationRefusals.CalibrationOpen, (await world.SubmitAsync(id, world.Mara))!.Refusal);
        Assert.True((await world.SaveAsync(id, world.Jana, 0, 2, CardWords.None, 0))!.Succeeded);
    }

    [Theory, OnEveryDatabase]
    public async Task Somebody_else_finds_no_conversation(DatabaseProvider provider)
    {
        await using var world = await ConversationWorld.CreateAsync(provider);
        var (id, stranger) = (await world.OpenAsync(), Given.Employee());
        await world.Database.SaveAsync(stranger);

        Assert.Null(await world.ReadAsync(id, stranger));
        Assert.Null(await world.SaveAsync(id, stranger, 0, 2, CardWords.None, 0));
        Assert.Null(await world.ReadAsync(Id<FeedbackConversation>.New(), world.Jana));
    }
}
