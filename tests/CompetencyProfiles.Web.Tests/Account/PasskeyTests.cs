using System.Net;
using CompetencyProfiles.Access;
using CompetencyProfiles.Data;
using CompetencyProfiles.Mail;
using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.SignIn;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CompetencyProfiles.Web.Tests.AccountPages.PasskeyWorld;

namespace CompetencyProfiles.Web.Tests.AccountPages;

public sealed class PasskeyTests
{
    [Theory, OnEveryDatabase]
    public async Task A_passkey_signs_in_without_a_name_and_counts_as_the_second_factor(DatabaseProvider provider)
    {
        await using var app = await App.StartAsync(provider);
        var (_, account, _, passkey, codes) = await app.WithPasskeyAsync();
        var visitor = app.Visitor();

        var answer = await visitor.SignInAsync(passkey);

        Assert.Equal("/today", answer.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/today")).StatusCode);
        Assert.Equal(SecondFactor.RecoveryCodes, codes.Length);
        Assert.True(await app.ReadAsync(db => db.Set<UserSession>().AllAsync(s => s.AccountId == account.Id && s.SecondFactor)));
        Assert.Equal(2u, (await app.ReadAsync(db => db.PasskeysOf(account.Id).SingleAsync())).Data.SignCount);
        Assert.Contains("PasskeyAdded", await app.ReadAsync(db => db.Set<OutboxMessage>().Select(m => m.Arguments).SingleAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_passkey_the_password_alone_is_not_enough_and_a_recovery_code_helps_out()
    {
        await using var app = await App.StartAsync();
        var (person, account, _, _, codes) = await app.WithPasskeyAsync();
        var thief = app.Visitor();

        Assert.StartsWith("/account/sign-in/code", (await thief.SignInAsync(person.Email!, Password)).Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await thief.GetAsync("/account/passkeys")).StatusCode);
        Assert.NotNull((await thief.ReadPageAsync("/account/sign-in/code")).QuerySelector("form[data-passkey]"));

        // A key that was never turned on opens nothing, though it is there.
        await using var scope = app.Services.CreateAsyncScope();
        var key = await scope.ServiceProvider.GetRequiredService<SecondFactors>().KeyOfAsync(account.Id, default);
        Assert.Null((await thief.SubmitAsync("/account/sign-in/code", ("Code", Totp.CodeAt(key, Totp.StepAt(app.Clock.Now))))).Headers.Location);
        Assert.Equal("/today", (await thief.SubmitAsync("/account/sign-in/code", ("Code", codes[0]))).Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task The_first_passkey_ends_the_sessions_that_a_password_opened_elsewhere()
    {
        await using var app = await App.StartAsync();
        var (person, _, here) = await app.SomebodyAsync();
        var elsewhere = app.Visitor();
        await elsewhere.SignInAsync(person.Email!, Password);

        await here.AddAsync(new());

        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/today")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.GetAsync("/today")).StatusCode);
    }

    [Fact]
    public async Task Who_must_have_a_second_factor_may_choose_a_passkey()
    {
        await using var app = await App.StartAsync();
        var (person, _, browser) = await app.SomebodyAsync();
        await app.SaveAsync(RoleGrant.Initial(person.Id, Role.Administrator, null, Given.Today.AddYears(-1), Given.Now));
        app.Clock.Now += SessionStore.Memory;
        Assert.Equal("/account/second-factor", (await browser.GetAsync("/today")).Headers.Location?.OriginalString);

        await browser.AddAsync(new());

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/today")).StatusCode);
    }

    [Theory, OnEveryDatabase]
    public async Task A_removed_passkey_signs_in_no_more_and_with_the_last_factor_the_codes_end(DatabaseProvider provider)
    {
        await using var app = await App.StartAsync(provider);
        var (person, account, browser, passkey, _) = await app.WithPasskeyAsync();

        var answer = await browser.PostToAsync($"{OwnPage}?handler=Remove", ("id", passkey.Id));

        Assert.Equal(OwnPage, answer.Headers.Location?.OriginalString);
        Assert.Null((await app.Visitor().SignInAsync(passkey)).Headers.Location);
        Assert.Null(await app.ReadAsync(db => db.ReadTokenAsync(account.Id, SecondFactor.Recovery, default)));
        Assert.False(await app.ReadAsync(db => db.Set<UserSession>().AnyAsync(s => s.SecondFactor)));
        Assert.Equal(1, await app.ReadAsync(db => db.Set<OutboxMessage>().CountAsync(m => m.Arguments.Contains("PasskeyRemoved"))));
        Assert.Equal("/today", (await app.Visitor().SignInAsync(person.Email!, Password)).Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task While_another_passkey_is_left_the_second_factor_stays()
    {
        await using var app = await App.StartAsync();
        var (_, account, browser, passkey, _) = await app.WithPasskeyAsync();
        Assert.Equal(OwnPage, (await browser.AddAsync(new())).Headers.Location?.OriginalString);

        await browser.PostToAsync($"{OwnPage}?handler=Remove", ("id", passkey.Id));

        Assert.NotNull(await app.ReadAsync(db => db.ReadTokenAsync(account.Id, SecondFactor.Recovery, default)));
        Assert.True(await app.ReadAsync(db => db.Set<UserSession>().AllAsync(s => s.SecondFactor)));
    }

    [Fact]
    public async Task The_list_shows_the_names_and_one_can_be_named_anew()
    {
        await using var app = await App.StartAsync();
        var (_, _, browser, passkey, _) = await app.WithPasskeyAsync();

        await browser.PostToAsync($"{OwnPage}?handler=Rename", ("id", passkey.Id), ("Name", "Telefon <b>"));
        var refused = await browser.PostToAsync($"{OwnPage}?handler=Rename", ("id", passkey.Id), ("Name", ""));

        Assert.NotNull((await refused.ReadAsync()).QuerySelector("[role=alert]"));
        Assert.Equal("Telefon <b>", (await browser.ReadPageAsync(OwnPage)).QuerySelector("tbody th")!.TextContent);
    }

    [Fact]
    public async Task Anothers_passkey_and_one_that_never_was_are_missing_alike()
    {
        await using var app = await App.StartAsync();
        var (_, account, _, foreign, _) = await app.WithPasskeyAsync();
        var (_, _, browser) = await app.SomebodyAsync();

        foreach (var id in new[] { foreign.Id, new SoftPasskey().Id, "no id", "" })
            foreach (var handler in new[] { "Rename", "Remove" })
                Assert.Equal(HttpStatusCode.NotFound, (await browser.PostToAsync($"{OwnPage}?handler={handler}", ("id", id), ("Name", "Meiner"))).StatusCode);

        Assert.Equal("Laptop", (await app.ReadAsync(db => db.PasskeysOf(account.Id).SingleAsync())).Data.Name);
    }

    [Fact]
    public async Task A_session_left_open_changes_no_passkey_without_a_fresh_proof_and_a_passkey_is_one()
    {
        await using var app = await App.StartAsync();
        var (_, account, browser, passkey, _) = await app.WithPasskeyAsync();
        var (_, _, _, another, _) = await app.WithPasskeyAsync();
        app.Clock.Now += Confirmation.Fresh;

        foreach (var handler in new[] { "options", "Add", "Rename", "Remove" })
            Assert.StartsWith("/account/confirm", (await browser.PostToAsync($"{OwnPage}?handler={handler}", from: "/account", ("id", passkey.Id), ("Name", "Neu"))).Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal("Laptop", (await app.ReadAsync(db => db.PasskeysOf(account.Id).SingleAsync())).Data.Name);

        Assert.Null((await ConfirmAsync(browser, another)).Headers.Location);
        Assert.Equal(OwnPage, (await ConfirmAsync(browser, passkey)).Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(OwnPage)).StatusCode);
    }

    [Fact]
    public async Task Without_script_the_page_says_what_is_needed_and_shows_no_button_that_does_nothing()
    {
        await using var app = await App.StartAsync();
        var (_, _, browser) = await app.SomebodyAsync();

        foreach (var (who, path) in new[] { (app.Visitor(), "/account/sign-in"), (app.Visitor(), SignInPage), (browser, OwnPage) })
        {
            var form = (await who.ReadPageAsync(path)).QuerySelector("form[data-passkey]")!;
            Assert.Contains("JavaScript", form.QuerySelector("[data-passkey-missing]:not([hidden])")!.TextContent, StringComparison.Ordinal);
            Assert.True(form.QuerySelector("button")!.HasAttribute("hidden"));
        }
    }

    private static async Task<HttpResponseMessage> ConfirmAsync(HttpClient browser, SoftPasskey passkey)
    {
        var (options, _) = await browser.AskAsync();
        return await browser.PostToAsync("/account/confirm?handler=passkey", ("Credential", passkey.Sign(options)), ("ReturnUrl", OwnPage));
    }
}
