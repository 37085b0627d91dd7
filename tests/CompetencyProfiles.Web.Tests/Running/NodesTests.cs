using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CompetencyProfiles.Data;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;

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
}
