using System.Net;
using CompetencyProfiles.Access;
using CompetencyProfiles.Data;
using CompetencyProfiles.Kernel;
using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Pages.Units;
using CompetencyProfiles.Web.Tests.Support;

namespace CompetencyProfiles.Web.Tests.Units;

public sealed class UnitTreePageTests
{
    [Theory, OnEveryDatabase]
    public async Task Everyone_signed_in_reads_the_tree_but_only_HR_sees_how_many_people(DatabaseProvider provider)
    {
        await using var app = await App.StartAsync(provider);
        var (jana, hr, area) = (Given.Employee(), Given.Employee(), Given.Unit("Kundenmanagement"));
        var team = Given.Unit("Kundenbetreuung", area);
        await app.SaveAsync(jana, hr, area, team, new OrgMembership(jana.Id, team.Id, Given.Today.AddYears(-1)));

        var forJana = await (await app.SignedInAsAsync(jana)).ReadPageAsync("/units");
        var forHr = await (await app.SignedInAsAsync(hr, Role.Hr)).ReadPageAsync("/units");

        Assert.Equal("Kundenbetreuung", forJana.QuerySelector(".unit-tree details a[href$='" + team.Id + "']")!.TextContent);
        Assert.DoesNotContain("1 Person", forJana.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null(forJana.QuerySelector("a[href='/units/new']"));
        Assert.Contains("1 Person", forHr.QuerySelector(".unit-tree .unit")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(forHr.QuerySelector("a[href='/units/new']"));
    }

    [Theory, OnEveryDatabase]
    public async Task A_search_shows_what_it_finds_and_the_way_to_it(DatabaseProvider provider)
    {
        await using var app = await App.StartAsync(provider);
        var (jana, area, other) = (Given.Employee(), Given.Unit("Bereich Bürger"), Given.Unit("Einkauf"));
        await app.SaveAsync(jana, area, other, Given.Unit("Müllabfuhr", area));

        var page = await (await app.SignedInAsAsync(jana)).ReadPageAsync("/units?q=muell");

        Assert.Equal(["Bereich Bürger", "Müllabfuhr"], page.QuerySelectorAll(".unit-tree a").Select(a => a.TextContent));
    }

    [Fact]
    public async Task Closed_units_are_shown_when_asked_for()
    {
        await using var app = await App.StartAsync();
        var (jana, closed) = (Given.Employee(), Given.Unit("Altes Team"));
        closed.Close(Given.Today.AddDays(-1), UnitContents.None, Given.Hr);
        await app.SaveAsync(jana, closed);
        var client = await app.SignedInAsAsync(jana);

        Assert.Empty((await client.ReadPageAsync("/units")).QuerySelectorAll(".unit-tree a"));
        Assert.Single((await client.ReadPageAsync("/units?state=all")).QuerySelectorAll(".unit-tree a"));
    }

    [Fact]
    public async Task HR_filters_for_units_without_a_lead_and_others_may_not()
    {
        await using var app = await App.StartAsync();
        var (hr, led, unled) = (Given.Employee(), Given.Unit("Geleitet"), Given.Unit("Ohne"));
        led.AppointLead(hr.Id, Given.Today, Given.Hr);
        await app.SaveAsync(hr, led, unled);

        var page = await (await app.SignedInAsAsync(hr, Role.Hr)).ReadPageAsync("/units?state=unled");

        Assert.Equal(["Ohne"], page.QuerySelectorAll(".unit-tree a").Select(a => a.TextContent));
        var jana = Given.Employee();
        await app.SaveAsync(jana);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignedInAsAsync(jana)).GetAsync("/units?state=unled")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignedInAsAsync(hr)).GetAsync("/units?state=nonsense")).StatusCode);
    }

    [Theory, OnEveryDatabase]
    public async Task Of_a_large_organisation_a_branch_is_shown_when_it_is_asked_for(DatabaseProvider provider)
    {
        await using var app = await App.StartAsync(provider);
        var world = await LargeUnits.SaveAsync(app);
        var jana = await app.SignedInAsAsync(world.Jana);

        var start = await jana.ReadPageAsync("/units");
        var branch = await jana.ReadPageAsync(start.QuerySelector($"#below-{world.Area.Id} > a[data-branch]")!.GetAttribute("href")!);
        var many = await jana.ReadPageAsync("/units?q=team");

        Assert.Null(start.QuerySelector($"a[href='/units/{world.Teams[0].Id}']"));
        Assert.Equal(["Team 1", "Team 2", "Team 3"], branch.QuerySelectorAll($"#below-{world.Area.Id} > ul > li .unit > a").Select(link => link.TextContent).Take(3));
        Assert.Equal(LargeUnits.TeamCount, branch.QuerySelectorAll($"#below-{world.Area.Id} > ul > li").Length);
        Assert.Equal(IndexModel.MostFound, many.QuerySelectorAll(".unit-tree a").Count(link => link.TextContent.StartsWith("Team", StringComparison.Ordinal)));
        Assert.Contains($"{LargeUnits.TeamCount} Einheiten", many.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Gezeigt werden die ersten", many.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Single((await jana.ReadPageAsync("/units?q=team+17")).QuerySelectorAll(".unit-tree a"), link => link.TextContent == "Team 17");
        Assert.Equal(HttpStatusCode.OK, (await jana.GetAsync($"/units?below={Id<OrgUnit>.New()}")).StatusCode);
    }

    [Fact]
    public async Task Before_the_first_unit_the_page_says_what_to_do()
    {
        await using var app = await App.StartAsync();
        var hr = Given.Employee();
        await app.SaveAsync(hr);

        var page = await (await app.SignedInAsAsync(hr, Role.Hr)).ReadPageAsync("/units");

        Assert.NotNull(page.QuerySelector(".empty"));
    }

    [Theory, OnEveryDatabase]
    public async Task The_page_of_a_unit_shows_its_history_to_HR_only(DatabaseProvider provider)
    {
        await using var app = await App.StartAsync(provider);
        var (jana, hr) = (Given.Employee("Jana"), Given.Employee("Hanna", "Rath"));
        var unit = Given.Unit("Alt");
        unit.Rename("Neu", Given.Today, new(hr.Id, Given.Now));
        unit.AppointLead(jana.Id, Given.Today, new(hr.Id, Given.Now));
        await app.SaveAsync(jana, hr, unit);

        var forHr = await (await app.SignedInAsAsync(hr, Role.Hr)).ReadPageAsync($"/units/{unit.Id}");
        var forJana = await (await app.SignedInAsAsync(jana)).ReadPageAsync($"/units/{unit.Id}");

        Assert.Contains("Umbenannt von „Alt“ in „Neu“", forHr.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Hanna Rath", forHr.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(forHr.QuerySelector($"a[href='/people?unit={unit.Id}']"));
        Assert.Contains("Jana Brandt", forJana.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Umbenannt", forJana.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(forJana.QuerySelector($"a[href='/units/{unit.Id}/edit']"));
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignedInAsAsync(jana)).GetAsync($"/units/{Id<OrgUnit>.New()}")).StatusCode);
    }

    [Theory, OnEveryDatabase]
    public async Task HR_is_reminded_of_units_without_a_lead_and_of_people_whose_unit_ends(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (hr, stays, leaves) = (Given.Employee(), Given.Employee(), Given.Employee(lastDay: Given.Today.AddDays(10)));
        var (ending, emptied) = (Given.Unit("Endet"), Given.Unit("Leer"));
        foreach (var unit in new[] { ending, emptied })
        {
            unit.AppointLead(hr.Id, Given.Today.AddYears(-1), Given.Hr);
            unit.Close(Given.Today.AddDays(10), UnitContents.None, Given.Hr);
        }

        var last = ending.ClosedOn;
        await database.SaveAsync(
            hr, stays, leaves, ending, emptied, Given.Unit("Ohne Leitung"),
            new OrgMembership(stays.Id, ending.Id, Given.Today.AddYears(-1), last), new OrgMembership(leaves.Id, emptied.Id, Given.Today.AddYears(-1), last));

        await using var db = database.Open();
        var viewer = Given.Viewer(hr);
        var tasks = await new CompetencyProfiles.Today.UnitTasks(db).TasksForAsync(viewer with { Roles = new HashSet<Role> { Role.Hr } }, CancellationToken.None);

        Assert.Equal([("UnitsClosing", 1, last), ("UnitsWithoutLead", 1, null)], tasks.Select(task => (task.Kind, task.Count, task.DueOn)));
        Assert.Empty(await new CompetencyProfiles.Today.UnitTasks(db).TasksForAsync(viewer, CancellationToken.None));
        Assert.Empty(await new CompetencyProfiles.Today.UnitTasks(db).TasksForAsync(viewer with { HrUnits = new HashSet<Id<OrgUnit>> { emptied.Id } }, CancellationToken.None));
    }
}
