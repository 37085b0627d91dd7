using System.Diagnostics;
using CompetencyProfiles.Data;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Web.Tests.Running;

/// <summary>kill -9 while "migrate" runs, at moments spread over its whole time.</summary>
public sealed class MigrationKillTests(ITestOutputHelper output)
{
    private const int Kills = 8;

    [Theory, OnEveryDatabase]
    public async Task A_migration_that_was_killed_is_taken_up_by_the_next_one(DatabaseProvider provider)
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        output.WriteLine($"seed {seed}");
        await using var whole = new Installation(provider);
        var watch = Stopwatch.StartNew();
        Assert.Equal(0, (await whole.RunAsync("migrate")).Code);
        var time = watch.Elapsed;

        await using var killed = new Installation(provider);
        var ended = 0;
        for (var kill = 0; kill < Kills; kill++)
            ended += await killed.KilledAsync(time * (0.3 + (0.7 * random.NextDouble())), "migrate") ? 0 : 1;
        output.WriteLine($"{provider}: migrating takes {time.TotalSeconds:0.0} s; {ended} of {Kills} ended before they were killed");
        var (code, said) = await killed.RunAsync("migrate");

        Assert.True(code == 0, said);
        await using var db = killed.Open();
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        Assert.Equal((0, "Everything is in order."), await CheckAsync(killed));
    }

    private static async Task<(int, string)> CheckAsync(Installation installation)
    {
        var (code, said) = await installation.RunAsync("check");
        return (code, said.Trim());
    }
}
