using CompetencyProfiles.Access;
using CompetencyProfiles.Conversations;
using CompetencyProfiles.Data;
using CompetencyProfiles.Kernel;
using CompetencyProfiles.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Tests.Conversations;

public sealed class DisputeTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, OnEveryDatabase]
    public async Task A_correction_both_want_makes_a_second_record_and_the_first_stays_as_it_was_signed(DatabaseProvider provider)
    {
        await using var world = await ConversationWorld.CreateAsync(provider);
        var id = await SignedAsync(world);
        var first = (await world.RecordAsync(id, world.Jana))!;
        await using var db = world.Database.Open();

        Assert.Equal(ConversationRefusals.ReasonMissing, (await db.AskForCorrectionAsync(world.Master, id, world.Mara.Id, " ", Given.Today, Given.Now, None))!.Refusal);
        Assert.True((await db.AskForCorrectionAsync(world.Master, id, world.Mara.Id, "The date was wrong", Given.Today, Given.Now, None))!.Succeeded);
        Assert.Equal(ConversationRefusals.NothingProposed, (await db.AgreeToCorrectionAsync(id, world.Mara.Id, None))!.Refusal);
        Assert.True((await db.AgreeToCorrectionAsync(id, world.Jana.Id, None))!.Succeeded);
        Assert.Equal(first.Hash, (await world.RecordAsync(id, world.Jana))!.Hash);
        Assert.Equal(2, (await world.HandOverAsync(id, world.Mara))!.Value);
        Assert.True((await world.AnswerAsync(id, world.Jana, SignatureKind.Acknowledged, await world.HashAsync(id)))!.Succeeded);

        var second = (await world.RecordAsync(id, world.Jana))!;
        var kept = await db.ReadSignedRecordAsync(world.Master, id, world.Jana.Id, Given.Today, None, number: 1);
        Assert.Equal((2, "The date was wrong", SignatureKind.Acknowledged), (second.Content.Number, second.Content.Correction, second.Answer));
        Assert.Equal((first.Hash, SignatureKind.Agreed, first.Content.ToJson()), (kept!.Hash, kept.Answer, kept.Content.ToJson()));
    }

    [Fact]
    public async Task After_thirty_days_nothing_is_corrected_and_after_ten_working_days_nobody_mediates()
    {
        await using var world = await ConversationWorld.CreateAsync(DatabaseProvider.Sqlite);
        await world.Database.SaveAsync(world.Olga);
        var id = await SignedAsync(world);
        await using var db = world.Database.Open();

        Assert.Equal([30], (await db.AskForCorrectionAsync(world.Master, id, world.Mara.Id, "Late", Given.Today, Given.Now.AddDays(31), None))!.Refusal!.Values);
        Assert.Equal([10], (await db.AskForMediationAsync(id, world.Jana.Id, world.Olga.Id, Given.Today, Given.Now.AddDays(16), None))!.Refusal!.Values);
        Assert.Equal(ConversationRefusals.NoMediator, (await db.AskForMediationAsync(id, world.Jana.Id, world.Mara.Id, Given.Today, Given.Now, None))!.Refusal);
        Assert.Equal(ConversationRefusals.NoMediator, (await db.AskForMediationAsync(id, world.Jana.Id, Given.Person().Id, Given.Today, Given.Now, None))!.Refusal);
    }

    [Theory, OnEveryDatabase]
    public async Task A_mediator_reads_the_record_as_long_as_the_mediation_lasts_and_its_result_stands_with_the_next_record(DatabaseProvider provider)
    {
        await using var world = await ConversationWorld.CreateAsync(provider);
        await world.Database.SaveAsync(world.Olga);
        var id = await HandedOverAsync(world);
        await using var db = world.Database.Open();
        Assert.Null(await world.RecordAsync(id, world.Olga));

        Assert.True((await db.AskForMediationAsync(id, world.Jana.Id, world.Olga.Id, Given.Today, Given.Now, None))!.Succeeded);
        Assert.NotNull(await world.RecordAsync(id, world.Olga));
        Assert.Equal(ConversationRefusals.NotNow, (await world.AnswerAsync(id, world.Jana, SignatureKind.Agreed, await world.HashAsync(id)))!.Refusal);
        Assert.Null(await db.EndMediationAsync(world.Master, id, world.Olga.Id, "Both views stay", Given.Today, Given.Now, None));
        Assert.True((await db.EndMediationAsync(world.Master, id, world.Mara.Id, "Both views stay", Given.Today, Given.Now, None))!.Succeeded);
        Assert.Null(await world.RecordAsync(id, world.Olga));

        Assert.True((await db.TakeBackAsync(id, world.Mara.Id, None))!.Succeeded);
        Assert.Equal(2, (await world.HandOverAsync(id, world.Mara))!.Value);
        Assert.Equal("Both views stay", (await world.RecordAsync(id, world.Jana))!.Content.Mediation);
    }

    [Theory, OnEveryDatabase]
    public async Task Only_somebody_without_an_account_signs_on_paper(DatabaseProvider provider)
    {
        await using var world = await ConversationWorld.CreateAsync(provider);
        var id = await HandedOverAsync(world);
        await using var db = world.Database.Open();

        Assert.Equal(ConversationRefusals.PlaceMissing, (await db.SignOnPaperAsync(id, world.Mara.Id, SignatureKind.Agreed, " ", Given.Now, None))!.Refusal);
        await world.Database.SaveAsync(Account.For(world.Jana.Id));
        Assert.Equal(ConversationRefusals.HasAccount, (await db.SignOnPaperAsync(id, world.Mara.Id, SignatureKind.Agreed, "Folder 7", Given.Now, None))!.Refusal);
        await db.Set<Account>().ExecuteDeleteAsync(None);
        Assert.True((await db.SignOnPaperAsync(id, world.Mara.Id, SignatureKind.Agreed, "Folder 7", Given.Now, None))!.Succeeded);

        var record = (await world.RecordAsync(id, world.Jana))!;
        Assert.Equal((SignatureKind.Agreed, "Folder 7"), (record.Answer, record.PaperPlace));
    }

    [Theory, OnEveryDatabase]
    public async Task A_need_is_what_both_decided_about_a_gap_and_stands_in_the_record(DatabaseProvider provider)
    {
        await using var world = await ConversationWorld.CreateAsync(provider);
        var id = await world.ReleasedAsync();
        await using var db = world.Database.Open();
        foreach (var criterion in new[] { 0, 1, 2 })
            Assert.True((await db.AgreeAsync(world.Master, id, world.Mara.Id, criterion, criterion == 2 ? 3 : 2, "", 0, Given.Today, None))!.Succeeded);

        Assert.True((await db.DecideNeedAsync(id, world.Mara.Id, 0, NeedPriority.High, None))!.Succeeded);
        Assert.True((await db.DecideNeedAsync(id, world.Mara.Id, 1, NeedPriority.Low, None))!.Succeeded);
        Assert.True((await db.DecideNeedAsync(id, world.Mara.Id, 1, null, None))!.Succeeded);
        Assert.True((await db.DecideNeedAsync(id, world.Mara.Id, 2, NeedPriority.High, None))!.Succeeded);
        Assert.Equal(ConversationRefusals.NotNow, (await db.DecideNeedAsync(id, world.Jana.Id, 0, null, None))!.Refusal);
        Assert.True((await db.PlanNextAsync(id, world.Mara.Id, Given.Today.AddMonths(6), needsNoStep: true, None))!.Succeeded);
        Assert.True((await world.HandOverAsync(id, world.Mara))!.Succeeded);

        // The third reaches its target, so nothing is needed whatever was said.
        var need = Assert.Single((await world.RecordAsync(id, world.Jana))!.Content.Needs);
        Assert.Equal((2, 3, NeedPriority.High), (need.From.Level, need.To.Level, need.Priority));
    }

    private static async Task<Id<FeedbackConversation>> HandedOverAsync(ConversationWorld world)
    {
        var id = await world.ReleasedAsync();
        await using var db = world.Database.Open();
        Assert.True((await db.PlanNextAsync(id, world.Mara.Id, Given.Today.AddMonths(6), needsNoStep: true, None))!.Succeeded);
        Assert.True((await world.HandOverAsync(id, world.Mara))!.Succeeded);
        return id;
    }

    private static async Task<Id<FeedbackConversation>> SignedAsync(ConversationWorld world)
    {
        var id = await HandedOverAsync(world);
        Assert.True((await world.AnswerAsync(id, world.Jana, SignatureKind.Agreed, await world.HashAsync(id)))!.Succeeded);
        return id;
    }
}
