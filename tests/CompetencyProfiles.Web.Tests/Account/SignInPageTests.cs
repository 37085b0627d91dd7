using System.Net;
using CompetencyProfiles.Access;
using CompetencyProfiles.Data;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Web.Tests.AccountPages;

public sealed class SignInPageTests
{
    private const string Password = "korrekt pferd batterie";

    [Theory, OnEveryDatabase]
    public async Task Name_and_password_open_a_session(DatabaseProvider provider)
    {
        await using var app = await App.StartAsync(provider);
        var jana = Given.Person("Jana", "Brandt", "jana.brandt@example.org");
        await app.SaveAsync(jana);
        await app.WithPasswordAsync(jana, Password);
        var browser = app.CreateClient(new() { AllowAutoRedirect = false });

        var answer = await browser.SignInAsync(" Jana.Brandt@Example.org ", Password);

        Assert.Equal("/today", answer.Headers.Location!.OriginalString);
        var cookie = answer.CookieNamed("hr");
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Jana", (await browser.ReadPageAsync("/today")).QuerySelector("main")!.TextContent);
        var session = await app.ReadAsync(db => db.Set<UserSession>().SingleAsync());
        Assert.DoesNotContain(session.KeyHash, cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Over_https_the_browser_takes_the_cookie_only_from_this_host_over_https()
    {
        await using var app = await App.StartAsync();
        var jana = Given.Person();
        await app.SaveAsync(jana);
        await app.WithPasswordAsync(jana, Password);
        var browser = app.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("https://localhost") });

        var answer = await browser.SignInAsync(jana.PersonnelNumber, Password);

        Assert.Contains("secure", answer.CookieNamed("__Host-hr"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("secure", answer.CookieNamed("__Host-hr-device"), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/today")).StatusCode);
    }

    [Theory, OnEveryDatabase]
    public async Task Unknown_disabled_without_password_and_wrong_password_get_one_answer(DatabaseProvider provider)
    {
        await using var app = await App.StartAsync(provider);
        var (wrong, disabled, none) = (Given.Person(), Given.Person(), Given.Person());
        await app.SaveAsync(wrong, disabled, none, Account.For(none.Id));
        await app.WithPasswordAsync(wrong, Password);
        var gone = await app.WithPasswordAsync(disabled, Password);
        await app.ReadAsync(db => db.Set<Account>().Where(a => a.Id == gone.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.DisabledAt, Given.Now)));

        var answers = new List<(HttpStatusCode, string)>();
        foreach (var (name, password) in new[] { (wrong.Email!, "falsch"), (disabled.Email!, Password), (none.Email!, Password), ("nobody@example.org", Password) })
        {
            var answer = await app.CreateClient(new() { AllowAutoRedirect = false }).SignInAsync(name, password);
            answers.Add((answer.StatusCode, (await answer.ReadAsync()).QuerySelector("[role=alert]")!.TextContent.Trim()));
        }

        Assert.Single(answers.Distinct());
        Assert.Equal((HttpStatusCode.OK, "Name oder Passwort stimmen nicht."), answers[0]);
        Assert.Equal(0, await app.ReadAsync(db => db.Set<UserSession>().CountAsync()));
    }

    [Fact]
    public async Task Without_a_name_and_a_password_the_form_says_what_is_missing()
    {
        await using var app = await App.StartAsync();

        var answer = await app.CreateClient().SignInAsync("", "");

        Assert.Equal(2, (await answer.ReadAsync()).QuerySelectorAll(".invalid-feedback").Length);
        Assert.Equal(0, await app.ReadAsync(db => db.Set<SignInAttempts>().CountAsync()));
    }

    [Theory]
    [InlineData("/people?q=a", "/people?q=a")]
    [InlineData("/", "/")]
    [InlineData(null, "/today")]
    [InlineData("", "/today")]
    [InlineData("people", "/today")]
    [InlineData("//evil.example", "/today")]
    [InlineData("///evil.example", "/today")]
    [InlineData("/\\evil.example", "/today")]
    [InlineData("\\\\evil.example", "/today")]
    [InlineData("https://evil.example", "/today")]
    [InlineData("https:evil.example", "/today")]
    [InlineData("http:\\\\evil.example", "/today")]
    [InlineData("javascript:alert(1)", "/today")]
    [InlineData("data:text/html,x", "/today")]
    [InlineData("/\t/evil.example", "/today")]
    [InlineData("\t//evil.example", "/today")]
    [InlineData("/\r\nLocation: https://evil.example", "/today")]
    [InlineData(" //evil.example", "/today")]
    [InlineData("~//evil.example", "/today")]
    [InlineData("~/\\evil.example", "/today")]
    [InlineData("@evil.example", "/today")]
    [InlineData(".evil.example", "/today")]
    public async Task After_signing_in_one_only_lands_on_a_page_of_this_host(string? returnUrl, string expected)
    {
        await using var app = await App.StartAsync();
        var jana = Given.Person();
        await app.SaveAsync(jana);
        await app.WithPasswordAsync(jana, Password);

        var answer = await app.CreateClient(new() { AllowAutoRedirect = false }).SignInAsync(jana.Email!, Password, returnUrl);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(expected, answer.Headers.Location!.OriginalString);
    }
}
