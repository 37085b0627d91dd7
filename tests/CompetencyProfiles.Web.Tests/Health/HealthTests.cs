using System.Net;
using AngleSharp.Dom;
using CompetencyProfiles.Access;
using CompetencyProfiles.Data;
using CompetencyProfiles.Mail;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Web.Tests.Health;

public sealed class HealthTests
{
    [Theory, OnEveryDatabase]
    public async Task A_sound_node_is_alive_and_ready_in_one_word(DatabaseProvider provider)
    {
        await using var app = await App.StartAsync(provider);
        using var probe = app.CreateClient();

        Assert.Equal("Healthy", await probe.GetStringAsync("/health/live"));
        // The clock of the tests stands still on another day than the server's, which is worth a look but no reason not to serve.
        Assert.Equal(provider == DatabaseProvider.Sqlite ? "Healthy" : "Degraded", await probe.GetStringAsync("/health/ready"));
    }

    [Fact]
    public async Task A_node_whose_database_takes_no_write_is_alive_but_not_ready()
    {
        await using var app = await App.StartAsync();
        using var probe = app.CreateClient();
        await using var other = new SqliteConnection(app.Database.ConnectionString);
        await other.OpenAsync();
        await using var writing = await other.BeginTransactionAsync();

        var ready = await probe.GetAsync("/health/ready");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), (ready.StatusCode, await ready.Content.ReadAsStringAsync()));
        Assert.Equal("Healthy", await probe.GetStringAsync("/health/live"));
    }

    [Theory, OnEveryDatabase]
    public async Task A_node_that_is_newer_than_its_database_is_not_ready(DatabaseProvider provider)
    {
        await using var app = await App.StartAsync(provider);
        using var probe = app.CreateClient();
        await using (var db = app.Database.Open())
            await db.Database.ExecuteSqlAsync($"""DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" = (SELECT max("MigrationId") FROM "__EFMigrationsHistory")""");

        Assert.Equal("Unhealthy", await (await probe.GetAsync("/health/ready")).Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Mails_that_wait_too_long_are_worth_a_look()
    {
        await using var app = await App.StartAsync();
        var jana = Given.Person();
        await app.SaveAsync(jana, new OutboxMessage("late", "greeting", jana.Id.Value, "{}", Given.Now.AddMinutes(-31)));
        using var probe = app.CreateClient();

        Assert.Equal("Degraded", await probe.GetStringAsync("/health/ready"));
    }

    [Theory, OnEveryDatabase]
    public async Task The_administrator_reads_how_the_installation_is(DatabaseProvider provider)
    {
        await using var app = await App.StartAsync(provider);
        var administrator = Given.Person();
        await app.SaveAsync(administrator);

        var page = await (await app.SignedInAsAsync(administrator, Role.Administrator)).ReadPageAsync("/admin/health");

        Assert.Equal(5, page.QuerySelectorAll("tbody tr").Length);
        Assert.Contains(provider.ToString(), page.QuerySelector("dl")!.TextContent);
    }

    [Fact]
    public async Task Nobody_else_finds_the_page()
    {
        await using var app = await App.StartAsync();
        var hr = Given.Person();
        await app.SaveAsync(hr);

        var answer = await (await app.SignedInAsAsync(hr, Role.Hr)).GetAsync("/admin/health");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
