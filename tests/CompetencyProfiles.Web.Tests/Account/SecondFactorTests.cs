using System.Net;
using CompetencyProfiles.Access;
using CompetencyProfiles.Data;
using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;
using CompetencyProfiles.Web.SignIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CompetencyProfiles.Web.Tests.AccountPages;

public sealed class SecondFactorTests
{
    private const string Password = "korrekt pferd batterie";

    [Theory, OnEveryDatabase]
    public async Task Once_set_up_a_code_is_asked_for_and_works_once(DatabaseProvider provider)
    {
        await using var app = await App.StartAsync(provider);
        var (_, account, key, _) = await SetUpAsync(app);
        var person = await app.ReadAsync(db => db.Set<Person>().SingleAsync());
        app.Clock.Now += TimeSpan.FromMinutes(1);
        var browser = app.CreateClient(new() { AllowAutoRedirect = false });

        var first = await browser.SignInAsync(person.Email!, Password);
        Assert.StartsWith("/account/sign-in/code", first.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/today")).StatusCode);
        var wrong = await browser.SubmitAsync("/account/sign-in/code", ("Code", "000000"));
        Assert.NotNull((await wrong.ReadAsync()).QuerySelector("[role=alert]"));
        var code = Totp.CodeAt(key, Totp.StepAt(app.Clock.Now));
        var right = await browser.SubmitAsync("/account/sign-in/code", ("Code", $"{code[..3]} {code[3..]}"));
        Assert.Equal("/today", right.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/today")).StatusCode);

        var thief = app.CreateClient(new() { AllowAutoRedirect = false });
        await thief.SignInAsync(person.Email!, Password);
        Assert.Null((await thief.SubmitAsync("/account/sign-in/code", ("Code", code))).Headers.Location);
        Assert.True(await app.ReadAsync(db => db.Set<UserSession>().Where(s => s.AccountId == account).AllAsync(s => s.SecondFactor)));
    }

    [Fact]
    public async Task A_recovery_code_opens_too_and_new_ones_replace_the_old()
    {
        await using var app = await App.StartAsync();
        var (owner, _, _, codes) = await SetUpAsync(app);
        var person = await app.ReadAsync(db => db.Set<Person>().SingleAsync());
        var browser = app.CreateClient(new() { AllowAutoRedirect = false });

        await browser.SignInAsync(person.Email!, Password);
        Assert.Equal("/today", (await browser.SubmitAsync("/account/sign-in/code", ("Code", codes[0]))).Headers.Location?.OriginalString);
        await owner.PostToAsync("/account/second-factor?handler=Codes");
        await browser.SignInAsync(person.Email!, Password);
        Assert.Null((await browser.SubmitAsync("/account/sign-in/code", ("Code", codes[1]))).Headers.Location);
    }

    [Fact]
    public async Task Guessing_codes_is_slowed_down()
    {
        await using var app = await App.StartAsync();
        var (_, _, key, _) = await SetUpAsync(app);
        var person = await app.ReadAsync(db => db.Set<Person>().SingleAsync());
        app.Clock.Now += TimeSpan.FromMinutes(1);
        var browser = app.CreateClient(new() { AllowAutoRedirect = false });
        await browser.SignInAsync(person.Email!, Password);
        for (var i = 0; i < SignInAttempts.FreeTries; i++)
            await browser.SubmitAsync("/account/sign-in/code", ("Code", "000000"));

        var held = await browser.SubmitAsync("/account/sign-in/code", ("Code", Totp.CodeAt(key, Totp.StepAt(app.Clock.Now))));

        Assert.Contains("15 Sekunden", (await held.ReadAsync()).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_password_shown_before_no_code_is_asked_for()
    {
        await using var app = await App.StartAsync();

        var answer = await app.CreateClient(new() { AllowAutoRedirect = false }).GetAsync("/account/sign-in/code");

        Assert.Equal("/account/sign-in", answer.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData(Role.Hr, true)]
    [InlineData(Role.Administrator, true)]
    [InlineData(Role.TrainingOrganiser, false)]
    public async Task Who_sees_many_peoples_data_sets_it_up_before_anything_else(Role role, bool required)
    {
        await using var app = await App.StartAsync();
        var person = Given.Person();
        await app.SaveAsync(person, RoleGrant.Initial(person.Id, role, null, Given.Today.AddYears(-1), Given.Now));
        await app.WithPasswordAsync(person, Password);
        var browser = app.CreateClient(new() { AllowAutoRedirect = false });
        await browser.SignInAsync(person.Email!, Password);

        var answer = await browser.GetAsync("/today");

        Assert.Equal(required ? "/account/second-factor" : null, answer.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/account/second-factor")).StatusCode);
        if (required)
            Assert.Equal("/account/second-factor", (await browser.GetAsync("/account/sessions")).Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_session_left_open_cannot_change_the_factor_without_the_password()
    {
        await using var app = await App.StartAsync();
        var (browser, account, _, _) = await SetUpAsync(app);
        app.Clock.Now += Confirmation.Fresh;

        var asked = await browser.GetAsync("/account/second-factor");
        Assert.StartsWith("/account/confirm", asked.Headers.Location!.OriginalString, StringComparison.Ordinal);
        var wrong = await browser.SubmitAsync("/account/confirm?returnUrl=/account/second-factor", ("Proof", "falsch"));
        Assert.NotNull((await wrong.ReadAsync()).QuerySelector("[role=alert]"));
        var right = await browser.SubmitAsync("/account/confirm?returnUrl=/account/second-factor", ("Proof", Password));
        Assert.Equal("/account/second-factor", right.Headers.Location!.OriginalString);
        await browser.PostToAsync("/account/second-factor?handler=TurnOff");

        Assert.False(await app.ReadAsync(db => db.Set<Account>().Where(a => a.Id == account).Select(a => a.TwoFactorEnabled).SingleAsync()));
        Assert.False(await app.ReadAsync(db => db.Set<UserSession>().AnyAsync(s => s.SecondFactor)));
    }

    [Fact]
    public async Task The_key_is_unreadable_in_the_database()
    {
        await using var app = await App.StartAsync();
        var (_, account, key, _) = await SetUpAsync(app);

        var stored = await app.ReadAsync(db => db.ReadTokenAsync(account, SecondFactor.Key, default));

        Assert.DoesNotContain(Totp.Spell(key), stored!, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToBase64String(key)[..20], stored!, StringComparison.Ordinal);
    }

    private static async Task<(HttpClient Browser, Guid Account, byte[] Key, string[] Codes)> SetUpAsync(App app)
    {
        var person = Given.Person();
        await app.SaveAsync(person);
        var account = await app.WithPasswordAsync(person, Password);
        var browser = app.CreateClient(new() { AllowAutoRedirect = false });
        await browser.SignInAsync(person.Email!, Password);
        var page = await browser.ReadPageAsync("/account/second-factor");
        await using var scope = app.Services.CreateAsyncScope();
        var key = await scope.ServiceProvider.GetRequiredService<SecondFactors>().KeyOfAsync(account.Id, default);
        Assert.Equal(Totp.Spell(key), page.QuerySelector("code")!.TextContent);
        Assert.NotEmpty(page.QuerySelector("svg.qr path")!.GetAttribute("d")!);

        var answer = await browser.PostToAsync("/account/second-factor?handler=TurnOn", ("Code", Totp.CodeAt(key, Totp.StepAt(app.Clock.Now))));
        Assert.Equal("/account/recovery-codes", answer.Headers.Location?.OriginalString);
        var codes = (await browser.ReadPageAsync("/account/recovery-codes")).QuerySelectorAll("ol code").Select(c => c.TextContent).ToArray();
        Assert.Equal(SecondFactor.RecoveryCodes, codes.Length);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/account/recovery-codes")).StatusCode);
        return (browser, account.Id, key, codes);
    }
}
