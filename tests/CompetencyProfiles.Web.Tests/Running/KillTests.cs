using System.Net;
using CompetencyProfiles.Data;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Web.Tests.Running;

/// <summary>kill -9 at random moments of a thousand concurrent writes, ten times on each database.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int Kills = 10, Writes = 1000, Repeated = 100;

    [Theory, OnEveryDatabase]
    public async Task Nothing_that_was_answered_is_lost_nothing_is_half_done_and_the_same_form_sent_again_doubles_nothing(DatabaseProvider provider)
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        output.WriteLine($"seed {seed}");
        await using var installation = await Installation.MigratedAsync(provider);
        var load = await NewPeople.ReadyAsync(installation);
        var node = await installation.StartAsync();

        for (var kill = 1; kill <= Kills; kill++)
        {
            var people = NewPeople.Some($"{kill}", Writes);
            var killed = node;
            var done = NewPeople.Done(await load.SendAsync(node, people, random.Next(20, Writes - 20), killed.KillAsync));
            var stored = await load.StoredAsync($"{kill}");
            output.WriteLine($"{provider}, kill {kill}: {done.Count} answered, {stored.Count} stored");

            Assert.InRange(done.Count, 1, Writes - 1);
            Assert.Empty(done.Except(stored));
            node = await installation.StartAsync();
            using (var stranger = await node.BrowserAsync())
                Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync("/health/ready")).StatusCode);

            // All of which nobody knows, and some that were answered.
            await load.RepeatAsync(node, [.. people.Where(person => !done.Contains(person.Number)), .. people.Where(person => done.Contains(person.Number)).Take(Repeated)]);
            Assert.Equal(Writes, (await load.StoredAsync($"{kill}")).Count);
        }

        await using var db = installation.Open();
        if (provider == DatabaseProvider.Sqlite)
            Assert.Equal("ok", Assert.Single(await db.Database.SqlQueryRaw<string>("PRAGMA integrity_check").ToListAsync()));
    }
}
