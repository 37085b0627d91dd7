using CompetencyProfiles.Data;
using CompetencyProfiles.Kernel;
using CompetencyProfiles.Profiles;
using CompetencyProfiles.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static CompetencyProfiles.Tests.Profiles.Workshop.WorkshopWorld;

namespace CompetencyProfiles.Tests.Profiles.Workshop;

public sealed class WorkshopTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, OnEveryDatabase]
    public async Task Three_quarters_must_agree_on_the_field_of_an_incident(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var world = await WorldAsync(db, members: 5);
        await AddAsync(db, world);

        Assert.False((await db.IncidentsAsync(world.Id, None))[0].IsDoubtful);
        await SortAsync(1, "deliver");
        await SortAsync(2, "deliver");
        await SortAsync(3, "understand");
        Assert.Equal((2, true), await AgreementAsync());
        await SortAsync(4, "deliver");
        Assert.Equal((3, false), await AgreementAsync());

        async Task SortAsync(int member, string field) => Check(await db.SortIncidentAsync(world.Id, await OnlyIncidentAsync(db), world.People[member], field, None));
        async Task<(int, bool)> AgreementAsync() => (await db.IncidentsAsync(world.Id, None)) is [var only] ? (only.Same, only.IsDoubtful) : default;
    }

    [Theory, OnEveryDatabase]
    public async Task Nobody_sorts_the_own_incident_or_one_twice(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var world = await WorldAsync(db, members: 2);
        await AddAsync(db, world);
        var incident = await OnlyIncidentAsync(db);

        Assert.Equal(WorkshopRefusals.OwnIncident, (await db.SortIncidentAsync(world.Id, incident, world.People[0], "deliver", None))!.Refusal);
        var answers = await AtOnceAsync(database, own => own.SortIncidentAsync(world.Id, incident, world.People[1], "deliver", None));

        Assert.Single(answers, answer => answer!.Succeeded);
        Assert.All(answers.Where(answer => !answer!.Succeeded), answer => Assert.Equal(WorkshopRefusals.AlreadySorted, answer!.Refusal));
    }

    [Theory, OnEveryDatabase]
    public async Task A_proposal_is_taken_over_once_and_can_be_taken_back_and_the_draft_does_not_say_whose_it_was(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var world = await WorldAsync(db, members: 1);
        Check(await db.ProposeAsync(world.Id, world.People[0], new()
        {
            Field = "deliver", Name = new("Nachfragen, ob es hilft", "Asking whether it helps"), Levels = [new() { Level = 3, Text = new("Fragt nach einer Woche nach", "Asks after a week") }],
        }, Given.Now, None));
        var proposal = (await db.ProposalsAsync(world.Id, None))[0];
        var workshop = await db.Set<ProfileWorkshop>().AsNoTracking().SingleAsync(None);

        var answers = await AtOnceAsync(database, own => own.TakeOverAsync(workshop, proposal.Id, Given.Hr, None));

        Assert.Equal("nachfragen-ob-es-hilft", Assert.Single(answers, answer => answer!.Succeeded)!.Value);
        var content = await ContentAsync(database);
        Assert.Equal("Asks after a week", content.FindField("deliver")!.Criteria[^1].AnchorAt(3).En);
        Assert.DoesNotContain(world.People[0].ToString(), content.ToJson(), StringComparison.Ordinal);
        Assert.Equal(("nachfragen-ob-es-hilft", true), ((await db.ProposalsAsync(world.Id, None))[0].TakenOverAs, (await db.ProposalsAsync(world.Id, None))[0].TakenOverAt is not null));
        await db.UndoAsync(world.Version, None);
        Assert.Equal(SmallProfile.Content.ToJson(), (await ContentAsync(database)).ToJson());
    }

    [Theory, OnEveryDatabase]
    public async Task Other_words_for_a_criterion_change_only_what_they_say(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var world = await WorldAsync(db, members: 1);
        Check(await db.ProposeAsync(world.Id, world.People[0], new() { Criterion = "deliver.promise", Definition = new(De: "Hält Wort") }, Given.Now, None));
        var workshop = await db.Set<ProfileWorkshop>().AsNoTracking().SingleAsync(None);

        Assert.Equal("deliver.promise", (await db.TakeOverAsync(workshop, (await db.ProposalsAsync(world.Id, None))[0].Id, Given.Hr, None))!.Value);

        var expected = SmallProfile.Content.RewriteCriterion("deliver.promise", c => c with { Definition = c.Definition with { De = "Hält Wort" } }).Value!;
        Assert.Equal(expected.ToJson(), (await ContentAsync(database)).ToJson());
    }

    [Theory, OnEveryDatabase]
    public async Task A_vote_counts_once_and_can_be_changed(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var world = await WorldAsync(db, members: 2);
        var item = WorkshopItem.Criterion("deliver.promise");

        await AtOnceAsync(database, own => own.VoteAsync(world.Id, world.People[0], item, 2, 3, None));
        Check(await db.VoteAsync(world.Id, world.People[0], item, 5, 4, None));
        Check(await db.VoteAsync(world.Id, world.People[1], item, 2, 2, None));
        foreach (var (useful, observable) in new[] { (6, 2), (0, 2), (2, 6), (2, 0) })
            Assert.Equal(WorkshopRefusals.VoteOutside, (await db.VoteAsync(world.Id, world.People[1], item, useful, observable, None))!.Refusal);

        var sum = VoteSum.Of([.. (await db.VotesAsync(world.Id, None))[item.Name]], world.People[0]);
        Assert.Equal((2, 3.5, 3, 5), (sum.Count, sum.Useful, sum.Observable, sum.Own!.Useful));
    }

    [Theory, OnEveryDatabase]
    public async Task Once_closed_nothing_changes_any_more_and_approval_closes(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var world = await WorldAsync(db, members: 2);
        await AddAsync(db, world);
        Check(await db.ProposeAsync(world.Id, world.People[0], new() { Criterion = "deliver.promise", Name = new("X", "X") }, Given.Now, None));
        var incident = await OnlyIncidentAsync(db);
        var (me, item) = (world.People[1], WorkshopItem.Criterion("deliver.promise"));

        Check(await db.ApproveAsync(world.Version, new(ApprovalKind.NoRepresentation, Given.Today, "", ""), Given.Today, Given.Hr, None));

        var workshop = await db.Set<ProfileWorkshop>().AsNoTracking().SingleAsync(None);
        Assert.True(workshop.IsClosed);
        Result<Done>?[] answers =
        [
            await db.InviteToWorkshopAsync(world.Id, me, Given.Hr, None), await db.TakeOffWorkshopAsync(world.Id, me, None), await db.CloseWorkshopAsync(world.Id, Given.Now, None),
            await db.AddIncidentAsync(world.Id, me, "S", "B", "E", "deliver", Given.Now, None), await db.RemoveIncidentAsync(world.Id, incident, null, None),
            await db.SortIncidentAsync(world.Id, incident, me, "deliver", None), await db.ProposeAsync(world.Id, me, new() { Criterion = "deliver.promise", Name = new("Y", "Y") }, Given.Now, None),
            await db.CommentAsync(world.Id, me, item, "Zu spät", Given.Now, None), await db.VoteAsync(world.Id, me, item, 1, 1, None),
        ];
        Assert.All(answers, answer => Assert.Equal(WorkshopRefusals.Closed, answer!.Refusal));
        Assert.Equal(WorkshopRefusals.Closed, (await db.TakeOverAsync(workshop, (await db.ProposalsAsync(world.Id, None))[0].Id, Given.Hr, None))!.Refusal);
        Assert.Equal(ProfileRefusals.IsApproved, (await db.OpenWorkshopAsync(world.Version, Given.Hr, None))!.Refusal);
    }
}
