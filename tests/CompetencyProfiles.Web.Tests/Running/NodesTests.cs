using System.Diagnostics;
using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CompetencyProfiles.Access;
using CompetencyProfiles.Data;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Web.Tests.Running;

public sealed class NodesTests
{
    [Fact]
    public async Task Two_nodes_on_one_PostgreSQL_know_the_same_sessions_and_keys()
    {
        if (TestDatabase.PostgreSql is null)
            Assert.Skip("TEST_POSTGRESQL names no server");
        await using var installation = await Installation.MigratedAsync(DatabaseProvider.PostgreSql);
        var cookie = await installation.SignedInAsync(Given.Person());
        var (first, second) = (await installation.StartAsync(), await installation.StartAsync());

        using var before = await first.BrowserAsync(cookie);
        var page = await before.GetAsync("/today");
        var html = await page.Content.ReadAsStringAsync();
        var form = (await BrowsingContext.New().OpenAsync(answer => answer.Content(html))).QuerySelector<IHtmlFormElement>("form[action='/account/sign-out']")!;
        var fields = form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").Select(input => KeyValuePair.Create(input.Name!, input.Value));
        using var after = await second.BrowserAsync($"{cookie}; {page.Headers.GetValues("Set-Cookie").Single(set => set.Contains("af=", StringComparison.Ordinal)).Split(';')[0]}");
        var answer = await after.PostAsync(form.GetAttribute("action"), new FormUrlEncodedContent(fields));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Found), (page.StatusCode, answer.StatusCode));
    }

    [Fact]
    public async Task What_one_node_takes_away_is_gone_on_the_other_within_five_seconds()
    {
        if (TestDatabase.PostgreSql is null)
            Assert.Skip("TEST_POSTGRESQL names no server");
        await using var installation = await Installation.MigratedAsync(DatabaseProvider.PostgreSql);
        var (hr, jana) = (Given.Person(), Given.Person());
        var (ofHr, ofJana) = (await installation.SignedInAsync(hr, Role.Hr), await installation.SignedInAsync(jana));
        var (first, second) = (await installation.StartAsync(), await installation.StartAsync());
        foreach (var node in new[] { first, second })
        {
            Assert.Equal(HttpStatusCode.OK, await AskAsync(node, ofHr, "/people"));
            Assert.Equal(HttpStatusCode.OK, await AskAsync(node, ofJana, "/today"));
        }

        await using (var db = installation.Open())
        {
            await db.Set<RoleGrant>().Where(grant => grant.PersonId == hr.Id).ExecuteUpdateAsync(set => set.SetProperty(grant => grant.To, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().DateTime).AddDays(-2)));
            await db.Set<Account>().Where(account => account.PersonId == jana.Id).ExecuteUpdateAsync(set => set.SetProperty(account => account.DisabledAt, TimeProvider.System.GetUtcNow()));
        }

        var taken = Stopwatch.StartNew();
        while (taken.Elapsed < TimeSpan.FromSeconds(5))
        {
            await AskAsync(second, ofHr, "/people"); // Being used must not keep a right alive.
            await AskAsync(second, ofJana, "/today");
            await Task.Delay(50);
        }

        Assert.Equal(HttpStatusCode.NotFound, await AskAsync(second, ofHr, "/people"));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(second, ofHr, "/today"));
        Assert.Equal(HttpStatusCode.Found, await AskAsync(second, ofJana, "/today"));
    }

    private static async Task<HttpStatusCode> AskAsync(Support.Node node, string cookie, string path)
    {
        using var browser = await node.BrowserAsync(cookie);
        using var answer = await browser.GetAsync(path);
        return answer.StatusCode;
    }
}
