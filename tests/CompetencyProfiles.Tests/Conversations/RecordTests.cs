using CompetencyProfiles.Conversations;
using CompetencyProfiles.Data;
using CompetencyProfiles.Kernel;
using CompetencyProfiles.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Tests.Conversations;

public sealed class RecordTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, OnEveryDatabase]
    public async Task The_record_is_whole_in_itself_and_its_hash_proves_it(DatabaseProvider provider)
    {
        await using var world = await ConversationWorld.CreateAsync(provider);
        var id = await world.ReleasedAsync();
        await using var db = world.Database.Open();
        Assert.Equal(1, (await world.WriteAsync(id, world.Jana, RecordSection.Topics, 0, "More time for customers", 0))!.Value);
        Assert.Equal(1, (await world.WriteAsync(id, world.Mara, RecordSection.WentWell, 0, "The calm on the phone", 0))!.Value);
        Assert.Equal(1, (await world.WriteAsync(id, world.Mara, RecordSection.Criterion, 2, "We see it otherwise", 0))!.Value);
        Assert.True((await db.AgreeAsync(world.Master, id, world.Mara.Id, 0, 2, "", 0, Given.Today, None))!.Succeeded);
        Assert.True((await db.AgreeAsync(world.Master, id, world.Mara.Id, 1, 3, "", 0, Given.Today, None))!.Succeeded);
        Assert.True((await db.AddStepAsync(world.Master, id, world.Mara.Id, ConversationSide.Employee, Given.Today.AddMonths(1), "Sit in with Olaf", Given.Today, None))!.Succeeded);
        Assert.True((await db.PlanNextAsync(id, world.Mara.Id, Given.Today.AddMonths(6), needsNoStep: false, None))!.Succeeded);

        Assert.Equal(1, (await world.HandOverAsync(id, world.Mara))!.Value);
        var read = await world.RecordAsync(id, world.Jana);

        var record = read!.Content;
        Assert.Equal(("Jana Brandt", "Mara Lindner", "More time for customers", "The calm on the phone"), (record.Employee, record.Manager, record.Topics, record.WentWell));
        Assert.Equal([(2, false), (3, false), (null, true), (null, true)], record.Criteria.Select(c => (c.Agreed?.Level, c.ViewsDiffer)));
        Assert.Equal(("We see it otherwise", 3, 2, 3), (record.Criteria[2].Words, record.Criteria[2].Target!.Level, record.Criteria[2].Self!.Level, record.Criteria[2].Manager!.Level));
        Assert.All(record.Criteria, c => Assert.NotEqual("", c.Self!.Name));
        Assert.Equal([("Sit in with Olaf", ConversationSide.Employee)], record.Steps.Select(step => (step.Words, step.Owner)));
        Assert.Equal(RecordContent.HashOf(record.ToJson()), read.Hash);
        Assert.NotEqual(RecordContent.HashOf((record with { WentWell = "Nothing" }).ToJson()), read.Hash);
    }

    [Theory, OnEveryDatabase]
    public async Task What_is_missing_for_a_record_is_said(DatabaseProvider provider)
    {
        await using var world = await ConversationWorld.CreateAsync(provider);
        var id = await world.ReleasedAsync();
        await using var db = world.Database.Open();

        Assert.Equal([4], (await world.HandOverAsync(id, world.Mara, restDiffers: false))!.Refusal!.Values);
        Assert.True((await db.AgreeAsync(world.Master, id, world.Mara.Id, 0, 2, "", 0, Given.Today, None))!.Succeeded);
        Assert.Equal(ConversationRefusals.StepMissing, (await world.HandOverAsync(id, world.Mara))!.Refusal);
        Assert.True((await db.PlanNextAsync(id, world.Mara.Id, null, needsNoStep: true, None))!.Succeeded);
        Assert.Equal(ConversationRefusals.NextDateMissing, (await world.HandOverAsync(id, world.Mara))!.Refusal);
        Assert.Equal(ConversationRefusals.LevelOutside, (await db.AgreeAsync(world.Master, id, world.Mara.Id, 0, 5, "", 0, Given.Today, None))!.Refusal);
        Assert.Equal(ConversationRefusals.NoSuchCriterion, (await db.AgreeAsync(world.Master, id, world.Mara.Id, 4, 2, "", 0, Given.Today, None))!.Refusal);
        Assert.Equal(ConversationRefusals.StepIncomplete, (await db.AddStepAsync(world.Master, id, world.Mara.Id, ConversationSide.Manager, Given.Today, "  ", Given.Today, None))!.Refusal);
        Assert.Equal(ConversationRefusals.NoSuchStep, (await db.RemoveStepAsync(id, world.Mara.Id, Guid.CreateVersion7(), None))!.Refusal);
        Assert.Equal(ConversationRefusals.CardChanged, (await world.WriteAsync(id, world.Mara, RecordSection.WentWell, 0, "Late", 1))!.Refusal);
        Assert.Equal(ConversationRefusals.NoSuchCriterion, (await world.WriteAsync(id, world.Mara, RecordSection.Criterion, 4, "Nowhere", 0))!.Refusal);
        Assert.Equal(ConversationRefusals.TooLong, (await world.WriteAsync(id, world.Mara, RecordSection.WentWell, 0, new('x', RecordPart.TextLength + 1), 0))!.Refusal);

        Assert.Equal(0, await db.Set<ConversationRecord>().CountAsync(None));
        Assert.Equal(ConversationState.Released, (await world.ReadAsync(id, world.Mara))!.State);
    }

    [Theory, OnEveryDatabase]
    public async Task Where_both_said_the_same_it_is_agreed_and_twenty_steps_are_the_most(DatabaseProvider provider)
    {
        await using var world = await ConversationWorld.CreateAsync(provider);
        var id = await world.OpenAsync();
        await world.ChooseAllAsync(id, world.Jana, 3);
        await world.ChooseAllAsync(id, world.Mara, 3);
        Assert.True((await world.SubmitAsync(id, world.Jana))!.Succeeded);
        Assert.True((await world.SubmitAsync(id, world.Mara))!.Succeeded);

        var added = await Task.WhenAll(Enumerable.Range(0, AgreedStep.Most + 5).Select(async n =>
        {
            await using var own = world.Database.Open();
            return await own.AddStepAsync(world.Master, id, world.Mara.Id, ConversationSide.Manager, Given.Today.AddDays(n), $"Step {n}", Given.Today, None);
        }));
        await using var db = world.Database.Open();
        var draft = await db.ReadRecordDraftAsync(world.Master, id, world.Jana.Id, None);

        Assert.Equal("3,3,3,3", draft!.AgreedLevels.ToString());
        Assert.Equal((AgreedStep.Most, AgreedStep.Most), (added.Count(answer => answer!.Succeeded), draft.Steps.Count));
        Assert.True((await db.RemoveStepAsync(id, world.Mara.Id, draft.Steps[0].Id, None))!.Succeeded);
    }

    [Theory, OnEveryDatabase]
    public async Task Agreement_with_a_statement_needs_one_and_a_statement_can_follow_at_any_time(DatabaseProvider provider)
    {
        await using var world = await ConversationWorld.CreateAsync(provider);
        var id = await HandedOverAsync(world);
        var hash = await world.HashAsync(id);
        await using var db = world.Database.Open();

        Assert.Equal(ConversationRefusals.StatementMissing, (await world.AnswerAsync(id, world.Jana, SignatureKind.AgreedWithStatement, hash))!.Refusal);
        Assert.Equal(ConversationRefusals.NotNow, (await world.AnswerAsync(id, world.Jana, SignatureKind.NoResponse, hash))!.Refusal);
        Assert.Equal(ConversationRefusals.StatementMissing, (await db.AddStatementAsync(world.Master, id, world.Jana.Id, " ", Given.Today, Given.Now, None))!.Refusal);
        Assert.True((await db.AddStatementAsync(world.Master, id, world.Jana.Id, "First", Given.Today, Given.Now, None))!.Succeeded);
        Assert.True((await world.AnswerAsync(id, world.Jana, SignatureKind.AgreedWithStatement, hash))!.Succeeded);
        Assert.True((await db.AddStatementAsync(world.Master, id, world.Jana.Id, "Second", Given.Today, Given.Now.AddDays(1), None))!.Succeeded);

        var record = await world.RecordAsync(id, world.Mara);
        Assert.Equal((SignatureKind.AgreedWithStatement, "First", "Second"), (record!.Answer, record.Statements[0].Text, record.Statements[1].Text));
    }

    [Fact]
    public async Task Silence_ends_as_no_response_and_not_before_its_time()
    {
        await using var world = await ConversationWorld.CreateAsync(DatabaseProvider.Sqlite);
        var id = await HandedOverAsync(world);
        await using var db = world.Database.Open();
        Task<Result<Done>?> CloseAsync(DateTimeOffset deadline, DateTimeOffset now) => db.ChangeAsync(id, (FeedbackConversation c) => c.CloseUnanswered(deadline, now), None);

        Assert.Equal(ConversationRefusals.NotOverdue, (await CloseAsync(Given.Now.AddDays(14), Given.Now.AddDays(13)))!.Refusal);
        Assert.Equal(ConversationRefusals.NotOverdue, (await CloseAsync(Given.Now.AddDays(-1), Given.Now.AddDays(14)))!.Refusal);
        Assert.True((await CloseAsync(Given.Now.AddDays(14), Given.Now.AddDays(14)))!.Succeeded);
        Assert.Equal(SignatureKind.NoResponse, (await world.RecordAsync(id, world.Jana))!.Answer);
        Assert.Equal(ConversationRefusals.NotNow, (await CloseAsync(Given.Now.AddDays(14), Given.Now.AddDays(15)))!.Refusal);
    }

    internal static async Task<Id<FeedbackConversation>> HandedOverAsync(ConversationWorld world)
    {
        var id = await world.ReleasedAsync();
        await using var db = world.Database.Open();
        Assert.True((await db.PlanNextAsync(id, world.Mara.Id, Given.Today.AddMonths(6), needsNoStep: true, None))!.Succeeded);
        Assert.Equal(1, (await world.HandOverAsync(id, world.Mara))!.Value);
        return id;
    }
}
