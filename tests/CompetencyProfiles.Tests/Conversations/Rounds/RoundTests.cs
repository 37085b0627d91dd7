using System.Text.Json;
using CompetencyProfiles.Access;
using CompetencyProfiles.Conversations;
using CompetencyProfiles.Conversations.Rounds;
using CompetencyProfiles.Data;
using CompetencyProfiles.Kernel;
using CompetencyProfiles.Mail;
using CompetencyProfiles.Operations;
using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Tests.Conversations.Rounds;

public sealed class RoundTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, OnEveryDatabase]
    public async Task Who_takes_part_and_why_not_is_said(DatabaseProvider provider)
    {
        await using var world = await ConversationWorld.CreateAsync(provider);
        var since = Given.Today.AddYears(-1);
        var (suspended, neu, leaving, unled, untargeted, apprentice, busy) = (
            Given.Employee("A", "Suspended"), Given.Employee("B", "New", since: Given.Today.AddDays(-10)), Given.Employee("C", "Leaving", lastDay: Given.Today.AddDays(60)),
            Given.Employee("D", "Unled"), Given.Employee("E", "Untargeted"), Given.Employee("F", "Apprentice"), Given.Employee("G", "Busy"));
        suspended.Suspend(Given.Today.AddDays(-5), Given.Today.AddDays(50), Given.Hr);
        apprentice.JoinGroup(PersonGroup.Apprentice, Given.Hr);
        await world.Database.SaveAsync(suspended, neu, leaving, unled, untargeted, apprentice, busy);
        foreach (var person in new[] { suspended, neu, leaving, untargeted, apprentice, busy })
            await world.Database.SaveAsync(new ManagementAssignment(person.Id, world.Mara.Id, ManagementKind.Disciplinary, person == neu ? Given.Today.AddDays(-10) : since));
        foreach (var person in new[] { suspended, neu, leaving, unled, apprentice, busy })
            await world.Database.SaveAsync(new RoleFamilyAssignment(person.Id, "service-desk", person == neu ? Given.Today.AddDays(-10) : since));
        Assert.True((await world.TryToOpenAsync(busy.Id))!.Succeeded);
        await using var db = world.Database.Open();

        var found = (await db.ParticipantsAsync(await PlanAsync(world), Given.Today, None)).ToDictionary(p => p.Id, p => p.Standing);

        Assert.Equal(
            [RoundStanding.In, RoundStanding.Top, RoundStanding.Suspended, RoundStanding.New, RoundStanding.Leaving, RoundStanding.Unled, RoundStanding.WithoutTarget, RoundStanding.OtherGroup, RoundStanding.InConversation],
            new[] { world.Jana, world.Mara, suspended, neu, leaving, unled, untargeted, apprentice, busy }.Select(person => found[person.Id]));
    }

    [Theory, OnEveryDatabase]
    public async Task Opening_may_be_killed_and_begun_again_and_everybody_has_one_conversation(DatabaseProvider provider)
    {
        await using var world = await ConversationWorld.CreateAsync(provider);
        await LeadAsync(world, 30);
        var round = await PlanAsync(world);
        await using var db = world.Database.Open();
        Assert.True((await db.OpenRoundAsync(round.Id, world.Mara.Id, Given.Today, Given.Now, None))!.Succeeded);
        Assert.Equal(RoundRefusals.NotNow, (await db.OpenRoundAsync(round.Id, world.Mara.Id, Given.Today, Given.Now, None))!.Refusal);
        var stale = await HoldAsync(world, await db.Set<Operation>().Select(o => o.Id).SingleAsync(None));
        var operation = await HoldAsync(world, stale.Id);

        // The first attempt loses its hold before the commit; nothing of it stays.
        await Assert.ThrowsAsync<OperationNotHeldException>(() => RunAsync(world, stale));
        Assert.Equal((0, 0), await CountAsync(world));
        await RunAsync(world, operation);
        await RunAsync(world, await HoldAsync(world, operation.Id));

        // Thirty, and Jana; each told once, and Mara, who leads them.
        Assert.Equal((31, 32), await CountAsync(world));
        Assert.Equal(RoundState.Open, (await db.Set<FeedbackRound>().AsNoTracking().SingleAsync(None)).State);
    }

    [Theory, OnEveryDatabase]
    public async Task A_paused_round_is_read_only_and_one_with_open_conversations_closes_only_on_purpose(DatabaseProvider provider)
    {
        await using var world = await ConversationWorld.CreateAsync(provider);
        var (round, id) = await OpenAsync(world);
        await using var db = world.Database.Open();

        Assert.True((await db.ChangeAsync(round.Id, (FeedbackRound r) => r.Pause(), None))!.Succeeded);
        Assert.Equal(ConversationRefusals.RoundPaused, (await world.SaveAsync(id, world.Jana, 0, 2, CardWords.None, 0))!.Refusal);
        Assert.NotNull(await world.ReadAsync(id, world.Jana));
        Assert.True((await db.ChangeAsync(round.Id, (FeedbackRound r) => r.Resume(), None))!.Succeeded);
        Assert.Equal(1, (await world.SaveAsync(id, world.Jana, 0, 2, CardWords.None, 0))!.Value);
        Assert.Equal([1], (await db.CloseRoundAsync(round.Id, evenSo: false, Given.Now, None))!.Refusal!.Values);
        Assert.True((await db.CloseRoundAsync(round.Id, evenSo: true, Given.Now, None))!.Succeeded);
    }

    [Theory, OnEveryDatabase]
    public async Task The_board_counts_and_only_those_with_something_open_are_reminded_once_a_day(DatabaseProvider provider)
    {
        await using var world = await ConversationWorld.CreateAsync(provider);
        await LeadAsync(world, 3);
        var (round, id) = await OpenAsync(world);
        await world.ChooseAllAsync(id, world.Jana, 2);
        Assert.True((await world.SubmitAsync(id, world.Jana))!.Succeeded);
        await using var db = world.Database.Open();
        var hr = Given.Viewer(world.Olga) with { Roles = new HashSet<Role> { Role.Hr } };
        var board = await db.BoardOfAsync(round, hr, None);

        Assert.Equal((4, 4, 0), (board.All.Total, board.All[RoundStation.WithoutDate], board.All.Overdue));
        Assert.Equal(4, await db.RemindAsync(round, board, null, Given.Today, Given.Now, None));
        Assert.Equal(4, await db.RemindAsync(round, board, null, Given.Today, Given.Now, None));

        // Jana has submitted; the three others and Mara have not.
        var reminded = await db.Set<OutboxMessage>().Where(mail => mail.Kind == RoundMail.Reminder).Select(mail => mail.PersonId).ToListAsync(None);
        Assert.Equal(4, reminded.Count);
        Assert.DoesNotContain(world.Jana.Id.Value, reminded);
        Assert.Contains(world.Mara.Id.Value, reminded);
    }

    [Theory, OnEveryDatabase]
    public async Task HR_names_a_substitute_and_voids_and_nobody_else_can(DatabaseProvider provider)
    {
        await using var world = await ConversationWorld.CreateAsync(provider);
        await world.Database.SaveAsync(world.Olga);
        var (_, id) = await OpenAsync(world);
        await using var db = world.Database.Open();
        var hr = Given.Viewer(world.Olga) with { Roles = new HashSet<Role> { Role.Hr } };

        Assert.Null(await db.SubstituteAsync(id, world.Olga.Id, Given.Viewer(world.Mara), Given.Now, None));
        Assert.True((await db.SubstituteAsync(id, world.Olga.Id, hr, Given.Now, None))!.Succeeded);
        Assert.NotNull(await world.ReadAsync(id, world.Olga));
        Assert.Null(await world.ReadAsync(id, world.Mara));
        Assert.Null(await db.VoidAsync(id, Given.Viewer(world.Mara), Given.Now, None));
        Assert.True((await db.VoidAsync(id, hr, Given.Now, None))!.Succeeded);
        Assert.Equal(CancelReason.Mistake, (await world.ReadAsync(id, world.Jana))!.CancelledBecause);

        // A voided conversation makes room for another in the same round.
        Assert.Equal(1, await db.Set<FeedbackConversation>().CountAsync(None));
    }

    private static async Task<FeedbackRound> PlanAsync(ConversationWorld world)
    {
        var round = FeedbackRound.Plan("Autumn", ConversationKind.Regular, Given.Today.AddYears(-1), Given.Today, world.Version, RoundDays.From(Given.Today)).Value!;
        await world.Database.SaveAsync(round);
        return round;
    }

    internal static async Task<(FeedbackRound Round, Id<FeedbackConversation> Jana)> OpenAsync(ConversationWorld world)
    {
        var round = await PlanAsync(world);
        await using var db = world.Database.Open();
        await db.OpenRoundNowAsync(world.Master, round.Id, Given.Today, Given.Now, None);
        return (round, await db.Set<FeedbackConversation>().Where(c => c.EmployeeId == world.Jana.Id).Select(c => c.Id).SingleAsync(None));
    }

    private static async Task LeadAsync(ConversationWorld world, int people)
    {
        for (var n = 0; n < people; n++)
        {
            var person = Given.Employee("Ole", $"Krug {n}");
            await world.Database.SaveAsync(person, new ManagementAssignment(person.Id, world.Mara.Id, ManagementKind.Disciplinary, Given.Today.AddYears(-1)), new RoleFamilyAssignment(person.Id, "service-desk", Given.Today.AddYears(-1)));
        }
    }

    private static async Task<(int Conversations, int Mails)> CountAsync(ConversationWorld world)
    {
        await using var db = world.Database.Open();
        return (await db.Set<FeedbackConversation>().CountAsync(None), await db.Set<OutboxMessage>().CountAsync(mail => mail.Kind == RoundMail.Opened, None));
    }

    private static async Task<Operation> HoldAsync(ConversationWorld world, Id<Operation> id)
    {
        await using var db = world.Database.Open();
        await db.Set<Operation>().Where(o => o.Id == id).ExecuteUpdateAsync(set => set.SetProperty(o => o.LeaseToken, Guid.CreateVersion7()), None);
        return await db.Set<Operation>().AsNoTracking().SingleAsync(None);
    }

    private static async Task RunAsync(ConversationWorld world, Operation operation)
    {
        await using var db = world.Database.Open();
        var result = await new OpenRound(db, world.Master, new MovableClock(Given.Now)).RunAsync(operation, new Progress<(int, int?)>(), None);
        Assert.Equal(31, JsonSerializer.Deserialize<OpenRound.Outcome>(result)!.Opened);
    }
}
