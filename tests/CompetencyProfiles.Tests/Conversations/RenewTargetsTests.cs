using CompetencyProfiles.Conversations;
using CompetencyProfiles.Data;
using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Tests.Conversations;

public sealed class RenewTargetsTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, OnEveryDatabase]
    public async Task With_a_new_role_both_can_go_by_its_targets_and_what_was_assessed_stays(DatabaseProvider provider)
    {
        await using var world = await ConversationWorld.CreateAsync(provider);
        var id = await world.ReleasedAsync();
        await using var db = world.Database.Open();
        Assert.False(await OffersAsync());

        await db.Set<RoleFamilyAssignment>().ExecuteUpdateAsync(set => set.SetProperty(role => role.To, Given.Today.AddDays(-1)), None);
        await world.Database.SaveAsync(new RoleFamilyAssignment(world.Jana.Id, "team-lead", Given.Today));
        Assert.True(await OffersAsync());
        Assert.True((await db.RenewTargetsAsync(id, world.Mara.Id, Given.Today, None))!.Succeeded);
        Assert.Equal("3,3,3,3", (await world.ReadAsync(id, world.Jana))!.Targets!.ToString());
        Assert.True((await db.KeepTargetsAsync(id, world.Jana.Id, None))!.Succeeded);
        Assert.True((await db.RenewTargetsAsync(id, world.Jana.Id, Given.Today, None))!.Succeeded);
        Assert.True((await db.RenewTargetsAsync(id, world.Mara.Id, Given.Today, None))!.Succeeded);

        var seen = (await world.ReadAsync(id, world.Jana))!;
        Assert.Equal(("4,3,3,3", "2,2,2,2", "3,3,3,3", null), (seen.Targets!.ToString(), seen.Own.Levels.ToString(), seen.Other!.Levels.ToString(), seen.TargetsAskedBy));
        Assert.False(await OffersAsync());

        async Task<bool> OffersAsync() => await db.HasOtherTargetsAsync((await world.ReadAsync(id, world.Jana))!, Given.Today, None);
    }

    [Theory, OnEveryDatabase]
    public async Task A_proposal_ends_with_the_handing_over(DatabaseProvider provider)
    {
        await using var world = await ConversationWorld.CreateAsync(provider);
        var id = await world.ReleasedAsync();
        await using var db = world.Database.Open();
        Assert.True((await db.PlanNextAsync(id, world.Mara.Id, Given.Today.AddMonths(6), needsNoStep: true, None))!.Succeeded);
        Assert.True((await db.RenewTargetsAsync(id, world.Jana.Id, Given.Today, None))!.Succeeded);
        Assert.Equal(ConversationSide.Employee, (await world.ReadAsync(id, world.Mara))!.TargetsAskedBy);

        Assert.True((await world.HandOverAsync(id, world.Mara))!.Succeeded);

        Assert.Null((await world.ReadAsync(id, world.Mara))!.TargetsAskedBy);
    }
}
