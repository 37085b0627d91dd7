using System.Net;
using CompetencyProfiles.Access;
using CompetencyProfiles.Data;
using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Web.Tests.People;

public sealed class PeopleListPageTests
{
    [Theory, OnEveryDatabase]
    public async Task Hr_finds_a_name_however_it_is_spelled_and_follows_the_link_to_the_person(DatabaseProvider provider)
    {
        await using var app = await App.StartAsync(provider);
        var (hr, mueller, brandt) = (Given.Employee("Hanna", "Reich"), Given.Employee("Jörg", "Müller"), Given.Employee());
        await app.SaveAsync(hr, mueller, brandt);
        var client = await app.SignedInAsAsync(hr, Role.Hr);

        foreach (var typed in new[] { "muller", "mueller", "M%C3%BCller", "joerg+mull", mueller.PersonnelNumber, mueller.Email!.ToUpperInvariant() })
        {
            var page = await client.ReadPageAsync($"/people?q={typed}");
            Assert.Equal($"/people/{mueller.Id}", Assert.Single(page.QuerySelectorAll("tbody th a")).GetAttribute("href"));
        }
    }

    [Theory, OnEveryDatabase]
    public async Task The_list_changes_at_once_when_a_person_changes(DatabaseProvider provider)
    {
        await using var app = await App.StartAsync(provider);
        var (hr, jana) = (Given.Employee("Hanna", "Reich"), Given.Employee());
        await app.SaveAsync(hr, jana);
        var client = await app.SignedInAsAsync(hr, Role.Hr);
        Assert.NotEmpty((await client.ReadPageAsync("/people?q=brandt")).QuerySelectorAll("tbody tr"));

        await client.SubmitAsync($"/people/{jana.Id}/master-data", ("Input.LastName", "Aydin"));

        Assert.Empty((await client.ReadPageAsync("/people?q=brandt")).QuerySelectorAll("tbody tr"));
        Assert.NotEmpty((await client.ReadPageAsync("/people?q=aydin")).QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task Values_that_make_no_sense_show_the_ordinary_list()
    {
        await using var app = await App.StartAsync();
        var (hr, jana) = (Given.Employee("Hanna", "Reich"), Given.Employee());
        await app.SaveAsync(hr, jana);

        var page = await (await app.SignedInAsAsync(hr, Role.Hr)).ReadPageAsync($"/people?state=nonsense&sort=-nonsense&page=abc&unit=x&q={new string('x', 0)}");

        Assert.Single(page.QuerySelectorAll("tbody tr"), row => row.TextContent.Contains("Brandt"));
    }

    [Fact]
    public async Task A_search_that_finds_nobody_offers_the_way_back()
    {
        await using var app = await App.StartAsync();
        var hr = Given.Employee("Hanna", "Reich");
        await app.SaveAsync(hr);

        var page = await (await app.SignedInAsAsync(hr, Role.Hr)).ReadPageAsync("/people?q=nobody");

        Assert.Equal("/people", page.QuerySelector(".empty a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Who_is_not_hr_is_told_that_there_is_no_list()
    {
        await using var app = await App.StartAsync();
        var jana = Given.Employee();
        await app.SaveAsync(jana);
        var client = await app.SignedInAsAsync(jana, Role.Administrator, Role.TrainingOrganiser);

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/people")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/people/new")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/team")).StatusCode);
    }

    [Theory, OnEveryDatabase]
    public async Task A_new_person_is_employed_in_the_chosen_unit_from_the_first_day_on(DatabaseProvider provider)
    {
        await using var app = await App.StartAsync(provider);
        var (hr, desk) = (Given.Employee("Hanna", "Reich"), Given.Unit());
        await app.SaveAsync(hr, desk);
        var client = await app.SignedInAsAsync(hr, Role.Hr);

        var answer = await client.SubmitAsync("/people/new", ("Input.Number", "4711"), ("Input.FirstName", "Lea"), ("Input.LastName", "Hoffmann"),
            ("Input.Entry", "2027-01-01"), ("Input.Unit", $"{desk.Id}"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var lea = await app.ReadAsync(db => db.Set<Person>().SingleAsync(p => p.PersonnelNumber == "4711"));
        Assert.Equal((new DateOnly(2027, 1, 1), desk.Id), (lea.Employments.Single().From, lea.Memberships.Single().UnitId));
        Assert.Equal($"/people/{lea.Id}", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_new_person_needs_name_and_day_and_an_own_number()
    {
        await using var app = await App.StartAsync();
        var hr = Given.Employee("Hanna", "Reich");
        await app.SaveAsync(hr);
        var client = await app.SignedInAsAsync(hr, Role.Hr);

        var invalid = await (await client.SubmitAsync("/people/new", ("Input.Number", ""), ("Input.Entry", "1012-01-01"))).ReadPageAsync();
        var refused = await (await client.SubmitAsync("/people/new", ("Input.Number", hr.PersonnelNumber), ("Input.FirstName", "Lea"), ("Input.LastName", "Hoffmann"))).ReadPageAsync();

        Assert.Equal(4, invalid.QuerySelectorAll(".invalid-feedback").Length);
        Assert.Contains("Personalnummer", refused.QuerySelector("[role=alert]")!.TextContent);
        Assert.Equal("Hoffmann", refused.QuerySelector("[name='Input.LastName']")!.GetAttribute("value"));
        Assert.Equal(1, await app.ReadAsync(db => db.Set<Person>().CountAsync()));
    }

    [Fact]
    public async Task Hr_of_a_unit_sees_and_adds_people_of_this_unit_only()
    {
        await using var app = await App.StartAsync();
        var (hr, jana, lea) = (Given.Employee("Hanna", "Reich"), Given.Employee("Jana"), Given.Employee("Lea"));
        var (desk, network) = (Given.Unit("Service Desk"), Given.Unit("Netzwerk"));
        jana.MoveTo(desk.Id, Given.Today, Given.Hr);
        lea.MoveTo(network.Id, Given.Today, Given.Hr);
        await app.SaveAsync(desk, network, hr, jana, lea);
        await app.SaveAsync(RoleGrant.Initial(hr.Id, Role.Hr, desk.Id, Given.Today, Given.Now));
        var client = await app.SignedInAsAsync(hr);

        var list = await client.ReadPageAsync("/people");
        var refused = await client.SubmitAsync("/people/new", ("Input.Number", "1"), ("Input.FirstName", "A"), ("Input.LastName", "B"), ("Input.Unit", $"{network.Id}"));

        Assert.Contains(list.QuerySelectorAll("tbody tr"), row => row.TextContent.Contains("Jana"));
        Assert.DoesNotContain(list.QuerySelectorAll("tbody tr"), row => row.TextContent.Contains("Lea"));
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/people/{lea.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/people/{lea.Id}/units")).StatusCode);
    }
}
