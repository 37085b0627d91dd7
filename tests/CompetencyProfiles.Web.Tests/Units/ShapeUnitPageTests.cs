using System.Net;
using CompetencyProfiles.Access;
using CompetencyProfiles.Data;
using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Web.Tests.Units;

public sealed class ShapeUnitPageTests
{
    private const string Day = "2026-11-23";

    [Theory, OnEveryDatabase]
    public async Task HR_opens_a_unit_under_another(DatabaseProvider provider)
    {
        await using var world = await UnitWorld.StartAsync(provider);

        var answer = await world.Hr.SubmitAsync($"/units/new?under={world.Area.Id}", ("Input.Name", " Service Desk "), ("Input.Code", "T11"), ("Input.Type", "Team"));

        var unit = await world.App.ReadAsync(db => db.Set<OrgUnit>().SingleAsync(u => u.Code == "T11"));
        Assert.Equal($"/units/{unit.Id}", answer.Headers.Location!.OriginalString, ignoreCase: true);
        Assert.Equal(("Service Desk", "Team", world.Area.Id), (unit.Name, unit.Type, unit.ParentIdOn(Given.Today)!.Value));
    }

    [Fact]
    public async Task A_unit_without_a_name_or_with_a_code_that_is_taken_is_not_opened()
    {
        await using var world = await UnitWorld.StartAsync();

        var nameless = await world.Hr.SubmitAsync("/units/new", ("Input.Name", ""), ("Input.Code", "T11"));
        var taken = await world.Hr.SubmitAsync("/units/new", ("Input.Name", "X"), ("Input.Code", world.Team.Code));

        Assert.Contains("Bitte geben Sie einen Namen an.", await nameless.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains($"Das Kürzel {world.Team.Code} hat schon eine andere Einheit.", await taken.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(3, await world.App.ReadAsync(db => db.Set<OrgUnit>().CountAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task HR_renames_a_unit(DatabaseProvider provider)
    {
        await using var world = await UnitWorld.StartAsync(provider);

        await world.Hr.SubmitAsync($"/units/{world.Team.Id}/edit", ("Input.Name", "Neuer Name"));
        var invalid = await world.Hr.SubmitAsync($"/units/{world.Team.Id}/edit", ("Input.Name", new string('x', 201)));
        var refused = await world.Hr.SubmitAsync($"/units/{world.Team.Id}/edit", ("Input.Code", world.Area.Code));

        Assert.Equal("Neuer Name", (await world.ReadAsync(world.Team)).Name);
        Assert.Contains("höchstens 200 Zeichen", await invalid.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("hat schon eine andere Einheit", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task HR_moves_a_unit_to_another_and_to_the_top(DatabaseProvider provider)
    {
        await using var world = await UnitWorld.StartAsync(provider);

        await world.Hr.SubmitAsync($"/units/{world.Team.Id}/move", ("Input.Under", $"{world.Other.Id}"), ("Input.From", Day));
        Assert.Equal(world.Other.Id, (await world.ReadAsync(world.Team)).ParentIdOn(Given.Today));

        await world.Hr.SubmitAsync($"/units/{world.Team.Id}/move", ("Input.Under", ""), ("Input.From", Day));
        Assert.Null((await world.ReadAsync(world.Team)).ParentIdOn(Given.Today));
    }

    [Fact]
    public async Task A_unit_is_not_moved_below_itself_or_without_a_day()
    {
        await using var world = await UnitWorld.StartAsync();

        var circle = await world.Hr.SubmitAsync($"/units/{world.Area.Id}/move", ("Input.Under", $"{world.Team.Id}"), ("Input.From", Day));
        var dayless = await world.Hr.SubmitAsync($"/units/{world.Team.Id}/move", ("Input.Under", ""), ("Input.From", ""));

        Assert.Contains("So läge die Einheit unter sich selbst.", await circle.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("Bitte geben Sie einen Tag an.", await dayless.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(world.Area.Id, (await world.ReadAsync(world.Team)).ParentIdOn(Given.Today));
    }

    [Theory, OnEveryDatabase]
    public async Task HR_closes_an_empty_unit_and_takes_it_back(DatabaseProvider provider)
    {
        await using var world = await UnitWorld.StartAsync(provider);

        await world.Hr.SubmitAsync($"/units/{world.Other.Id}/close", ("Input.LastDay", "2026-12-31"));
        Assert.Equal(new DateOnly(2026, 12, 31), (await world.ReadAsync(world.Other)).ClosedOn);

        var page = $"/units/{world.Other.Id}";
        await world.Hr.SubmitAsync(page, await world.Hr.ReadPageAsync(page));
        Assert.Null((await world.ReadAsync(world.Other)).ClosedOn);
        Assert.Contains("es gibt nichts zurückzunehmen", await (await world.Hr.SubmitToAsync($"{page}/close", $"{page}/close?handler=reopen")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_with_people_says_how_many_and_stays_open()
    {
        await using var world = await UnitWorld.StartAsync();

        var answer = await world.Hr.SubmitAsync($"/units/{world.Area.Id}/close", ("Input.LastDay", Day));

        Assert.Contains("Personen: 0, Untereinheiten: 1", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Null((await world.ReadAsync(world.Area)).ClosedOn);
        Assert.Contains("Bitte geben Sie einen Tag an.", await (await world.Hr.SubmitAsync($"/units/{world.Other.Id}/close", ("Input.LastDay", ""))).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task A_merger_shows_first_what_moves_and_then_moves_it(DatabaseProvider provider)
    {
        await using var world = await UnitWorld.StartAsync(provider);
        var path = $"/units/{world.Area.Id}/merge?into={world.Other.Id}&from={Day}";

        var preview = await world.Hr.ReadPageAsync(path);
        var answer = await world.Hr.SubmitAsync(path);

        Assert.Contains(world.Team.Name, preview.QuerySelector("#preview")!.ParentElement!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal((new DateOnly(2026, 11, 22), world.Other.Id), ((await world.ReadAsync(world.Area)).ClosedOn, (await world.ReadAsync(world.Area)).SuccessorId!.Value));
        Assert.Equal(world.Other.Id, (await world.ReadAsync(world.Team)).ParentIdOn(Given.Today));
    }

    [Fact]
    public async Task A_merger_into_a_sub_unit_or_an_unknown_one_is_refused()
    {
        await using var world = await UnitWorld.StartAsync();

        var below = await world.Hr.SubmitAsync($"/units/{world.Area.Id}/merge?into={world.Team.Id}&from={Day}");
        var unknown = await world.Hr.GetAsync($"/units/{world.Area.Id}/merge?into={Id<OrgUnit>.New()}&from={Day}");
        var dayless = await world.Hr.ReadPageAsync($"/units/{world.Area.Id}/merge?into={world.Other.Id}&from=nonsense");

        Assert.Contains("Die Nachfolgerin liegt unter dieser Einheit.", await below.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Null(dayless.QuerySelector("#preview"));
    }

    [Theory, OnEveryDatabase]
    public async Task HR_finds_a_person_to_head_a_unit_and_ends_it(DatabaseProvider provider)
    {
        await using var world = await UnitWorld.StartAsync(provider);
        var page = $"/units/{world.Team.Id}/leads";

        await world.Hr.SubmitAsync($"{page}?q=muell", ("person", $"{world.Lead.Id}"), ("from", Day));
        Assert.Equal(world.Lead.Id, Assert.Single((await world.ReadAsync(world.Team)).Leads).PersonId);

        await world.Hr.SubmitAsync(page, ("person", $"{world.Lead.Id}"), ("lastDay", "2026-12-31"));
        Assert.Equal(new DateOnly(2026, 12, 31), Assert.Single((await world.ReadAsync(world.Team)).Leads).To);
    }

    [Fact]
    public async Task A_lead_needs_a_day_and_a_person_who_is_known()
    {
        await using var world = await UnitWorld.StartAsync();
        var (page, appoint) = ($"/units/{world.Team.Id}/leads?q=muell", $"/units/{world.Team.Id}/leads?handler=Appoint");

        var dayless = await world.Hr.SubmitToAsync(page, appoint, ("person", $"{world.Lead.Id}"), ("from", ""));
        var early = await world.Hr.SubmitToAsync(page, appoint, ("person", $"{world.Lead.Id}"), ("from", "2001-01-01"));
        var stranger = await world.Hr.SubmitToAsync(page, appoint, ("person", $"{Id<Person>.New()}"), ("from", Day));
        var noLead = await world.Hr.SubmitToAsync(page, $"/units/{world.Team.Id}/leads?handler=End", ("person", $"{world.Lead.Id}"), ("lastDay", Day));

        Assert.Contains("Bitte geben Sie einen Tag an.", await dayless.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("Die Einheit besteht erst seit dem", await early.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, stranger.StatusCode);
        Assert.Contains("leitet die Einheit an diesem Tag nicht", await noLead.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty((await world.ReadAsync(world.Team)).Leads);
    }

    [Fact]
    public async Task Whoever_is_not_HR_finds_none_of_these_pages()
    {
        await using var world = await UnitWorld.StartAsync();
        var jana = await world.App.SignedInAsAsync(world.Lead);

        foreach (var page in Pages(world.Team.Id).Append("/units/new"))
            Assert.Equal((page, HttpStatusCode.NotFound), (page, (await jana.GetAsync(page)).StatusCode));
    }

    [Theory, OnEveryDatabase]
    public async Task HR_of_a_unit_shapes_what_is_below_it_and_nothing_else(DatabaseProvider provider)
    {
        await using var world = await UnitWorld.StartAsync(provider);
        await world.App.SaveAsync(RoleGrant.Initial(world.Lead.Id, Role.Hr, world.Area.Id, Given.Today, Given.Now));
        var client = await world.App.SignedInAsAsync(world.Lead);

        foreach (var page in Pages(world.Team.Id))
            Assert.Equal((page, HttpStatusCode.OK), (page, (await client.GetAsync(page)).StatusCode));
        foreach (var page in Pages(world.Other.Id).Concat(Pages(Id<OrgUnit>.New())))
            Assert.Equal((page, HttpStatusCode.NotFound), (page, (await client.GetAsync(page)).StatusCode));

        var toTop = await client.SubmitAsync($"/units/{world.Team.Id}/move", ("Input.Under", ""), ("Input.From", Day));
        var away = await client.SubmitAsync($"/units/{world.Team.Id}/move", ("Input.Under", $"{world.Other.Id}"), ("Input.From", Day));
        var atTop = await client.SubmitAsync("/units/new", ("Input.Name", "X"), ("Input.Code", "X"), ("Input.Under", ""));
        var into = await client.GetAsync($"/units/{world.Team.Id}/merge?into={world.Other.Id}&from={Day}");
        Assert.All([toTop, away, atTop, into], answer => Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode));
        Assert.Equal(world.Area.Id, (await world.ReadAsync(world.Team)).ParentIdOn(Given.Today));
    }

    private static List<string> Pages(Id<OrgUnit> id) => [$"/units/{id}/edit", $"/units/{id}/move", $"/units/{id}/close", $"/units/{id}/merge", $"/units/{id}/leads"];
}
