using System.Net;
using CompetencyProfiles.Access;
using CompetencyProfiles.Data;
using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static CompetencyProfiles.Web.Tests.AccountPages.FactorHelpWorld;
using static CompetencyProfiles.Web.Tests.AccountPages.PasskeyWorld;

namespace CompetencyProfiles.Web.Tests.AccountPages;

public sealed class FactorHelpPageTests
{
    [Theory, OnEveryDatabase]
    public async Task Two_help_and_the_person_sets_up_a_new_factor_by_link_and_password(DatabaseProvider provider)
    {
        await using var app = await App.StartAsync(provider);
        var (jana, account, elsewhere, passkey, codes) = await app.WithPasskeyAsync();
        var world = await FactorHelpWorld.StartAsync(app);
        var path = PathOf(jana);

        Assert.Equal(path, (await world.Administrator.PostToAsync($"{path}?handler=Start")).Headers.Location?.OriginalString);
        Assert.NotNull(await world.MailAsync("FactorHelpStarted", jana));
        Assert.Contains($"{path}", (await world.Hr.ReadPageAsync("/today")).QuerySelectorAll(".task-list a").Select(a => a.GetAttribute("href")));
        Assert.Equal(path, (await world.Hr.PostToAsync($"{path}?handler=Confirm")).Headers.Location?.OriginalString);
        Assert.Equal("/today", (await app.Visitor().SignInAsync(passkey)).Headers.Location?.OriginalString);

        var link = LinkIn((await world.MailAsync(null, jana))!);
        var visitor = app.Visitor();
        var (page, key) = await OpenAsync(visitor, link);
        app.Clock.Now += TimeSpan.FromMinutes(1);
        var answer = await visitor.SubmitAsync(link, page, ("Input.Password", Password), ("Input.Code", world.CodeOf(key)));

        Assert.Equal("/account/recovery-codes", answer.Headers.Location?.OriginalString);
        Assert.Equal(SecondFactor.RecoveryCodes, (await visitor.ReadPageAsync("/account/recovery-codes")).QuerySelectorAll(".codes code").Length);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/today")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.GetAsync("/today")).StatusCode);
        Assert.Null((await app.Visitor().SignInAsync(passkey)).Headers.Location);
        Assert.False(await world.OpensAsync(jana, codes[0]));
        app.Clock.Now += TimeSpan.FromMinutes(1);
        Assert.True(await world.OpensAsync(jana, world.CodeOf(key)));
        Assert.NotNull(await world.MailAsync("FactorReplaced", jana));
        Assert.True(await IsUselessAsync(app.Visitor(), link));
        Assert.Equal(["Neuen zweiten Faktor eingerichtet", "Hilfe bestätigt", "Hilfe begonnen"],
            (await world.Hr.ReadPageAsync(path)).QuerySelectorAll("tbody th").Select(th => th.TextContent));
        Assert.True(await app.ReadAsync(db => db.Set<Account>().Where(a => a.Id == account.Id).Select(a => a.TwoFactorEnabled).SingleAsync()));
    }

    [Theory]
    [InlineData("falsch", null)]
    [InlineData(Password, "000000")]
    [InlineData("", "")]
    public async Task Without_the_password_or_a_code_of_the_new_app_nothing_changes(string password, string? code)
    {
        await using var app = await App.StartAsync();
        var (jana, _, _, passkey, _) = await app.WithPasskeyAsync();
        var world = await FactorHelpWorld.StartAsync(app);
        var link = await world.GrantAsync(jana);
        var thief = app.Visitor();
        var (page, key) = await OpenAsync(thief, link);

        var answer = await thief.SubmitAsync(link, page, ("Input.Password", password), ("Input.Code", code ?? world.CodeOf(key)));

        Assert.NotNull((await answer.ReadAsync()).QuerySelector("[role=alert]"));
        Assert.Equal(HttpStatusCode.Redirect, (await thief.GetAsync("/today")).StatusCode);
        Assert.Equal("/today", (await app.Visitor().SignInAsync(passkey)).Headers.Location?.OriginalString);
        Assert.Equal(Totp.Spell(key), (await answer.ReadAsync()).QuerySelector("code")!.TextContent);
    }

    [Fact]
    public async Task Guessing_the_password_behind_the_link_is_slowed_down()
    {
        await using var app = await App.StartAsync();
        var (jana, _, _, _, _) = await app.WithPasskeyAsync();
        var world = await FactorHelpWorld.StartAsync(app);
        var link = await world.GrantAsync(jana);
        var thief = app.Visitor();

        for (var i = 0; i < SignInAttempts.FreeTries; i++)
            await world.TryAsync(thief, link, "falsch");

        Assert.Contains("15 Sekunden", await (await world.TryAsync(thief, link, Password)).WhyNotAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_somebody_else_saw_before_a_sealed_one_of_another_and_an_old_one_are_worth_nothing()
    {
        await using var app = await App.StartAsync();
        var (jana, _, _, _, _) = await app.WithPasskeyAsync();
        var (ole, _, _, _, _) = await app.WithPasskeyAsync();
        var world = await FactorHelpWorld.StartAsync(app);
        var (link, others) = (await world.GrantAsync(jana), await world.GrantAsync(ole));
        var (_, first) = await OpenAsync(app.Visitor(), link);
        var (foreign, key) = await OpenAsync(app.Visitor(), others);
        var visitor = app.Visitor();
        var (page, own) = await OpenAsync(visitor, link);

        Assert.NotEqual(first, own);
        var answer = await visitor.SubmitAsync(link, page, ("Input.Password", Password), ("Input.Code", world.CodeOf(key)), ("SealedKey", Sealed(foreign)));
        Assert.NotNull((await answer.ReadAsync()).QuerySelector("[role=alert]"));
        app.Clock.Now += TimeSpan.FromMinutes(31);
        Assert.NotNull((await (await visitor.SubmitAsync(link, page, ("Input.Password", Password), ("Input.Code", world.CodeOf(own)))).ReadAsync()).QuerySelector("[role=alert]"));
    }

    [Fact]
    public async Task A_link_of_another_kind_an_old_one_and_one_taken_back_do_nothing()
    {
        await using var app = await App.StartAsync();
        var (jana, account, _, _, _) = await app.WithPasskeyAsync();
        var world = await FactorHelpWorld.StartAsync(app);
        var link = await world.GrantAsync(jana);
        var reset = await app.ReadAsync(db => db.MakeLinkAsync(account.Id, LinkPurpose.PasswordReset, app.Clock.Now, default));
        var token = link.Split("token=")[1];
        var visitor = app.Visitor();

        Assert.True(await IsUselessAsync(visitor, $"/account/new-factor?token={reset}"));
        Assert.True(await IsUselessAsync(visitor, $"/account/set-password?token={token}"));
        await visitor.SubmitAsync($"/account/set-password?token={reset}", ("Input.Password", "vier ganz andere dinge"), ("Input.Repeated", "vier ganz andere dinge"));
        Assert.NotNull((await visitor.ReadPageAsync(link)).QuerySelector("svg.qr"));

        await world.Administrator.PostToAsync($"{PathOf(jana)}?handler=Stop");
        Assert.True(await IsUselessAsync(visitor, link));

        var again = await world.GrantAsync(jana);
        app.Clock.Now += AccountLink.LifeOf(LinkPurpose.NewFactor);
        Assert.True(await IsUselessAsync(visitor, again));
    }

    [Fact]
    public async Task Whoever_started_does_not_confirm_and_hr_staff_are_helped_by_the_person_named_for_them()
    {
        await using var app = await App.StartAsync();
        var (jana, _, _, _, _) = await app.WithPasskeyAsync();
        var (colleague, _, _, _, _) = await app.WithPasskeyAsync();
        var world = await FactorHelpWorld.StartAsync(app);
        var hilde = Given.Employee("Hilde", "Hr");
        await app.SaveAsync(hilde);
        var forHr = await app.SignedInAsAsync(hilde, Role.HrForHr);
        await app.SaveAsync(RoleGrant.Initial(colleague.Id, Role.Hr, null, Given.Today.AddYears(-1), Given.Now));
        var (path, colleagues) = (PathOf(jana), PathOf(colleague));

        await world.Administrator.PostToAsync($"{path}?handler=Start");
        await world.Administrator.PostToAsync($"{colleagues}?handler=Start");

        Assert.NotNull((await (await world.Administrator.PostToAsync($"{path}?handler=Confirm")).ReadAsync()).QuerySelector("[role=alert]"));
        Assert.NotNull((await (await world.Administrator.PostToAsync($"{path}?handler=Start")).ReadAsync()).QuerySelector("[role=alert]"));
        Assert.Equal(HttpStatusCode.NotFound, (await world.Hr.PostToAsync($"{colleagues}?handler=Confirm", from: path)).StatusCode);
        Assert.Equal(colleagues, (await forHr.PostToAsync($"{colleagues}?handler=Confirm")).Headers.Location?.OriginalString);
        Assert.False(await app.ReadAsync(db => db.FactorHelpFor(jana.Id).AnyAsync(h => h.ConfirmedAt != null)));
    }

    [Fact]
    public async Task Who_has_nothing_to_lose_or_no_address_is_not_helped()
    {
        await using var app = await App.StartAsync();
        var (plain, silent) = (Given.Employee(), Given.Employee());
        await app.SaveAsync(plain, silent);
        await app.WithPasswordAsync(plain, Password);
        var account = await app.WithPasswordAsync(silent, Password);
        await app.ReadAsync(db => db.Set<Person>().Where(p => p.Id == silent.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Email, (string?)null)));
        await app.ReadAsync(db => db.Set<Account>().Where(a => a.Id == account.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.TwoFactorEnabled, true)));
        var world = await FactorHelpWorld.StartAsync(app);

        foreach (var person in new[] { plain, silent })
            Assert.NotNull((await (await world.Administrator.SubmitToAsync($"/admin/accounts/{person.Id}", $"{PathOf(person)}?handler=Start")).ReadAsync()).QuerySelector("[role=alert]"));

        Assert.False(await app.ReadAsync(db => db.Set<FactorHelp>().AnyAsync()));
    }
}
