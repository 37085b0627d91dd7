using CompetencyProfiles.Access;
using CompetencyProfiles.Conversations;
using CompetencyProfiles.Data;
using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;

namespace CompetencyProfiles.Tests.Conversations;

public sealed class TeamTasksTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, OnEveryDatabase]
    public async Task The_start_page_asks_a_manager_to_meet_who_is_new_or_back(DatabaseProvider provider)
    {
        await using var world = await ConversationWorld.CreateAsync(provider);
        var (neu, back) = (Given.Employee("Nele", "Neumann", since: Given.Today.AddDays(-20)), Given.Employee("Rike", "Rück"));
        await world.Database.SaveAsync(
            neu, back, new ManagementAssignment(neu.Id, world.Mara.Id, ManagementKind.Disciplinary, Given.Today.AddDays(-20)),
            new ManagementAssignment(back.Id, world.Mara.Id, ManagementKind.Disciplinary, Given.Today.AddYears(-1)), new Suspension(back.Id, Given.Today.AddDays(-200), Given.Today.AddDays(-10)));
        await using var db = world.Database.Open();

        Assert.Equal(["Nele Neumann", "Rike Rück"], await NewcomersAsync());
        Assert.True((await db.OpenConversationAsync(world.Master, neu.Id, ConversationWorld.Profile, ConversationKind.Onboarding, Given.Today, Given.Now, None))!.Succeeded);
        Assert.Equal(["Rike Rück"], await NewcomersAsync());

        async Task<IEnumerable<string>> NewcomersAsync() =>
            (await new ConversationTasks(db).TasksForAsync(Given.Viewer(world.Mara) with { IsManager = true }, None)).Where(task => task.Kind == "Newcomer").Select(task => task.Subject).Order();
    }

    [Theory, OnEveryDatabase]
    public async Task Who_did_not_wish_to_talk_is_offered_it_once_more_after_two_weeks(DatabaseProvider provider)
    {
        await using var world = await ConversationWorld.CreateAsync(provider);
        await using var db = world.Database.Open();
        await DeclineAsync(Given.Now);

        Assert.Empty(await OffersAsync(13));
        Assert.Equal(["Jana Brandt"], await OffersAsync(15));
        Assert.Empty(await OffersAsync(57));
        await DeclineAsync(Given.Now.AddDays(16));
        Assert.Empty(await OffersAsync(40));

        async Task DeclineAsync(DateTimeOffset now)
        {
            var id = await world.OpenAsync();
            Assert.True((await db.CancelConversationAsync(id, world.Mara.Id, CancelReason.NotWished, now, None))!.Succeeded);
        }

        async Task<IEnumerable<string>> OffersAsync(int days) =>
            (await new ConversationTasks(db).TasksForAsync(Given.Viewer(world.Mara) with { IsManager = true, Today = Given.Today.AddDays(days) }, None))
            .Where(task => task.Kind == "OfferAgain").Select(task => task.Subject!);
    }
}
