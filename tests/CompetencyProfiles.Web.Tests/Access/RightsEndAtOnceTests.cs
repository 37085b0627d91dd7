using System.Net;
using CompetencyProfiles.Access;
using CompetencyProfiles.Data;
using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Access;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Web.Tests.Access;

public sealed class RightsEndAtOnceTests
{
    private const string OnlyForHr = "/admin/roles";

    [Theory, OnEveryDatabase]
    public async Task A_role_taken_away_is_gone_on_the_next_request(DatabaseProvider provider)
    {
        await using var app = await App.StartAsync(provider);
        var (hr, second) = (Given.Person(), Given.Person());
        await app.SaveAsync(hr, second, RoleGrant.Initial(second.Id, Role.Hr, null, Given.Today, Given.Now));
        var browser = await app.SignedInAsAsync(hr, Role.Hr);
        var before = await browser.GetAsync(OnlyForHr);

        await using var db = app.Database.Open();
        var grant = await db.Set<RoleGrant>().SingleAsync(g => g.PersonId == hr.Id);
        await db.EndRoleAsync(Given.Viewer(second) with { Roles = new HashSet<Role> { Role.Hr } }, grant.Id, null, Given.Now, default);
        var after = await browser.GetAsync(OnlyForHr);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (before.StatusCode, after.StatusCode));
    }

    [Theory, OnEveryDatabase]
    public async Task A_disabled_account_is_nobody_on_the_next_request(DatabaseProvider provider)
    {
        await using var app = await App.StartAsync(provider);
        var jana = Given.Person();
        await app.SaveAsync(jana);
        var browser = await app.SignedInAsAsync(jana);
        var before = await browser.GetAsync("/today");

        await using var db = app.Database.Open();
        await db.Set<Account>().Where(a => a.PersonId == jana.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.DisabledAt, Given.Now));
        var after = await browser.GetAsync("/today");

        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        AssertAskedToSignIn(after);
    }

    [Theory, OnEveryDatabase]
    public async Task Whoever_has_left_is_nobody_and_the_last_day_still_counts(DatabaseProvider provider)
    {
        await using var app = await App.StartAsync(provider);
        var (left, leaving) = (Given.Person(), Given.Person());
        await app.SaveAsync(left, leaving,
            new Employment(left.Id, Given.Today.AddYears(-1), Given.Today.AddDays(-1)),
            new Employment(leaving.Id, Given.Today.AddYears(-1), Given.Today));

        AssertAskedToSignIn(await (await app.SignedInAsAsync(left)).GetAsync("/today"));
        Assert.Equal(HttpStatusCode.OK, (await (await app.SignedInAsAsync(leaving)).GetAsync("/today")).StatusCode);
    }

    [Fact]
    public async Task A_role_that_ends_with_the_day_is_gone_the_day_after()
    {
        await using var app = await App.StartAsync();
        var hr = Given.Person();
        await app.SaveAsync(hr, RoleGrant.Initial(hr.Id, Role.Hr, null, Given.Today.AddDays(-9), Given.Now, Given.Today));
        var browser = await app.SignedInAsAsync(hr);
        var onTheLastDay = await browser.GetAsync(OnlyForHr);

        app.Clock.Advance(TimeSpan.FromHours(14.1)); // Ten in the morning to just past midnight.
        var after = await (await app.SignedInAsAsync(hr)).GetAsync(OnlyForHr);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (onTheLastDay.StatusCode, after.StatusCode));
    }

    [Fact]
    public async Task On_another_node_a_role_taken_away_is_gone_within_five_seconds()
    {
        Assert.SkipWhen(TestDatabase.PostgreSql is null, "TEST_POSTGRESQL names no server");
        await using var app = await App.StartAsync(DatabaseProvider.PostgreSql);
        var hr = Given.Person();
        await app.SaveAsync(hr);
        await app.SignedInAsAsync(hr, Role.Hr);

        await using var node = app.SecondNode();
        var browser = await node.SignedInAsAsync(hr);
        var before = await browser.GetAsync(OnlyForHr);

        await app.ReadAsync(db => db.Set<RoleGrant>().Where(g => g.PersonId == hr.Id).ExecuteUpdateAsync(set => set.SetProperty(g => g.EndedAt, Given.Now)));
        app.Clock.Advance(TimeSpan.FromSeconds(4.9));
        var meanwhile = await browser.GetAsync(OnlyForHr);
        app.Clock.Advance(TimeSpan.FromSeconds(0.1));
        var after = await browser.GetAsync(OnlyForHr);

        Assert.Equal(
            (HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.NotFound),
            (before.StatusCode, meanwhile.StatusCode, after.StatusCode));
        Assert.Equal(TimeSpan.FromSeconds(5), ViewerCache.Lifetime);
    }

    private static void AssertAskedToSignIn(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/account/sign-in", answer.Headers.Location!.OriginalString.Replace("http://localhost", "", StringComparison.Ordinal));
    }
}
