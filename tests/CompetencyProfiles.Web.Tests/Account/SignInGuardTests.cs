using System.Net;
using CompetencyProfiles.Access;
using CompetencyProfiles.Data;
using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.SignIn;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CompetencyProfiles.Web.Tests.AccountPages.PasskeyWorld;

namespace CompetencyProfiles.Web.Tests.AccountPages;

public sealed class SignInGuardTests
{
    private const string New = "vier ganz andere dinge";

    [Theory, OnEveryDatabase]
    public async Task A_password_set_by_link_ends_every_session_at_once_and_keeps_the_second_factor(DatabaseProvider provider)
    {
        await using var app = await App.StartAsync(provider);
        var (person, account, elsewhere, _, codes) = await app.WithPasskeyAsync();
        Assert.Equal(HttpStatusCode.OK, (await elsewhere.GetAsync("/today")).StatusCode);
        var link = "/account/set-password?token=" + await app.ReadAsync(db => db.MakeLinkAsync(account.Id, LinkPurpose.PasswordReset, Given.Now, default));

        await app.Visitor().SubmitAsync(link, ("Input.Password", New), ("Input.Repeated", New));
        var visitor = app.Visitor();

        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.GetAsync("/today")).StatusCode);
        Assert.StartsWith("/account/sign-in/code", (await visitor.SignInAsync(person.Email!, New)).Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal("/today", (await visitor.SubmitAsync("/account/sign-in/code", ("Code", codes[0]))).Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("password")]
    [InlineData("disabled")]
    [InlineData("late")]
    public async Task Between_password_and_code_nothing_may_change(string what)
    {
        await using var app = await App.StartAsync();
        var (person, account, owner, _, codes) = await app.WithPasskeyAsync();
        var visitor = app.Visitor();
        await visitor.SignInAsync(person.Email!, Password);
        var page = await visitor.ReadPageAsync("/account/sign-in/code");

        if (what == "password")
            await owner.SubmitAsync("/account/password", ("Old", Password), ("Input.Password", New), ("Input.Repeated", New));
        else if (what == "disabled")
            await app.ReadAsync(db => db.Set<Account>().Where(a => a.Id == account.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.DisabledAt, Given.Now)));
        else
            app.Clock.Now += TimeSpan.FromMinutes(6);
        var answer = await visitor.SubmitAsync("/account/sign-in/code", page, ("Code", codes[0]));

        Assert.Equal("/account/sign-in", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_recovery_code_opens_one_session_and_no_second()
    {
        await using var app = await App.StartAsync();
        var (person, _, _, _, codes) = await app.WithPasskeyAsync();

        foreach (var opens in new[] { "/today", null })
        {
            var visitor = app.Visitor();
            await visitor.SignInAsync(person.Email!, Password);
            Assert.Equal(opens, (await visitor.SubmitAsync("/account/sign-in/code", ("Code", codes[0]))).Headers.Location?.OriginalString);
        }
    }

    [Fact]
    public async Task Turning_the_app_on_ends_the_sessions_that_a_password_opened_elsewhere()
    {
        await using var app = await App.StartAsync();
        var (person, account, here) = await app.SomebodyAsync();
        var elsewhere = app.Visitor();
        await elsewhere.SignInAsync(person.Email!, Password);
        Assert.Equal(HttpStatusCode.OK, (await elsewhere.GetAsync("/today")).StatusCode);
        await using var scope = app.Services.CreateAsyncScope();
        var key = await scope.ServiceProvider.GetRequiredService<SecondFactors>().KeyOfAsync(account.Id, default);

        await here.PostToAsync("/account/second-factor?handler=TurnOn", ("Code", Totp.CodeAt(key, Totp.StepAt(app.Clock.Now))));

        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.GetAsync("/today")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/today")).StatusCode);
    }

    [Fact]
    public async Task A_disabled_account_has_no_link_that_works_and_enabling_brings_back_no_session()
    {
        await using var app = await App.StartAsync();
        var (person, account, victim) = await app.SomebodyAsync();
        var ada = Given.Person("Ada", "Admin");
        await app.SaveAsync(ada);
        var administrator = await app.SignedInAsAsync(ada, Role.Administrator);
        var link = "/account/set-password?token=" + await app.ReadAsync(db => db.MakeLinkAsync(account.Id, LinkPurpose.PasswordReset, Given.Now, default));

        await administrator.PostToAsync($"/admin/accounts/{person.Id}?handler=Disable");
        var isUseless = await FactorHelpWorld.IsUselessAsync(app.Visitor(), link);
        await administrator.PostToAsync($"/admin/accounts/{person.Id}?handler=Enable");

        Assert.True(isUseless);
        Assert.Equal(HttpStatusCode.Redirect, (await victim.GetAsync("/today")).StatusCode);
    }

    [Fact]
    public async Task Asking_for_the_password_once_more_is_slowed_down_like_signing_in()
    {
        await using var app = await App.StartAsync();
        var (_, _, browser) = await app.SomebodyAsync();
        for (var i = 0; i < SignInAttempts.FreeTries; i++)
            await browser.SubmitAsync("/account/confirm", ("Proof", "falsch"));

        var held = await browser.SubmitAsync("/account/confirm", ("Proof", Password));

        Assert.Contains("15 Sekunden", await held.WhyNotAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_that_knows_somebody_else_is_a_stranger_like_any_other()
    {
        await using var app = await App.StartAsync();
        var (person, _, _) = await app.SomebodyAsync();
        var (_, _, colleague) = await app.SomebodyAsync();
        var stranger = app.Visitor();
        for (var i = 0; i < SignInAttempts.FreeTries; i++)
            await stranger.SignInAsync(person.Email!, "falsch");

        Assert.Contains("15 Sekunden", await (await colleague.SignInAsync(person.Email!, Password)).WhyNotAsync(), StringComparison.Ordinal);
    }
}
