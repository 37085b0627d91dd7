using System.Net;
using CompetencyProfiles.Access;
using CompetencyProfiles.Data;
using CompetencyProfiles.Kernel;
using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Web.Tests.People;

public sealed class RecordAndTeamTests
{
    private readonly Person jana = Given.Employee("Jana", "Brandt"), tobias = Given.Employee("Tobias", "Wenzel"),
        petra = Given.Employee("Petra", "Kuhn"), stranger = Given.Employee("Max", "Fremd");

    [Theory, OnEveryDatabase]
    public async Task The_record_opens_to_the_person_and_the_managers_above_and_to_nobody_else(DatabaseProvider provider)
    {
        await using var app = await StartAsync(provider);

        foreach (var reader in new[] { jana, tobias, petra })
            Assert.Contains("Jana Brandt", (await (await app.SignedInAsAsync(reader)).ReadPageAsync($"/people/{jana.Id}")).QuerySelector("h1")!.TextContent);
        var other = await app.SignedInAsAsync(stranger, Role.Administrator, Role.TrainingOrganiser, Role.Representation);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/people/{jana.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/people/{Id<Person>.New()}")).StatusCode);
    }

    [Fact]
    public async Task Who_reads_a_record_without_being_hr_is_offered_nothing_to_change()
    {
        await using var app = await StartAsync();

        var page = await (await app.SignedInAsAsync(tobias)).ReadPageAsync($"/people/{jana.Id}");

        Assert.Empty(page.QuerySelectorAll("main form"));
        Assert.DoesNotContain(page.QuerySelectorAll("main a"), link => link.GetAttribute("href")!.StartsWith($"/people/{jana.Id}/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_title_of_a_record_names_nobody()
    {
        await using var app = await StartAsync();

        var page = await (await app.SignedInAsAsync(jana)).ReadPageAsync($"/people/{jana.Id}");

        Assert.DoesNotContain("Brandt", page.Title);
    }

    [Theory, OnEveryDatabase]
    public async Task A_manager_sees_the_team_and_a_deputy_sees_it_while_standing_in(DatabaseProvider provider)
    {
        await using var app = await StartAsync(provider);
        var manager = await app.SignedInAsAsync(tobias);
        Assert.Contains("Jana Brandt", (await manager.ReadPageAsync("/team")).QuerySelector("tbody")!.TextContent);

        var answer = await manager.SubmitAsync($"/people/{tobias.Id}/deputies", ("Input.Deputy", "fremd"), ("Input.From", "2026-11-23"), ("Input.To", "2026-12-31"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);

        var deputy = await app.SignedInAsAsync(stranger);
        Assert.Contains("Tobias Wenzel", (await deputy.ReadPageAsync("/team")).QuerySelector("h2")!.TextContent);
        var ended = await manager.SubmitAsync($"/people/{tobias.Id}/deputies", ("x", "x"));
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await deputy.GetAsync("/team")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await deputy.GetAsync($"/people/{jana.Id}")).StatusCode);
    }

    [Fact]
    public async Task A_deputy_is_another_employed_person_for_a_time_to_come()
    {
        await using var app = await StartAsync();
        var manager = await app.SignedInAsAsync(tobias);

        Assert.Contains("vertritt sich selbst", await NameAsync(("Input.Deputy", "wenzel"), ("Input.To", "2026-12-01")));
        Assert.Contains("heute oder später", await NameAsync(("Input.Deputy", "fremd"), ("Input.From", "2026-11-22"), ("Input.To", "2026-12-01")));
        Assert.Contains("höchstens ein Jahr", await NameAsync(("Input.Deputy", "fremd"), ("Input.To", "2027-11-24")));
        Assert.Contains("füllen Sie dieses Feld aus", await NameAsync(("Input.Deputy", ""), ("Input.To", "2026-12-01")));
        Assert.Contains("Niemand hier", await NameAsync(("Input.Deputy", "xyz"), ("Input.To", "2026-12-01")));
        Assert.False(await app.ReadAsync(db => db.Set<Delegation>().AnyAsync()));

        async Task<string> NameAsync(params (string, string)[] values) =>
            (await (await manager.SubmitAsync($"/people/{tobias.Id}/deputies", values)).ReadPageAsync()).Body!.TextContent;
    }

    [Fact]
    public async Task Deputies_are_named_by_the_manager_or_by_hr_and_only_for_who_leads()
    {
        await using var app = await StartAsync();
        var hr = Given.Employee("Hanna", "Reich");
        await app.SaveAsync(hr);
        var office = await app.SignedInAsAsync(hr, Role.Hr);

        Assert.Equal(HttpStatusCode.OK, (await office.GetAsync($"/people/{tobias.Id}/deputies")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync($"/people/{jana.Id}/deputies")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignedInAsAsync(jana)).GetAsync($"/people/{jana.Id}/deputies")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignedInAsAsync(petra)).GetAsync($"/people/{tobias.Id}/deputies")).StatusCode);
    }

    private async Task<App> StartAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var app = await App.StartAsync(provider);
        jana.BeLedBy(tobias.Id, Given.Today.AddYears(-1), Given.Hr);
        tobias.BeLedBy(petra.Id, Given.Today.AddYears(-1), Given.Hr);
        await app.SaveAsync(jana, tobias, petra, stranger);
        return app;
    }
}
