using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CompetencyProfiles.Access;
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
        var form = (await BrowsingContext.New().OpenAsync(answer => answer.Content(html))).QuerySelector<IHtmlFormElement>("form[method=post]")!;
        var fields = form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").Select(input => KeyValuePair.Create(input.Name!, input.Value));
        using var after = await second.BrowserAsync($"{cookie}; {page.Headers.GetValues("Set-Cookie").Single(set => set.Contains("af=", StringComparison.Ordinal)).Split(';')[0]}");
        var answer = await after.PostAsync(form.GetAttribute("action"), new FormUrlEncodedContent(fields));

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.NotEqual(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory, OnEveryDatabase]
    public async Task The_log_tells_ids_and_kinds_never_who_or_what(DatabaseProvider provider)
    {
        await using var installation = await Installation.MigratedAsync(provider);
        var cookie = await installation.SignedInAsync(Given.Person("Canaryfirst", "Canarylast", "canarymail@example.org"), Role.Hr, Role.Administrator);
        var node = await installation.StartAsync();
        using var browser = await node.BrowserAsync(cookie);

        foreach (var path in new[] { "/today", "/people?search=canarysearch", "/admin/health", "/account/sign-in?ReturnUrl=/canarypath", "/canarymissing" })
            await browser.GetAsync(path);
        await browser.PostAsync("/account/sign-in", new FormUrlEncodedContent([new("Input.Email", "canarymail@example.org"), new("Input.Password", "canarypassword")]));

        Assert.Equal(0, await node.TerminateAsync());
        Assert.Contains("\"at\":", node.Said);
        Assert.DoesNotContain("canary", node.Said, StringComparison.OrdinalIgnoreCase);
    }
}
