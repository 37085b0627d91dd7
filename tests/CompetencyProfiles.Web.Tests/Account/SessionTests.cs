using System.Net;
using CompetencyProfiles.Access;
using CompetencyProfiles.Data;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.SignIn;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CompetencyProfiles.Web.Tests.AccountPages;

public sealed class SessionTests
{
    private const string Password = "korrekt pferd batterie";

    [Theory, OnEveryDatabase]
    public async Task Signing_out_ends_the_session_whoever_kept_the_cookie(DatabaseProvider provider)
    {
        await using var app = await App.StartAsync(provider);
        var jana = Given.Person();
        await app.SaveAsync(jana);
        var browser = await app.SignedInAsAsync(jana);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/today")).StatusCode);

        var answer = await browser.SubmitAsync("/account/sign-out");

        Assert.Contains("\"cache\"", answer.Headers.GetValues("Clear-Site-Data").Single(), StringComparison.Ordinal);
        await IsOutAsync(browser);
        Assert.Equal(0, await app.ReadAsync(db => db.Set<UserSession>().CountAsync()));
    }

    [Fact]
    public async Task Signing_in_starts_a_new_session_and_ends_the_one_the_browser_had()
    {
        await using var app = await App.StartAsync();
        var (planted, jana) = (Given.Person(), Given.Person());
        await app.SaveAsync(planted, jana);
        await app.WithPasswordAsync(jana, Password);
        var old = (await app.SignedInAsAsync(planted)).DefaultRequestHeaders.GetValues("Cookie").Single();
        using var browser = app.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        browser.DefaultRequestHeaders.Add("Cookie", old);
        var page = await browser.GetAsync("/account/sign-in");
        var token = (await page.ReadAsync()).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        browser.DefaultRequestHeaders.Add("Cookie", page.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]));

        var answer = await browser.PostAsync("/account/sign-in", new FormUrlEncodedContent(
            [new("__RequestVerificationToken", token), new("Input.Name", jana.Email), new("Input.Password", Password)]));

        Assert.Equal("/today", answer.Headers.Location?.OriginalString);
        Assert.NotEqual(old, answer.CookieNamed("hr").Split(';')[0]);
        await IsOutAsync(browser);
        Assert.Equal(1, await app.ReadAsync(db => db.Set<UserSession>().CountAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task A_session_ends_after_half_an_hour_of_rest(DatabaseProvider provider)
    {
        await using var app = await App.StartAsync(provider);
        var jana = Given.Person();
        await app.SaveAsync(jana);
        var browser = await app.SignedInAsAsync(jana);

        app.Clock.Now += TimeSpan.FromMinutes(29);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/today")).StatusCode);
        app.Clock.Now += TimeSpan.FromMinutes(29);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/today")).StatusCode);
        app.Clock.Now += TimeSpan.FromMinutes(31);

        await IsOutAsync(browser);
    }

    [Fact]
    public async Task A_session_ends_after_ten_hours_even_in_use()
    {
        await using var app = await App.StartAsync();
        var jana = Given.Person();
        await app.SaveAsync(jana);
        var browser = await app.SignedInAsAsync(jana);

        for (var minutes = 0; minutes < 10 * 60 - 20; minutes += 20)
        {
            app.Clock.Now += TimeSpan.FromMinutes(20);
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/today")).StatusCode);
        }

        app.Clock.Now += TimeSpan.FromMinutes(20);
        await IsOutAsync(browser);
    }

    [Theory, OnEveryDatabase]
    public async Task Looking_writes_when_one_was_seen_once_a_minute_at_most(DatabaseProvider provider)
    {
        await using var app = await App.StartAsync(provider);
        var jana = Given.Person();
        await app.SaveAsync(jana);
        var browser = await app.SignedInAsAsync(jana);

        app.Clock.Now += TimeSpan.FromSeconds(59);
        await browser.GetAsync("/today");
        Assert.Equal(Given.Now, await SeenAsync(app));
        app.Clock.Now += TimeSpan.FromSeconds(6);
        await browser.GetAsync("/today");

        Assert.Equal(Given.Now.AddSeconds(65), await SeenAsync(app));
    }

    [Theory, OnEveryDatabase]
    public async Task What_ends_on_one_node_ends_there_at_once_and_on_another_within_five_seconds(DatabaseProvider provider)
    {
        await using var app = await App.StartAsync(provider);
        await using var other = app.SecondNode();
        var jana = Given.Person();
        await app.SaveAsync(jana);
        var browser = await app.SignedInAsAsync(jana);
        using var elsewhere = other.CreateClient(new() { AllowAutoRedirect = false });
        elsewhere.DefaultRequestHeaders.Add("Cookie", browser.DefaultRequestHeaders.GetValues("Cookie"));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/today")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await elsewhere.GetAsync("/today")).StatusCode);

        var account = await app.ReadAsync(db => db.Set<Account>().SingleAsync());
        await app.Services.GetRequiredService<SessionStore>().EndAllAsync(account.Id, except: null, default);

        await IsOutAsync(browser);
        app.Clock.Now += SessionStore.Memory;
        await IsOutAsync(elsewhere);
    }

    [Fact]
    public async Task A_key_nobody_has_opens_nothing()
    {
        await using var app = await App.StartAsync();
        using var browser = app.CreateClient(new() { AllowAutoRedirect = false });
        browser.DefaultRequestHeaders.Add("Cookie", $"hr={new string('A', 43)}");

        await IsOutAsync(browser);
    }

    private static async Task IsOutAsync(HttpClient browser)
    {
        var answer = await browser.GetAsync("/today");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/account/sign-in?returnUrl=%2Ftoday", answer.Headers.Location!.OriginalString.Replace("http://localhost", "", StringComparison.Ordinal));
    }

    private static Task<DateTimeOffset> SeenAsync(App app) => app.ReadAsync(db => db.Set<UserSession>().Select(s => s.LastSeenAt).SingleAsync());
}
