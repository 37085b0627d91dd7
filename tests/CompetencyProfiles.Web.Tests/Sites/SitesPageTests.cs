using System.Net;
using CompetencyProfiles.Access;
using CompetencyProfiles.Calendar;
using CompetencyProfiles.Data;
using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Web.Tests.Sites;

public sealed class SitesPageTests
{
    [Theory, OnEveryDatabase]
    public async Task HR_adds_a_site_and_changes_it(DatabaseProvider provider)
    {
        await using var app = await App.StartAsync(provider);
        var client = await SignedInAsync(app, Role.Hr);

        await client.SubmitAsync("/sites/new", ("Input.Name", "Dresden"), ("Input.Region", "DE-SN"), ("Input.Zone", "Europe/Berlin"));
        var site = await app.ReadAsync(db => db.Set<Site>().SingleAsync());
        Assert.Contains("Buß- und Bettag", (await client.ReadPageAsync($"/sites/{site.Id}")).Body!.TextContent, StringComparison.Ordinal);

        await client.SubmitAsync($"/sites/{site.Id}", ("Input.Name", "Dresden-Nord"));
        Assert.Contains("Dresden-Nord", (await client.ReadPageAsync("/sites")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_without_a_name_of_its_own_or_with_an_unknown_zone_is_refused()
    {
        await using var app = await App.StartAsync();
        var client = await SignedInAsync(app, Role.Administrator);
        var (muenster, dresden) = (new Site("Münster", "DE-NW", "Europe/Berlin"), new Site("Dresden", "DE-SN", "Europe/Berlin"));
        await app.SaveAsync(muenster, dresden);

        Assert.Contains("gibt es schon", await AnswerAsync("/sites/new", ("Input.Name", "Münster")), StringComparison.Ordinal);
        Assert.Contains("Bitte geben Sie einen Namen an.", await AnswerAsync("/sites/new", ("Input.Name", "")), StringComparison.Ordinal);
        Assert.Contains("gibt es schon", await AnswerAsync($"/sites/{dresden.Id}", ("Input.Name", "Münster")), StringComparison.Ordinal);
        Assert.Contains("Diese Zeitzone ist nicht bekannt.", await AnswerAsync($"/sites/{dresden.Id}", ("Input.Zone", "Mars")), StringComparison.Ordinal);
        Assert.Contains("Bitte geben Sie eine Zeitzone an.", await AnswerAsync($"/sites/{dresden.Id}", ("Input.Zone", "")), StringComparison.Ordinal);

        async Task<string> AnswerAsync(string page, params (string, string)[] values) => await (await client.SubmitAsync(page, values)).Content.ReadAsStringAsync();
    }

    [Theory, OnEveryDatabase]
    public async Task Closing_days_are_set_for_all_sites_or_for_one_and_removed(DatabaseProvider provider)
    {
        await using var app = await App.StartAsync(provider);
        var client = await SignedInAsync(app, Role.Hr);
        var site = new Site("Köln", "DE-NW", "Europe/Berlin");
        await app.SaveAsync(site);

        await client.SubmitAsync("/sites", ("Closing.Which", "12-24"));
        await client.SubmitAsync($"/sites/{site.Id}", ("Closing.Which", "easter-48"));
        await client.SubmitAsync($"/sites/{site.Id}", ("Closing.Which", "once"), ("Closing.Day", "2027-05-07"), ("Closing.Name", "Brückentag"));
        await client.SubmitAsync("/sites", ("Closing.Which", "yearly"), ("Closing.Day", "2027-08-15"), ("Closing.Name", "Mariä Himmelfahrt"));

        var days = await app.ReadAsync(db => db.Set<ClosingDay>().OrderBy(c => c.Rule).ToListAsync());
        Assert.Equal([("08-15", null), ("12-24", null), ("2027-05-07", site.Id), ("easter-48", site.Id)], days.Select(day => (day.Rule, day.SiteId)).OrderBy(day => day.Rule, StringComparer.Ordinal));
        Assert.Contains("08.02.2027", (await client.ReadPageAsync($"/sites/{site.Id}")).Body!.TextContent, StringComparison.Ordinal);

        await client.SubmitAsync("/sites", ("day", $"{days.Single(day => day.Rule == "12-24").Id}"));
        Assert.Equal(3, await app.ReadAsync(db => db.Set<ClosingDay>().CountAsync()));
        Assert.Equal(HttpStatusCode.NotFound, (await client.SubmitToAsync("/sites", "/sites?handler=Remove", ("day", $"{days.Single(day => day.Rule == "easter-48").Id}"))).StatusCode);
    }

    [Fact]
    public async Task A_closing_day_needs_a_date_and_a_name_and_is_there_once()
    {
        await using var app = await App.StartAsync();
        var client = await SignedInAsync(app, Role.Hr);
        await app.SaveAsync(new ClosingDay("Silvester", "12-31", null));

        Assert.Contains("Dieser Tag ist schon betriebsfrei.", await AnswerAsync(("Closing.Which", "12-31")), StringComparison.Ordinal);
        Assert.Contains("Bitte geben Sie das Datum an.", await AnswerAsync(("Closing.Which", "once"), ("Closing.Name", "X")), StringComparison.Ordinal);
        Assert.Contains("Bitte geben Sie dem Tag einen Namen.", await AnswerAsync(("Closing.Which", "once"), ("Closing.Day", "2027-05-07")), StringComparison.Ordinal);

        async Task<string> AnswerAsync(params (string, string)[] values) => await (await client.SubmitAsync("/sites", values)).Content.ReadAsStringAsync();
    }

    [Fact]
    public async Task Others_and_HR_of_single_units_find_no_sites()
    {
        await using var app = await App.StartAsync();
        var (jana, hr, unit, site) = (Given.Employee(), Given.Employee(), Given.Unit(), new Site("Köln", "DE-NW", "Europe/Berlin"));
        await app.SaveAsync(jana, hr, unit, site, RoleGrant.Initial(hr.Id, Role.Hr, unit.Id, Given.Today, Given.Now));

        foreach (var client in new[] { await app.SignedInAsAsync(jana), await app.SignedInAsAsync(hr) })
        {
            foreach (var page in new[] { "/sites", "/sites/new", $"/sites/{site.Id}" })
                Assert.Equal((page, HttpStatusCode.NotFound), (page, (await client.GetAsync(page)).StatusCode));
        }

        Assert.Equal(HttpStatusCode.NotFound, (await (await SignedInAsync(app, Role.Hr)).GetAsync($"/sites/{Id<Site>.New()}")).StatusCode);
    }

    private static async Task<HttpClient> SignedInAsync(App app, Role role)
    {
        var person = Given.Employee();
        await app.SaveAsync(person);
        return await app.SignedInAsAsync(person, role);
    }
}
