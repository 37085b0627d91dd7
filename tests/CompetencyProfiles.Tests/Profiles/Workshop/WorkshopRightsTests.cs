using CompetencyProfiles.Access;
using CompetencyProfiles.Data;
using CompetencyProfiles.Kernel;
using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Today;
using static CompetencyProfiles.Tests.Profiles.Workshop.WorkshopWorld;

namespace CompetencyProfiles.Tests.Profiles.Workshop;

public sealed class WorkshopRightsTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, OnEveryDatabase]
    public async Task Only_HR_and_those_invited_find_it_and_those_have_a_task(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var world = await WorldAsync(db, members: 1);
        var stranger = Given.Employee("Ben", "Fremd");
        db.Add(stranger);
        await db.SaveChangesAsync(None);
        var guest = Viewer(world.People[0]);

        Assert.True((await db.FindWorkshopAsync(guest, "customer", 1, None))!.IsMember);
        Assert.Null(await db.FindWorkshopAsync(Viewer(stranger.Id), "customer", 1, None));
        Assert.Null(await db.FindWorkshopAsync(Viewer(stranger.Id) with { Roles = new HashSet<Role> { Role.Representation } }, "customer", 1, None));
        Assert.False((await db.FindWorkshopAsync(Viewer(stranger.Id) with { Roles = new HashSet<Role> { Role.Hr } }, "customer", 1, None))!.IsMember);
        Assert.Equal("/profiles/customer/v/1/workshop", Assert.Single(await new WorkshopTasks(db).TasksForAsync(guest, None)).Url);
        Assert.Empty(await new WorkshopTasks(db).TasksForAsync(Viewer(stranger.Id), None));
        Assert.Single(await db.GuestsAsync(world.Id, Given.Today, None));

        Check(await db.TakeOffWorkshopAsync(world.Id, world.People[0], None));
        Assert.Null(await db.FindWorkshopAsync(guest, "customer", 1, None));
    }

    [Fact]
    public async Task What_says_nothing_or_too_much_is_refused()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var db = database.Open();
        var world = await WorldAsync(db, members: 1);
        var (me, item) = (world.People[0], WorkshopItem.Criterion("deliver.promise"));

        Assert.Equal(WorkshopRefusals.AlreadyInvited, (await db.InviteToWorkshopAsync(world.Id, me, Given.Hr, None))!.Refusal);
        Assert.Equal(WorkshopRefusals.AlreadyOpen, (await db.OpenWorkshopAsync(world.Version, Given.Hr, None))!.Refusal);
        Assert.Equal(WorkshopRefusals.IncidentIncomplete, (await db.AddIncidentAsync(world.Id, me, "S", " ", "E", "deliver", Given.Now, None))!.Refusal);
        Assert.Equal(WorkshopRefusals.FieldMissing, (await db.AddIncidentAsync(world.Id, me, "S", "B", "E", "nowhere", Given.Now, None))!.Refusal);
        Assert.Equal(ProfileRefusals.TooLong, (await db.AddIncidentAsync(world.Id, me, new string('x', 1001), "B", "E", "deliver", Given.Now, None))!.Refusal);
        Assert.Equal(WorkshopRefusals.ProposalEmpty, (await db.ProposeAsync(world.Id, me, new() { Field = "deliver" }, Given.Now, None))!.Refusal);
        Assert.Equal(ProfileRefusals.PartGone, (await db.ProposeAsync(world.Id, me, new() { Criterion = "gone", Name = new("X") }, Given.Now, None))!.Refusal);
        Assert.Equal(WorkshopRefusals.CommentEmpty, (await db.CommentAsync(world.Id, me, item, " ", Given.Now, None))!.Refusal);
        Assert.Equal(WorkshopRefusals.NoSuchThing, (await db.RemoveIncidentAsync(world.Id, Guid.CreateVersion7(), me, None))!.Refusal);
        Assert.Null(await db.CloseWorkshopAsync(Id<ProfileWorkshop>.New(), Given.Now, None));
    }

    private static Viewer Viewer(Id<Person> person) => new() { PersonId = person, AccountId = Guid.CreateVersion7(), Today = Given.Today, Name = "X", Language = "en" };
}
