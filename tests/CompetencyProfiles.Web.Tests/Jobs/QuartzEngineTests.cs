using System.Collections.Concurrent;
using System.Data.Common;
using CompetencyProfiles.Data;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Jobs;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CompetencyProfiles.Web.Tests.Jobs;

public sealed class QuartzEngineTests
{
    private static readonly RecurringJob Yearly = new("yearly", "0 0 1 1 *", typeof(Noted), "Europe/Berlin"), Broken = new("broken", "0 0 1 1 *", typeof(Failing));

    /// <summary>What ran, in the order in which it began.</summary>
    private sealed class Notes
    {
        public ConcurrentQueue<DateTimeOffset> Runs { get; } = [];
    }

    private sealed class Noted(Notes notes) : IJob
    {
        public Task RunAsync(CancellationToken cancel)
        {
            notes.Runs.Enqueue(TimeProvider.System.GetUtcNow());
            return Task.CompletedTask;
        }
    }

    private sealed class Failing : IJob
    {
        public Task RunAsync(CancellationToken cancel) => throw new FormatException("Jana Brandt");
    }

    private static JobStore StoreOf(TestDatabase database) => JobStore.For(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["Database:Provider"] = database.Provider.ToString(),
        ["Database:ConnectionString"] = database.ConnectionString,
    }).Build());

    private static async Task<IHost> StartAsync(TestDatabase database, Notes notes, params RecurringJob[] jobs)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton(notes).AddScoped<Noted>().AddScoped<Failing>();
        QuartzEngine.AddTo(builder.Services, StoreOf(database), jobs);
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }

    private static async Task StopAsync(IHost host)
    {
        await host.StopAsync();
        await ((IAsyncDisposable)host).DisposeAsync();
        SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
    }

    private static async Task<JobRow> ReadAsync(IHost host, RecurringJob job) => Assert.Single(await host.Services.GetRequiredService<IJobClock>().ReadAsync([job], CancellationToken.None));

    [Theory, OnEveryDatabase]
    public async Task A_nudged_job_runs_at_once_and_its_run_can_be_read(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var notes = new Notes();
        var host = await StartAsync(database, notes, Yearly);

        Assert.Null((await ReadAsync(host, Yearly)).LastRun);
        await host.Services.GetRequiredService<IJobClock>().NudgeAsync(Yearly, CancellationToken.None);
        var row = await Eventually.SeeAsync(() => ReadAsync(host, Yearly), r => r is { LastResult: not null, IsRunning: false });

        Assert.Equal((JobResult.Succeeded, 0, 1), (row.LastResult, row.FailuresInARow, notes.Runs.Count));
        Assert.Equal((1, 1), (TimeZoneInfo.ConvertTimeBySystemTimeZoneId(row.Next!.Value, "Europe/Berlin").Day, TimeZoneInfo.ConvertTimeBySystemTimeZoneId(row.Next!.Value, "Europe/Berlin").Month));
        Assert.Equal(0, TimeZoneInfo.ConvertTimeBySystemTimeZoneId(row.Next!.Value, "Europe/Berlin").Hour);
        await StopAsync(host);
    }

    [Theory, OnEveryDatabase]
    public async Task A_job_that_fails_is_counted_without_the_words_of_its_exception(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var host = await StartAsync(database, new Notes(), Broken);

        await host.Services.GetRequiredService<IJobClock>().NudgeAsync(Broken, CancellationToken.None);
        var row = await Eventually.SeeAsync(() => ReadAsync(host, Broken), r => r.FailuresInARow > 0);

        Assert.Equal(JobResult.Failed, row.LastResult);
        Assert.Contains("FormatException", row.LastError, StringComparison.Ordinal);
        Assert.DoesNotContain("Jana", row.LastError, StringComparison.Ordinal);
        await StopAsync(host);
    }

    [Theory, OnEveryDatabase]
    public async Task A_run_that_was_owed_while_the_program_was_down_is_made_up_for_once_at_the_next_start(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var notes = new Notes();
        await StopAsync(await StartAsync(database, notes, Yearly));
        Assert.Empty(notes.Runs);
        await BackdateAsync(StoreOf(database), TimeSpan.FromHours(3));

        var host = await StartAsync(database, notes, Yearly);
        var row = await Eventually.SeeAsync(() => ReadAsync(host, Yearly), r => r is { LastResult: not null, IsRunning: false });

        Assert.Single(notes.Runs);
        Assert.True(row.Next > TimeProvider.System.GetUtcNow());
        await StopAsync(host);
    }

    [Theory, OnEveryDatabase]
    public async Task What_left_the_list_is_gone_from_the_plan_and_what_changed_is_planned_anew(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var host = await StartAsync(database, new Notes(), Yearly, Broken);
        var clock = host.Services.GetRequiredService<IJobClock>();

        await clock.ApplyAsync([Yearly with { Cron = "0 0 2 1 *" }], CancellationToken.None);

        Assert.Null((await ReadAsync(host, Broken)).Next);
        Assert.Equal(2, TimeZoneInfo.ConvertTimeBySystemTimeZoneId((await ReadAsync(host, Yearly)).Next!.Value, "Europe/Berlin").Day);
        await StopAsync(host);
    }

    [Theory, OnEveryDatabase]
    public async Task Two_nodes_that_start_on_an_empty_database_both_come_up_where_that_is_allowed(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var notes = new Notes();
        var hosts = provider == DatabaseProvider.Sqlite
            ? [await StartAsync(database, notes, Yearly)]
            : await Task.WhenAll(StartAsync(database, notes, Yearly), StartAsync(database, notes, Yearly));

        await hosts[^1].Services.GetRequiredService<IJobClock>().NudgeAsync(Yearly, CancellationToken.None);
        await Eventually.SeeAsync(() => ReadAsync(hosts[0], Yearly), r => r is { LastResult: JobResult.Succeeded });

        Assert.Single(notes.Runs);
        foreach (var host in hosts)
            await StopAsync(host);
    }

    // As if the program had been down when the run was due.
    private static async Task BackdateAsync(JobStore store, TimeSpan by)
    {
        await using DbConnection connection = store.IsSqlite ? new SqliteConnection(store.ConnectionString) : new NpgsqlConnection(store.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"UPDATE QRTZ_TRIGGERS SET NEXT_FIRE_TIME = {(TimeProvider.System.GetUtcNow() - by).UtcTicks}";
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }
}
