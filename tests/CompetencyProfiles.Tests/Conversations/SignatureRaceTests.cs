using CompetencyProfiles.Conversations;
using CompetencyProfiles.Data;
using CompetencyProfiles.Kernel;
using CompetencyProfiles.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Tests.Conversations;

/// <summary>The manager changes the record while the employee signs it, again and again: what is signed is what the employee has read.</summary>
public sealed class SignatureRaceTests(ITestOutputHelper output)
{
    private const int Races = 500; // On each of the two databases.
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, OnEveryDatabase]
    public async Task The_signed_text_is_the_text_that_was_read(DatabaseProvider provider)
    {
        await using var world = await ConversationWorld.CreateAsync(provider);
        var (signed, changed) = (0, 0);
        var id = await RecordTests.HandedOverAsync(world);
        for (var race = 0; race < Races; race++)
        {
            await BackToHandedOverAsync(world, id, race);
            var read = (await world.RecordAsync(id, world.Jana))!;

            var change = Task.Run(async () =>
            {
                await using var own = world.Database.Open();
                if ((await own.TakeBackAsync(id, world.Mara.Id, None))!.Succeeded)
                {
                    var revision = (await own.ReadRecordDraftAsync(world.Master, id, world.Mara.Id, None))!.Parts[(RecordSection.WentWell, 0)].Revision;
                    Assert.True((await world.WriteAsync(id, world.Mara, RecordSection.WentWell, 0, $"Changed {race}", revision))!.Succeeded);
                    Assert.True((await world.HandOverAsync(id, world.Mara))!.Succeeded);
                }
            });
            var sign = Task.Run(() => world.AnswerAsync(id, world.Jana, SignatureKind.Agreed, read.Hash));
            await Task.WhenAll(change, sign);

            var (answer, after) = ((await sign)!, (await world.RecordAsync(id, world.Mara))!);
            if (answer.Succeeded)
                Assert.Equal((SignatureKind.Agreed, read.Hash, $"Read {race}"), (after.Answer, after.Hash, after.Content.WentWell));
            else
                Assert.Equal((null, $"Changed {race}"), (after.Answer, after.Content.WentWell));
            (signed, changed) = answer.Succeeded ? (signed + 1, changed) : (signed, changed + 1);
        }

        output.WriteLine($"{provider}: {signed} signed what was read, {changed} were told that it changed");
    }

    [Theory, OnEveryDatabase]
    public async Task Of_twenty_answers_at_once_one_counts(DatabaseProvider provider)
    {
        await using var world = await ConversationWorld.CreateAsync(provider);
        var id = await RecordTests.HandedOverAsync(world);
        var hash = await world.HashAsync(id);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => world.AnswerAsync(id, world.Jana, n % 2 == 0 ? SignatureKind.Agreed : SignatureKind.Refused, hash)));

        var first = Assert.Single(Enumerable.Range(0, 20), n => answers[n]!.Succeeded);
        Assert.Equal(first % 2 == 0 ? SignatureKind.Agreed : SignatureKind.Refused, (await world.RecordAsync(id, world.Jana))!.Answer);
    }

    // The conversation as it was before the answer, with a new word in the record.
    private static async Task BackToHandedOverAsync(ConversationWorld world, Id<FeedbackConversation> id, int race)
    {
        await using var db = world.Database.Open();
        await db.Set<FeedbackConversation>().Where(c => c.Id == id).ExecuteUpdateAsync(set => set
            .SetProperty(c => c.State, ConversationState.Released).SetProperty(c => c.Answer, (SignatureKind?)null).SetProperty(c => c.AnsweredAt, (DateTimeOffset?)null), None);
        var known = (await db.ReadRecordDraftAsync(world.Master, id, world.Mara.Id, None))!.Parts;
        Assert.True((await world.WriteAsync(id, world.Mara, RecordSection.WentWell, 0, $"Read {race}", known.TryGetValue((RecordSection.WentWell, 0), out var part) ? part.Revision : 0))!.Succeeded);
        Assert.True((await world.HandOverAsync(id, world.Mara))!.Succeeded);
    }
}
