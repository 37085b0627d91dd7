using CompetencyProfiles.Conversations;
using CompetencyProfiles.Data;
using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;

namespace CompetencyProfiles.Tests.Conversations;

public sealed class ContributionTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, OnEveryDatabase]
    public async Task The_employee_asks_reads_first_and_decides_whether_the_manager_sees_it(DatabaseProvider provider)
    {
        await using var world = await ConversationWorld.CreateAsync(provider);
        await world.Database.SaveAsync(world.Olga, new ManagementAssignment(world.Jana.Id, world.Olga.Id, ManagementKind.Functional, Given.Today.AddYears(-1)));
        var id = await world.OpenAsync();
        await using var db = world.Database.Open();
        Assert.Equal(ConversationRefusals.NoContributor, (await db.AskForContributionAsync(id, world.Jana.Id, world.Mara.Id, Given.Today, None))!.Refusal);
        Assert.Equal(ConversationRefusals.NotNow, (await db.AskForContributionAsync(id, world.Mara.Id, world.Olga.Id, Given.Today, None))!.Refusal);
        Assert.Null(await db.WriteContributionAsync(world.Master, id, world.Olga.Id, "Unasked", None));

        Assert.True((await db.AskForContributionAsync(id, world.Jana.Id, world.Olga.Id, Given.Today, None))!.Succeeded);
        Assert.Contains(await new ConversationTasks(db).TasksForAsync(Given.Viewer(world.Olga), None), task => task.Kind == "Contribution");
        Assert.Equal(ConversationRefusals.ReasonMissing, (await db.WriteContributionAsync(world.Master, id, world.Olga.Id, " ", None))!.Refusal);
        Assert.True((await db.WriteContributionAsync(world.Master, id, world.Olga.Id, "Calm in the outage", None))!.Succeeded);
        Assert.Equal(ConversationRefusals.NotNow, (await db.WriteContributionAsync(world.Master, id, world.Olga.Id, "Again", None))!.Refusal);

        Assert.Equal("Calm in the outage", Assert.Single(await db.ContributionsAsync(world.Master, id, world.Jana.Id, None)).Words);
        Assert.Empty(await db.ContributionsAsync(world.Master, id, world.Mara.Id, None));
        Assert.True((await db.DecideContributionAsync(id, world.Jana.Id, world.Olga.Id, shows: true, None))!.Succeeded);
        Assert.Empty(await db.ContributionsAsync(world.Master, id, world.Mara.Id, None));
        Assert.True((await db.BeginConversationAsync(id, world.Mara.Id, Given.Now, None))!.Succeeded);
        Assert.Single(await db.ContributionsAsync(world.Master, id, world.Mara.Id, None));
        Assert.Empty(await db.ContributionsAsync(world.Master, id, world.Olga.Id, None));
    }
}
