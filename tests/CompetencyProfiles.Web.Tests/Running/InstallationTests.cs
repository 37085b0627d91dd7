using System.Net;
using CompetencyProfiles.Data;
using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Web.Tests.Running;

public sealed class InstallationTests
{
    [Theory, OnEveryDatabase]
    public async Task A_new_installation_is_migrated_started_behind_a_proxy_and_ended_in_order(DatabaseProvider provider)
    {
        await using var installation = new Installation(provider);

        var tooEarly = await installation.RunAsync();
        var migrated = await installation.RunAsync("migrate");
        var again = await installation.RunAsync("migrate");
        var check = await installation.RunAsync("check");
        var node = await installation.StartAsync();
        using var browser = await node.BrowserAsync();
        var ready = await browser.GetAsync("/health/ready");
        var today = await browser.GetAsync("/today");
        using var stranger = await node.BrowserAsync();
        stranger.DefaultRequestHeaders.Host = "elsewhere.example.org";

        Assert.Equal(1, tooEarly.Code);
        Assert.Equal(0, migrated.Code);
        Assert.Equal((0, "The database is up to date."), (again.Code, again.Said.Trim()));
        Assert.Equal((0, "Everything is in order."), (check.Code, check.Said.Trim()));
        Assert.Equal((HttpStatusCode.OK, "Healthy"), (ready.StatusCode, await ready.Content.ReadAsStringAsync()));
        Assert.StartsWith($"https://{Installation.Host}/account/sign-in", today.Headers.Location!.ToString());
        Assert.Equal("max-age=31536000; includeSubDomains", today.Headers.GetValues("Strict-Transport-Security").Single());
        Assert.Equal(HttpStatusCode.BadRequest, (await stranger.GetAsync("/today")).StatusCode);
        Assert.Equal(0, await node.TerminateAsync());
    }

    [Fact]
    public async Task An_unsafe_configuration_is_refused_with_one_sentence()
    {
        await using var installation = await Installation.MigratedAsync(DatabaseProvider.Sqlite);
        installation.Settings["AllowedHosts"] = "*";

        var (code, said) = await installation.RunAsync();

        Assert.Equal(1, code);
        Assert.StartsWith("AllowedHosts must name", Assert.Single(said.Trim().Split('\n')));
    }

    [Theory, OnEveryDatabase]
    public async Task Two_that_migrate_at_once_take_turns(DatabaseProvider provider)
    {
        await using var installation = new Installation(provider);

        var both = await Task.WhenAll(installation.RunAsync("migrate"), installation.RunAsync("migrate"));

        Assert.All(both, one => Assert.Equal(0, one.Code));
        await using var db = installation.Open();
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
    }

    [Theory, OnEveryDatabase]
    public async Task A_database_of_a_newer_version_is_left_alone(DatabaseProvider provider)
    {
        await using var installation = await Installation.MigratedAsync(provider);
        await using (var db = installation.Open())
            await db.Database.ExecuteSqlAsync($"""INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('99990101000000_Future', '99.0')""");

        var server = await installation.RunAsync();
        var migrate = await installation.RunAsync("migrate");

        Assert.All([server, migrate], one => Assert.Equal(1, one.Code));
        Assert.Contains("newer version", server.Said);
        Assert.Contains("newer version", migrate.Said);
    }

    [Fact]
    public async Task A_migration_lock_that_a_killed_process_left_behind_is_healed()
    {
        await using var installation = new Installation(DatabaseProvider.Sqlite);
        await using (var db = installation.Open())
        {
            await db.Database.ExecuteSqlAsync($"""CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL)""");
            await db.Database.ExecuteSqlAsync($"""INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-11-22 10:00:00+00:00')""");
        }

        var (code, said) = await installation.RunAsync("migrate");

        Assert.Equal(0, code);
        Assert.Contains("An abandoned migration lock was removed", said);
    }

    [Fact]
    public async Task A_backup_is_restored_into_an_empty_installation_and_opens_with_its_key()
    {
        await using var old = await Installation.MigratedAsync(DatabaseProvider.Sqlite);
        await using (var db = old.Open())
        {
            db.Add(Given.Person("Jana", "Brandt"));
            await db.SaveChangesAsync();
        }

        await using var node = await old.StartAsync();
        var backup = Path.Combine(old.Folder, "backup");
        var written = await old.RunAsync("backup", backup);
        await using var empty = new Installation(DatabaseProvider.Sqlite);
        var restored = await empty.RunAsync("restore", backup);
        var check = await empty.RunAsync("check");
        var overwrite = await old.RunAsync("restore", backup);

        Assert.Equal((0, 0, 0), (written.Code, restored.Code, check.Code));
        await using var found = empty.Open();
        Assert.Equal("Brandt", (await found.Set<Person>().SingleAsync()).LastName);
        Assert.Equal((1, "The database is in use; stop the server first."), (overwrite.Code, overwrite.Said.Trim()));
    }
}
