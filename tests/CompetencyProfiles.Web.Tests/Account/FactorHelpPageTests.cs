using System.Net;
using System.Text.RegularExpressions;
using CompetencyProfiles.Access;
using CompetencyProfiles.Data;
using CompetencyProfiles.Mail;
using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CompetencyProfiles.Web.Tests.AccountPages.PasskeyWorld;

namespace CompetencyProfiles.Web.Tests.AccountPages;

public sealed partial class FactorHelpPageTests
{
    private readonly Person ada = Given.Employee("Ada", "Admin"), hanna = Given.Employee("Hanna", "Hr"), hilde = Given.Employee("Hilde", "Hr");

    [Theory, OnEveryDatabase]
    public async Task Two_help_and_the_person_sets_up_a_new_factor_by_link_and_password(DatabaseProvider provider)
    {
        await using var app = await App.StartAsync(provider);
        var (jana, account, elsewhere, passkey, codes) = await app.WithPasskeyAsync();
        var (administrator, hr) = await HelpersAsync(app);
        var path = $"/admin/accounts/{jana.Id}/factor-help";

        Assert.Equal(path, (await administrator.PostToAsync($"{path}?handler=Start")).Headers.Location?.OriginalString);
        Assert.NotNull(await MailAsync(app, "FactorHelpStarted"));
        Assert.Contains($"{path}", (await hr.ReadPageAsync("/today")).QuerySelectorAll(".task-list a").Select(a => a.GetAttribute("href")));
        Assert.Equal(path, (await hr.PostToAsync($"{path}?handler=Confirm")).Headers.Location?.OriginalString);
        Assert.Equal("/today", (await app.Visitor().SignInAsync(passkey)).Headers.Location?.OriginalString);

        var link = LinkIn((await MailAsync(app, null))!);
        var visitor = app.Visitor();
        var (page, key) = await OpenAsync(visitor, link);
        app.Clock.Now += TimeSpan.FromMinutes(1);
        var answer = await visitor.SubmitAsync(link, page, ("Input.Password", Password), ("Input.Code", Totp.CodeAt(key, Totp.StepAt(app.Clock.Now))));

        Assert.Equal("/account/recovery-codes", answer.Headers.Location?.OriginalString);
        Assert.Equal(SecondFactor.RecoveryCodes, (await visitor.ReadPageAsync("/account/recovery-codes")).QuerySelectorAll(".codes code").Length);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/today")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.GetAsync("/today")).StatusCode);
        Assert.Null((await app.Visitor().SignInAsync(passkey)).Headers.Location);
        await AssertSecondStepAsync(app, jana, codes[0], opens: false);
        app.Clock.Now += TimeSpan.FromMinutes(1);
        await AssertSecondStepAsync(app, jana, Totp.CodeAt(key, Totp.StepAt(app.Clock.Now)), opens: true);
        Assert.NotNull(await MailAsync(app, "FactorReplaced"));
        Assert.Contains("gilt nicht mehr", (await app.Visitor().ReadPageAsync(link)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Neuen zweiten Faktor eingerichtet", "Hilfe bestätigt", "Hilfe begonnen"],
            (await hr.ReadPageAsync(path)).QuerySelectorAll("tbody th").Select(th => th.TextContent));
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
        var link = await GrantAsync(app, jana);
        var thief = app.Visitor();
        var (page, key) = await OpenAsync(thief, link);

        var answer = await thief.SubmitAsync(link, page, ("Input.Password", password), ("Input.Code", code ?? Totp.CodeAt(key, Totp.StepAt(app.Clock.Now))));

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
        var link = await GrantAsync(app, jana);
        var thief = app.Visitor();

        for (var i = 0; i < SignInAttempts.FreeTries; i++)
            await TryAsync(app, thief, link, "falsch");

        Assert.Contains("15 Sekunden", await (await TryAsync(app, thief, link, Password)).WhyNotAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_somebody_else_saw_before_a_sealed_one_of_another_and_an_old_one_are_worth_nothing()
    {
        await using var app = await App.StartAsync();
        var (jana, _, _, _, _) = await app.WithPasskeyAsync();
        var (ole, _, _, _, _) = await app.WithPasskeyAsync();
        var (link, others) = (await GrantAsync(app, jana), await GrantAsync(app, ole, start: false));
        var (first, _) = await OpenAsync(app.Visitor(), link);
        var (foreign, key) = await OpenAsync(app.Visitor(), others);
        var visitor = app.Visitor();
        var (page, _) = await OpenAsync(visitor, link);

        Assert.NotEqual(Sealed(first), Sealed(page));
        var answer = await visitor.SubmitAsync(link, page, ("Input.Password", Password), ("Input.Code", Totp.CodeAt(key, Totp.StepAt(app.Clock.Now))), ("SealedKey", Sealed(foreign)));
        Assert.NotNull((await answer.ReadAsync()).QuerySelector("[role=alert]"));
        var own = (await OpenAsync(visitor, link)).Page;
        app.Clock.Now += TimeSpan.FromMinutes(31);
        Assert.NotNull((await (await visitor.SubmitAsync(link, own, ("Input.Password", Password), ("Input.Code", "123456"))).ReadAsync()).QuerySelector("[role=alert]"));
    }

    [Fact]
    public async Task A_link_of_another_kind_an_old_one_and_one_taken_back_do_nothing()
    {
        await using var app = await App.StartAsync();
        var (jana, account, _, _, _) = await app.WithPasskeyAsync();
        var link = await GrantAsync(app, jana);
        var reset = await app.ReadAsync(db => db.MakeLinkAsync(account.Id, LinkPurpose.PasswordReset, app.Clock.Now, default));
        var token = link.Split("token=")[1];
        var visitor = app.Visitor();

        Assert.Contains("gilt nicht mehr", (await visitor.ReadPageAsync($"/account/new-factor?token={reset}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("gilt nicht mehr", (await visitor.ReadPageAsync($"/account/set-password?token={token}")).Body!.TextContent, StringComparison.Ordinal);
        await visitor.SubmitAsync($"/account/set-password?token={reset}", ("Input.Password", "vier ganz andere dinge"), ("Input.Repeated", "vier ganz andere dinge"));
        Assert.NotNull((await visitor.ReadPageAsync(link)).QuerySelector("svg.qr"));

        var administrator = await app.SignedInAsAsync(ada);
        await administrator.PostToAsync($"/admin/accounts/{jana.Id}/factor-help?handler=Stop");
        Assert.Contains("gilt nicht mehr", (await visitor.ReadPageAsync(link)).Body!.TextContent, StringComparison.Ordinal);

        var again = await GrantAsync(app, jana, start: false);
        app.Clock.Now += AccountLink.LifeOf(LinkPurpose.NewFactor);
        Assert.Contains("gilt nicht mehr", (await visitor.ReadPageAsync(again)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_started_does_not_confirm_and_hr_staff_are_helped_by_the_person_named_for_them()
    {
        await using var app = await App.StartAsync();
        var (jana, _, _, _, _) = await app.WithPasskeyAsync();
        var (colleague, _, _, _, _) = await app.WithPasskeyAsync();
        var (administrator, hr) = await HelpersAsync(app);
        await app.SaveAsync(hilde);
        var forHr = await app.SignedInAsAsync(hilde, Role.HrForHr);
        await app.SaveAsync(RoleGrant.Initial(colleague.Id, Role.Hr, null, Given.Today.AddYears(-1), Given.Now));
        var (path, colleagues) = ($"/admin/accounts/{jana.Id}/factor-help", $"/admin/accounts/{colleague.Id}/factor-help");

        await administrator.PostToAsync($"{path}?handler=Start");
        await administrator.PostToAsync($"{colleagues}?handler=Start");

        Assert.NotNull((await (await administrator.PostToAsync($"{path}?handler=Confirm")).ReadAsync()).QuerySelector("[role=alert]"));
        Assert.NotNull((await (await administrator.PostToAsync($"{path}?handler=Start")).ReadAsync()).QuerySelector("[role=alert]"));
        Assert.Equal(HttpStatusCode.NotFound, (await hr.PostToAsync($"{colleagues}?handler=Confirm", from: path)).StatusCode);
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
        var (administrator, _) = await HelpersAsync(app);

        foreach (var person in new[] { plain, silent })
            Assert.NotNull((await (await administrator.SubmitToAsync($"/admin/accounts/{person.Id}", $"/admin/accounts/{person.Id}/factor-help?handler=Start")).ReadAsync()).QuerySelector("[role=alert]"));

        Assert.False(await app.ReadAsync(db => db.Set<FactorHelp>().AnyAsync()));
    }

    private async Task<(HttpClient Administrator, HttpClient Hr)> HelpersAsync(App app)
    {
        await app.SaveAsync(ada, hanna);
        return (await app.SignedInAsAsync(ada, Role.Administrator), await app.SignedInAsAsync(hanna, Role.Hr));
    }

    private async Task<string> GrantAsync(App app, Person person, bool start = true)
    {
        var (administrator, hr) = start ? await HelpersAsync(app) : (await app.SignedInAsAsync(ada), await app.SignedInAsAsync(hanna));
        await administrator.PostToAsync($"/admin/accounts/{person.Id}/factor-help?handler=Start");
        await hr.PostToAsync($"/admin/accounts/{person.Id}/factor-help?handler=Confirm");
        return LinkIn((await MailAsync(app, null, person))!);
    }

    private static async Task<HttpResponseMessage> TryAsync(App app, HttpClient visitor, string link, string password)
    {
        var (page, key) = await OpenAsync(visitor, link);
        return await visitor.SubmitAsync(link, page, ("Input.Password", password), ("Input.Code", Totp.CodeAt(key, Totp.StepAt(app.Clock.Now))));
    }

    private static async Task AssertSecondStepAsync(App app, Person person, string code, bool opens)
    {
        var visitor = app.Visitor();
        await visitor.SignInAsync(person.Email!, Password);
        Assert.Equal(opens ? "/today" : null, (await visitor.SubmitAsync("/account/sign-in/code", ("Code", code))).Headers.Location?.OriginalString);
    }

    private static async Task<(AngleSharp.Dom.IDocument Page, byte[] Key)> OpenAsync(HttpClient visitor, string link)
    {
        var page = await visitor.ReadPageAsync(link);
        return (page, Read(page.QuerySelector("code")!.TextContent));
    }

    private static string Sealed(AngleSharp.Dom.IDocument page) => page.QuerySelector("input[name=SealedKey]")!.GetAttribute("value")!;

    private static byte[] Read(string spelt)
    {
        var bits = string.Concat(spelt.Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }

    /// <summary>The notice of this event, or for null the mail with the link, as it would be sent.</summary>
    private static async Task<RenderedMail?> MailAsync(App app, string? notice, Person? to = null)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var kind = notice is null ? AccountMail.FactorLink : AccountMail.SecurityNotice;
        var messages = await app.ReadAsync(db => db.Set<OutboxMessage>().Where(m => m.Kind == kind && (notice == null || m.Arguments.Contains(notice))).OrderBy(m => m.OwedAt).ToListAsync());
        return await scope.ServiceProvider.GetServices<IMailKind>().Single(k => k.Kind == kind)
            .RenderAsync(messages.Last(m => to is null || m.PersonId == to.Id.Value), default);
    }

    private static string LinkIn(RenderedMail mail) => new Uri(Link().Match(mail.Text).Value).PathAndQuery;

    [GeneratedRegex(@"https://\S+")]
    private static partial Regex Link();
}
