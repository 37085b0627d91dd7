using System.Net;
using System.Text.Json.Nodes;
using CompetencyProfiles.Access;
using CompetencyProfiles.Data;
using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.SignIn;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static CompetencyProfiles.Web.Tests.AccountPages.PasskeyWorld;

namespace CompetencyProfiles.Web.Tests.AccountPages;

public sealed class PasskeyRefusalTests
{
    private static readonly string[] AlsoWhenAdding = ["origin", "subdomain", "http", "domain", "challenge", "frame", "unverified"];

    public static TheoryData<string> FaultsWhenAdding => [.. AlsoWhenAdding];
    public static TheoryData<string> Faults => [.. AlsoWhenAdding, "key", "counter"];

    [Theory, MemberData(nameof(Faults))]
    public async Task Whatever_does_not_fit_is_refused(string fault)
    {
        await using var app = await App.StartAsync();
        var (_, _, _, passkey, _) = await app.WithPasskeyAsync();
        var visitor = app.Visitor();

        Spoil(passkey, fault);
        var answer = await visitor.SignInAsync(passkey);

        Assert.Equal("200 Mit diesem Passkey geht es gerade nicht. Versuchen Sie es noch einmal oder nehmen Sie Ihr Passwort.", await answer.WhyNotAsync());
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/today")).StatusCode);
    }

    [Theory, MemberData(nameof(FaultsWhenAdding))]
    public async Task A_passkey_that_does_not_fit_is_not_added(string fault)
    {
        await using var app = await App.StartAsync();
        var (_, account, browser) = await app.SomebodyAsync();
        var passkey = new SoftPasskey();

        Spoil(passkey, fault);
        var answer = await browser.AddAsync(passkey);

        Assert.Equal("200 Der Passkey wurde nicht hinzugefügt. Bitte versuchen Sie es noch einmal.", await answer.WhyNotAsync());
        Assert.False(await app.ReadAsync(db => db.PasskeysOf(account.Id).AnyAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task Unknown_removed_disabled_and_left_get_one_answer(DatabaseProvider provider)
    {
        await using var app = await App.StartAsync(provider);
        var (_, _, browser, removed, _) = await app.WithPasskeyAsync();
        await browser.PostToAsync($"{OwnPage}?handler=Remove", ("id", removed.Id));
        var (_, disabledAccount, _, disabled, _) = await app.WithPasskeyAsync();
        await app.ReadAsync(db => db.Set<Account>().Where(a => a.Id == disabledAccount.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.DisabledAt, Given.Now)));
        var (leaver, _, _, left, _) = await app.WithPasskeyAsync();
        await app.SaveAsync(new Employment(leaver.Id, Given.Today.AddYears(-1), Given.Today.AddDays(-1)));
        var sessions = await app.ReadAsync(db => db.Set<UserSession>().CountAsync());

        var answers = new List<string>();
        foreach (var passkey in new[] { new SoftPasskey(), removed, disabled, left })
            answers.Add(await (await app.Visitor().SignInAsync(passkey)).WhyNotAsync());

        Assert.Single(answers.Distinct());
        Assert.StartsWith("200 Mit diesem Passkey geht es", answers[0], StringComparison.Ordinal);
        Assert.Equal(sessions, await app.ReadAsync(db => db.Set<UserSession>().CountAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task The_same_signature_works_once_and_in_its_own_browser_only(DatabaseProvider provider)
    {
        await using var app = await App.StartAsync(provider);
        var (_, _, _, passkey, _) = await app.WithPasskeyAsync();
        var (owner, thief, strangers) = (app.Visitor(), app.Visitor(), app.Visitor());
        var (options, cookie) = await owner.AskAsync();
        var signed = passkey.Sign(options);

        Assert.Null((await strangers.SubmitAsync(SignInPage, ("Credential", signed))).Headers.Location);
        await strangers.AskAsync();
        Assert.Null((await strangers.SubmitAsync(SignInPage, ("Credential", signed))).Headers.Location);
        Assert.Equal("/today", (await owner.SubmitAsync(SignInPage, ("Credential", signed))).Headers.Location?.OriginalString);
        thief.DefaultRequestHeaders.Add("Cookie", cookie);
        passkey.Counter += 5;
        Assert.Null((await thief.SubmitAsync(SignInPage, ("Credential", passkey.Sign(options)))).Headers.Location);
    }

    [Fact]
    public async Task A_wrong_try_uses_the_challenge_up()
    {
        await using var app = await App.StartAsync();
        var (_, _, _, passkey, _) = await app.WithPasskeyAsync();
        var visitor = app.Visitor();
        var (options, cookie) = await visitor.AskAsync();

        await visitor.SubmitAsync(SignInPage, ("Credential", new SoftPasskey().Sign(options)));
        visitor.DefaultRequestHeaders.Add("Cookie", cookie);

        Assert.Null((await visitor.SubmitAsync(SignInPage, ("Credential", passkey.Sign(options)))).Headers.Location);
    }

    [Fact]
    public async Task After_five_minutes_a_challenge_is_too_old_and_the_nightly_clearing_forgets_it()
    {
        await using var app = await App.StartAsync();
        var (_, _, _, passkey, _) = await app.WithPasskeyAsync();
        var visitor = app.Visitor();
        var (options, cookie) = await visitor.AskAsync();
        visitor.DefaultRequestHeaders.Add("Cookie", cookie);

        app.Clock.Now += PasskeyChallenge.Time + TimeSpan.FromSeconds(1);
        Assert.Null((await visitor.SubmitAsync(SignInPage, ("Credential", passkey.Sign(options)))).Headers.Location);
        await app.ReadAsync(async db => { await new ClearEndedSessions(db, app.Clock).RunAsync(default); return 0; });

        Assert.False(await app.ReadAsync(db => db.Set<UsedChallenge>().AnyAsync()));
    }

    [Fact]
    public async Task Whose_passkeys_they_are_says_the_public_address_and_not_the_request()
    {
        await using var app = await App.StartAsync();
        var elsewhere = app.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("http://evil.example.org") });

        var asked = JsonNode.Parse((await elsewhere.AskAsync()).Options)!;

        Assert.Equal("profiles.example.org", asked["rpId"]!.GetValue<string>());
        Assert.Equal("required", asked["userVerification"]!.GetValue<string>());
        Assert.Empty(asked["allowCredentials"]?.AsArray() ?? []);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"!\",\"authenticatorData\":\"\",\"signature\":\"\"}}")]
    [InlineData("nonsense")]
    public async Task Nonsense_is_refused_like_anything_else(string credential)
    {
        await using var app = await App.StartAsync();
        var visitor = app.Visitor();
        await visitor.AskAsync();

        Assert.StartsWith("200 Mit diesem Passkey geht es", await (await visitor.SubmitAsync(SignInPage, ("Credential", credential))).WhyNotAsync(), StringComparison.Ordinal);
        await visitor.AskAsync();
        Assert.StartsWith("200 ", await (await visitor.SubmitAsync(SignInPage, ("Credential", new string('x', Passkeys.CredentialLength + 1)))).WhyNotAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_adds_a_passkey_by_what_somebody_else_was_asked_to_sign()
    {
        await using var app = await App.StartAsync();
        var (_, account, browser) = await app.SomebodyAsync();
        var (_, _, other) = await app.SomebodyAsync();
        var (options, cookie) = await other.AskForCreationAsync();
        browser.DefaultRequestHeaders.Add("Cookie", cookie);

        var answer = await browser.PostToAsync($"{OwnPage}?handler=Add", ("Name", "Laptop"), ("Credential", new SoftPasskey().Create(options)));

        Assert.NotNull((await answer.ReadAsync()).QuerySelector("[role=alert]"));
        Assert.False(await app.ReadAsync(db => db.PasskeysOf(account.Id).AnyAsync()));
    }

    private static void Spoil(SoftPasskey passkey, string fault)
    {
        switch (fault)
        {
            case "origin": passkey.SignsFor = "https://evil.example"; break;
            case "subdomain": passkey.SignsFor = "https://other.profiles.example.org"; break;
            case "http": passkey.SignsFor = "http://profiles.example.org"; break;
            case "domain": passkey.Domain = "example.org"; break;
            case "challenge": passkey.SignsAnotherChallenge = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"; break;
            case "frame": passkey.IsFramed = true; break;
            case "unverified": passkey.Verifies = false; break;
            case "key": passkey.HasAnotherKey = true; break;
            default: passkey.Counter = 0; break;
        }
    }
}
