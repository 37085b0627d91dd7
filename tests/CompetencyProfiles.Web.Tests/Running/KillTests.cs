using System.Collections.Concurrent;
using System.Net;

using AngleSharp.Html.Dom;
using CompetencyProfiles.Access;
using CompetencyProfiles.Data;
using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.TagHelpers;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Web.Tests.Running;

/// <summary>kill -9 at random moments of a thousand concurrent writes, ten times on each database.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int Kills = 10, Writes = 1000, Connections = 50, Turns = 20;

    private sealed record Write(string Number, Guid Key);

    [Theory, OnEveryDatabase]
    public async Task Nothing_that_was_answered_is_lost_nothing_is_half_done_and_the_same_form_sent_again_doubles_nothing(DatabaseProvider provider)
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        output.WriteLine($"seed {seed}");
        await using var installation = await Installation.MigratedAsync(provider);
        (installation.Settings["Logging__LogLevel__Default"], installation.Settings["Logging__LogLevel__Microsoft.Hosting.Lifetime"]) = ("Warning", "Information");
        var cookie = await installation.SignedInAsync(Given.Person(), Role.Hr);
        var unit = await UnitAsync(installation);
        var node = await installation.StartAsync();

        for (var kill = 1; kill <= Kills; kill++)
        {
            var writes = Enumerable.Range(0, Writes).Select(n => new Write($"{kill}-{n}", Guid.CreateVersion7())).ToList();
            var answered = await SendAsync(node, cookie, unit, writes, killAfter: random.Next(20, Writes - 20));
            var done = Done(answered);
            var stored = await StoredAsync(installation, kill);
            output.WriteLine($"{provider}, kill {kill}: {done.Count} answered, {stored.Count} stored");

            Assert.InRange(done.Count, 1, Writes - 1);
            Assert.Empty(done.Except(stored));
            node = await installation.StartAsync();
            using (var stranger = await node.BrowserAsync())
                Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync("/health/ready")).StatusCode);

            var left = writes;
            for (var turn = 0; left.Count > 0 && turn < Turns; turn++)
            {
                var repeated = Done(await SendAsync(node, cookie, unit, left));
                left = [.. left.Where(write => !repeated.Contains(write.Number))];
            }

            Assert.Empty(left);
            Assert.Equal(Writes, (await StoredAsync(installation, kill)).Count);
        }

        await using var db = installation.Open();
        if (provider == DatabaseProvider.Sqlite)
            Assert.Equal("ok", Assert.Single(await db.Database.SqlQueryRaw<string>("PRAGMA integrity_check").ToListAsync()));
    }

    /// <summary>What was acknowledged. Where many wait for a busy database, some are asked to come back, which acknowledges nothing.</summary>
    private static HashSet<string> Done(ConcurrentDictionary<string, HttpStatusCode> answered)
    {
        Assert.All(answered.Values, status => Assert.Contains(status, new[] { HttpStatusCode.Found, HttpStatusCode.ServiceUnavailable }));
        return [.. answered.Where(answer => answer.Value == HttpStatusCode.Found).Select(answer => answer.Key)];
    }

    /// <summary>Sends the forms over many connections, and kills the server once so many are answered. Gives what was answered.</summary>
    private static async Task<ConcurrentDictionary<string, HttpStatusCode>> SendAsync(Node node, string cookie, OrgUnit unit, List<Write> writes, int killAfter = int.MaxValue)
    {
        using var browser = await node.BrowserAsync(cookie);
        var page = await browser.GetAsync("/people/new");
        browser.DefaultRequestHeaders.Remove("Cookie");
        browser.DefaultRequestHeaders.Add("Cookie", $"{cookie}; {string.Join("; ", page.Headers.GetValues("Set-Cookie").Select(set => set.Split(';')[0]))}");
        var form = (await page.ReadPageAsync()).Forms.OfType<IHtmlFormElement>().Single(candidate => candidate.Fields().Any(field => field.Name == "Input.Number")).Fields().ToDictionary(field => field.Name, field => field.Value);
        var answered = new ConcurrentDictionary<string, HttpStatusCode>();
        Task? death = null;
        await Parallel.ForEachAsync(writes, new ParallelOptions { MaxDegreeOfParallelism = Connections }, async (write, _) =>
        {
            if (death is not null)
                return;
            var fields = new Dictionary<string, string>(form)
            {
                ["Input.Number"] = write.Number, ["Input.FirstName"] = "Jana", ["Input.LastName"] = "Brandt",
                ["Input.Unit"] = $"{unit.Id}", ["Input.RoleFamily"] = "team-lead", [PostFormTagHelper.KeyName] = $"{write.Key}",
            };
            try
            {
                using var answer = await browser.PostAsync("/people/new", new FormUrlEncodedContent(fields), CancellationToken.None);
                answered[write.Number] = answer.StatusCode;
            }
            catch (Exception gone) when (gone is HttpRequestException or IOException && killAfter < int.MaxValue)
            {
                // Nobody knows whether it was carried out; that is what is looked at.
            }

            lock (answered)
            {
                if (answered.Count >= killAfter)
                    death ??= node.KillAsync();
            }
        });
        await (death ?? Task.CompletedTask);
        return answered;
    }

    /// <summary>The numbers of this round, each of them whole: one employment, one unit, one role family.</summary>
    private static async Task<List<string>> StoredAsync(Installation installation, int kill)
    {
        await using var db = installation.Open();
        var prefix = $"{kill}-";
        var people = await db.Set<Person>().IgnoreAutoIncludes().Where(person => person.PersonnelNumber.StartsWith(prefix)).Select(person => new
        {
            person.PersonnelNumber,
            Employments = db.Set<Employment>().Count(fact => fact.PersonId == person.Id),
            Units = db.Set<OrgMembership>().Count(fact => fact.PersonId == person.Id),
            Roles = db.Set<RoleFamilyAssignment>().Count(fact => fact.PersonId == person.Id),
        }).ToListAsync();
        Assert.All(people, person => Assert.Equal((1, 1, 1), (person.Employments, person.Units, person.Roles)));
        return [.. people.Select(person => person.PersonnelNumber)];
    }

    private static async Task<OrgUnit> UnitAsync(Installation installation)
    {
        var unit = Given.Unit();
        await using var db = installation.Open();
        db.Add(unit);
        await db.SaveChangesAsync();
        return unit;
    }
}
