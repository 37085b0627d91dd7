using CompetencyProfiles.Access;
using CompetencyProfiles.Conversations;
using CompetencyProfiles.Conversations.Rounds;
using CompetencyProfiles.Data;
using CompetencyProfiles.Kernel;
using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Tests.Conversations;

public sealed class KeepConversationsTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, OnEveryDatabase]
    public async Task A_new_manager_takes_over_what_is_being_prepared_and_finds_nothing_of_the_former_one(DatabaseProvider provider)
    {
        await using var world = await ConversationWorld.CreateAsync(provider);
        var id = await world.OpenAsync();
        await world.ChooseAllAsync(id, world.Jana, 2);
        await world.ChooseAllAsync(id, world.Mara, 3);
        await LeadFromNowOnAsync(world, world.Olga);

        await RunAsync(world, Given.Now);
        await RunAsync(world, Given.Now);

        Assert.Null(await world.ReadAsync(id, world.Mara));
        var seen = (await world.ReadAsync(id, world.Olga))!;
        Assert.Equal((",,,", 0, "2,2,2,2"), (seen.Own.Levels.ToString(), seen.Own.Cards.Count, (await world.ReadAsync(id, world.Jana))!.Own.Levels.ToString()));
    }

    [Theory, OnEveryDatabase]
    public async Task Somebody_whom_HR_lets_hold_it_keeps_it_even_one_who_led_the_person_before(DatabaseProvider provider)
    {
        await using var world = await ConversationWorld.CreateAsync(provider);
        await world.Database.SaveAsync(
            world.Olga, new ManagementAssignment(world.Jana.Id, world.Olga.Id, ManagementKind.Disciplinary, Given.Today.AddYears(-3), Given.Today.AddYears(-2)));
        var id = await world.OpenAsync();
        await using var db = world.Database.Open();
        var hr = Given.Viewer(world.Olga) with { Roles = new HashSet<Role> { Role.Hr } };
        Assert.True((await db.SubstituteAsync(id, world.Olga.Id, hr, Given.Now, None))!.Succeeded);

        await RunAsync(world, Given.Now);

        Assert.NotNull(await world.ReadAsync(id, world.Olga));
    }

    [Theory, OnEveryDatabase]
    public async Task After_the_release_the_former_manager_has_fifteen_working_days_to_finish(DatabaseProvider provider)
    {
        await using var world = await ConversationWorld.CreateAsync(provider);
        var id = await world.ReleasedAsync();
        await LeadFromNowOnAsync(world, world.Olga);

        await RunAsync(world, Given.Now);
        await RunAsync(world, Given.Now.AddDays(21));
        Assert.Equal(ConversationState.Released, (await world.ReadAsync(id, world.Mara))!.State);
        await RunAsync(world, Given.Now.AddDays(22));

        var given = (await world.ReadAsync(id, world.Jana))!;
        Assert.Equal((ConversationState.Cancelled, CancelReason.ManagerChanged), (given.State, given.CancelledBecause));
    }

    [Theory, OnEveryDatabase]
    public async Task Silence_ends_after_ten_working_days_as_no_response_and_a_leaver_ends_the_rest(DatabaseProvider provider)
    {
        await using var world = await ConversationWorld.CreateAsync(provider);
        var silent = await world.ReleasedAsync();
        Assert.True((await PlanAsync(world, silent))!.Succeeded);
        Assert.True((await world.HandOverAsync(silent, world.Mara))!.Succeeded);

        await RunAsync(world, Given.Now.AddDays(14));
        Assert.Equal(ConversationState.AwaitingSignature, (await world.ReadAsync(silent, world.Jana))!.State);
        await RunAsync(world, Given.Now.AddDays(15));
        Assert.Equal(SignatureKind.NoResponse, (await world.RecordAsync(silent, world.Jana))!.Answer);

        var open = await world.OpenAsync();
        await using (var db = world.Database.Open())
            Assert.True((await db.ChangeAsync(world.Jana.Id, (Person jana) => jana.Leave(Given.Today, Given.Hr), None))!.Succeeded);
        await RunAsync(world, Given.Now.AddDays(2));
        Assert.Equal(CancelReason.Left, (await world.ReadAsync(open, world.Mara))!.CancelledBecause);
        Assert.Equal(SignatureKind.NoResponse, (await world.RecordAsync(silent, world.Jana))!.Answer);
    }

    [Theory, OnEveryDatabase]
    public async Task After_completion_the_record_is_the_former_managers_no_more_and_the_new_ones_only_if_the_employee_shows_it(DatabaseProvider provider)
    {
        await using var world = await ConversationWorld.CreateAsync(provider);
        var id = await world.ReleasedAsync();
        Assert.True((await PlanAsync(world, id))!.Succeeded);
        Assert.True((await world.HandOverAsync(id, world.Mara))!.Succeeded);
        Assert.True((await world.AnswerAsync(id, world.Jana, SignatureKind.Agreed, await world.HashAsync(id)))!.Succeeded);
        Assert.NotNull(await world.RecordAsync(id, world.Mara));
        await LeadFromNowOnAsync(world, world.Olga);
        await using var db = world.Database.Open();

        Assert.Null(await world.RecordAsync(id, world.Mara));
        Assert.Null(await world.RecordAsync(id, world.Olga));
        Assert.True((await db.ShowToNewManagerAsync(id, world.Jana.Id, true, None))!.Succeeded);
        Assert.NotNull(await world.RecordAsync(id, world.Olga));
        Assert.True((await db.ShowToNewManagerAsync(id, world.Jana.Id, false, None))!.Succeeded);
        Assert.Null(await world.RecordAsync(id, world.Olga));
        Assert.NotNull(await world.RecordAsync(id, world.Jana));
    }

    [Theory, OnEveryDatabase]
    public async Task Of_a_manager_who_is_away_for_long_the_one_above_takes_over(DatabaseProvider provider)
    {
        await using var world = await ConversationWorld.CreateAsync(provider);
        var id = await world.OpenAsync();
        await world.Database.SaveAsync(world.Olga, new ManagementAssignment(world.Mara.Id, world.Olga.Id, ManagementKind.Disciplinary, Given.Today.AddYears(-1)));
        var above = Given.Viewer(world.Olga) with { IsManager = true };
        await using var db = world.Database.Open();
        Assert.Null(await db.TakeOverAsync(world.Mara.Id, above, Given.Now, None));

        await world.Database.SaveAsync(new Suspension(world.Mara.Id, Given.Today.AddDays(-28), Given.Today.AddDays(60)));
        var tasks = await new ConversationTasks(db).TasksForAsync(above, None);
        Assert.Contains(tasks, task => task is { Kind: "ManagerAbsent", Count: 1 });
        Assert.Null(await db.TakeOverAsync(world.Mara.Id, Given.Viewer(world.Jana), Given.Now, None));
        Assert.Equal(1, await db.TakeOverAsync(world.Mara.Id, above, Given.Now, None));

        Assert.NotNull(await world.ReadAsync(id, world.Olga));
    }

    [Theory, OnEveryDatabase]
    public async Task Of_what_does_not_take_place_nothing_is_kept(DatabaseProvider provider)
    {
        await using var world = await ConversationWorld.CreateAsync(provider);
        var (unwished, mistake) = (await world.ReleasedAsync(), await world.ReleasedAsync());
        await using var db = world.Database.Open();
        Assert.True((await world.WriteAsync(unwished, world.Mara, RecordSection.WentWell, 0, "The calm on the phone", 0))!.Succeeded);
        Assert.True((await db.CancelConversationAsync(unwished, world.Mara.Id, CancelReason.NotWished, Given.Now, None))!.Succeeded);
        Assert.True((await db.ChangeAsync(mistake, (FeedbackConversation c) => c.Void(Given.Now), None))!.Succeeded);

        await RunAsync(world, Given.Now);
        Assert.Equal((0, 0, 8), (await LevelsAsync(unwished), await db.Set<RecordPart>().CountAsync(None), await db.Set<PreparedCard>().CountAsync(None)));
        await RunAsync(world, Given.Now.AddDays(29));
        Assert.Equal(8, await LevelsAsync(mistake));
        await RunAsync(world, Given.Now.AddDays(31));
        Assert.Equal((0, 0), (await LevelsAsync(mistake), await db.Set<PreparedCard>().CountAsync(None)));

        async Task<int> LevelsAsync(Id<FeedbackConversation> id)
        {
            var found = await db.Set<FeedbackConversation>().AsNoTracking().SingleAsync(c => c.Id == id, None);
            return found.SelfLevels.Chosen + found.ManagerLevels.Chosen;
        }
    }

    private static async Task<Result<Done>?> PlanAsync(ConversationWorld world, Id<FeedbackConversation> id)
    {
        await using var db = world.Database.Open();
        return await db.PlanNextAsync(id, world.Mara.Id, Given.Today.AddMonths(6), needsNoStep: true, None);
    }

    private static async Task LeadFromNowOnAsync(ConversationWorld world, Person manager)
    {
        await using var db = world.Database.Open();
        if (!await db.Set<Person>().AnyAsync(p => p.Id == manager.Id, None))
            await world.Database.SaveAsync(manager);
        await db.Set<ManagementAssignment>().Where(m => m.PersonId == world.Jana.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.To, Given.Today.AddDays(-1)), None);
        await world.Database.SaveAsync(new ManagementAssignment(world.Jana.Id, manager.Id, ManagementKind.Disciplinary, Given.Today));
    }

    private static async Task RunAsync(ConversationWorld world, DateTimeOffset now)
    {
        await using var db = world.Database.Open();
        await new KeepConversations(db, new MovableClock(now)).RunAsync(None);
    }
}
