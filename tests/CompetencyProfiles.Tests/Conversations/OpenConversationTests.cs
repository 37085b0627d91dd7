using CompetencyProfiles.Conversations;
using CompetencyProfiles.Data;
using CompetencyProfiles.Kernel;
using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Tests.Conversations;

public sealed class OpenConversationTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, OnEveryDatabase]
    public async Task It_opens_with_the_manager_the_version_and_the_targets_of_the_day_once(DatabaseProvider provider)
    {
        await using var world = await ConversationWorld.CreateAsync(provider);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => world.TryToOpenAsync()));

        var id = Assert.Single(answers, answer => answer!.Succeeded)!.Value;
        Assert.All(answers.Where(answer => !answer!.Succeeded), answer => Assert.Equal(ConversationRefusals.AlreadyOpen, answer!.Refusal));
        await using var db = world.Database.Open();
        var opened = await db.Set<FeedbackConversation>().SingleAsync(None);
        Assert.Equal((id, world.Jana.Id, world.Mara.Id, world.Version), (opened.Id, opened.EmployeeId, opened.ManagerId, opened.VersionId));
        Assert.Equal(("3,3,3,3", ",,,", ConversationState.Preparing), (opened.Targets.ToString(), opened.SelfLevels.ToString(), opened.State));
    }

    [Theory, OnEveryDatabase]
    public async Task Without_manager_employment_or_profile_it_does_not_open(DatabaseProvider provider)
    {
        await using var world = await ConversationWorld.CreateAsync(provider);
        var (alone, gone) = (Given.Employee(), Given.Employee(lastDay: Given.Today.AddDays(-1)));
        await world.Database.SaveAsync(alone, gone);

        Assert.Equal(ConversationRefusals.NoManager, (await world.TryToOpenAsync(alone.Id))!.Refusal);
        Assert.Equal(ConversationRefusals.NotEmployed, (await world.TryToOpenAsync(gone.Id))!.Refusal);
        Assert.Equal(ConversationRefusals.NoActiveProfile, (await world.TryToOpenAsync(profile: "other"))!.Refusal);
        Assert.Null(await world.TryToOpenAsync(Id<Person>.New()));
        await using var db = world.Database.Open();
        Assert.False(await db.Set<FeedbackConversation>().AnyAsync(None));
    }
}
