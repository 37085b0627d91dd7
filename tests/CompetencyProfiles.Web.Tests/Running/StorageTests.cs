using System.Diagnostics;
using System.Net;
using CompetencyProfiles.Data;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CompetencyProfiles.Web.Tests.Running;

/// <summary>The database is away, locked by somebody else, or its disk is full: what then, and what after.</summary>
public sealed class StorageTests(ITestOutputHelper output)
{
    [Fact]
    public async Task A_PostgreSQL_that_goes_away_under_load_and_comes_back_loses_and_doubles_nothing()
    {
        if (TestDatabase.PostgreSql is null)
            Assert.Skip("TEST_POSTGRESQL names no server");
        await using var installation = await Installation.MigratedAsync(DatabaseProvider.PostgreSql);
        var load = await NewPeople.ReadyAsync(installation);
        var server = new NpgsqlConnectionStringBuilder(installation.ConnectionString);
        await using var relay = new Relay(server.Host!, server.Port);
        installation.Settings["Database__ConnectionString"] = new NpgsqlConnectionStringBuilder(installation.ConnectionString) { Host = "127.0.0.1", Port = relay.Port }.ConnectionString;
        var node = await installation.StartAsync();
        var people = NewPeople.Some("away", 1000);

        var done = NewPeople.Done(await load.SendAsync(node, people, troubleAfter: 300, async () =>
        {
            relay.Cut();
            await Task.Delay(TimeSpan.FromSeconds(1.5));
            relay.Mend();
        }, endsThen: false));
        output.WriteLine($"{done.Count} of {people.Count} answered at once");

        Assert.Empty(done.Except(await load.StoredAsync("away")));
        await load.RepeatAsync(node, people);
        Assert.Equal(people.Count, (await load.StoredAsync("away")).Count);
        using var stranger = await node.BrowserAsync();
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync("/health/ready")).StatusCode);
    }

    [Fact]
    public async Task While_somebody_else_locks_the_SQLite_file_one_reads_on_and_is_asked_to_save_again()
    {
        await using var installation = await Installation.MigratedAsync(DatabaseProvider.Sqlite);
        var load = await NewPeople.ReadyAsync(installation);
        var node = await installation.StartAsync();
        var person = NewPeople.Some("locked", 1).Single();
        await using var other = new SqliteConnection($"{installation.ConnectionString};Pooling=False");
        await other.OpenAsync();

        HttpResponseMessage refused;
        await using (await other.BeginTransactionAsync(System.Data.IsolationLevel.Serializable))
        {
            var sending = load.SendAsync(node, person);
            using var reader = await node.BrowserAsync();
            Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/account/sign-in")).StatusCode);
            refused = await sending;
        }

        var page = await refused.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.DoesNotContain("SqliteException", page, StringComparison.Ordinal);
        Assert.Empty(await load.StoredAsync("locked"));
        Assert.Equal(HttpStatusCode.Found, (await load.SendAsync(node, person)).StatusCode);
        Assert.Single(await load.StoredAsync("locked"));
    }

    [Fact]
    public async Task On_a_full_disk_one_reads_on_and_after_it_was_freed_one_writes_again()
    {
        await using var installation = new Installation(DatabaseProvider.Sqlite);
        var disk = Path.Combine(installation.Folder, "disk");
        Directory.CreateDirectory(disk);
        if (!OperatingSystem.IsLinux() || await RunAsync("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", disk) != 0)
            Assert.Skip("Only root may make a small disk.");
        try
        {
            installation.Settings["Database__ConnectionString"] = $"Data Source={Path.Combine(disk, "profiles.db")}";
            installation.Settings["Health__LeastFreeMiB"] = "1";
            installation.ConnectionString = installation.Settings["Database__ConnectionString"]!;
            Assert.Equal(0, (await installation.RunAsync("migrate")).Code);
            var load = await NewPeople.ReadyAsync(installation);
            var node = await installation.StartAsync();
            Assert.Equal(HttpStatusCode.Found, (await load.SendAsync(node, NewPeople.Some("before", 1).Single())).StatusCode);

            Assert.Equal(HttpStatusCode.OK, await ReadyAsync(node));
            Assert.NotEqual(0, await RunAsync("dd", "if=/dev/zero", $"of={Path.Combine(disk, "fill")}", "bs=4096"));
            var people = NewPeople.Some("full", 300);
            var done = NewPeople.Done(await load.SendAsync(node, people));
            using var browser = await node.BrowserAsync();

            Assert.InRange(done.Count, 0, people.Count - 1);
            Assert.Empty(done.Except(await load.StoredAsync("full")));
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/account/sign-in")).StatusCode);
            await Eventually.SeeAsync(() => ReadyAsync(node), state => state == HttpStatusCode.ServiceUnavailable);

            File.Delete(Path.Combine(disk, "fill"));
            await Eventually.SeeAsync(() => ReadyAsync(node), state => state == HttpStatusCode.OK);
            await load.RepeatAsync(node, people);
            Assert.Equal(people.Count, (await load.StoredAsync("full")).Count);
            await node.KillAsync();
        }
        finally
        {
            await RunAsync("umount", "-l", disk);
        }
    }

    private static async Task<HttpStatusCode> ReadyAsync(Node node)
    {
        using var probe = await node.BrowserAsync();
        return (await probe.GetAsync("/health/ready")).StatusCode;
    }

    private static async Task<int> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
