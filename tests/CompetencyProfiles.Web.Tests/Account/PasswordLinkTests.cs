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

namespace CompetencyProfiles.Web.Tests.AccountPages;

public sealed partial class PasswordLinkTests
{
    private const string Old = "korrekt pferd batterie", New = "vier ganz andere dinge";

    [Theory, OnEveryDatabase]
    public async Task Who_forgot_the_password_chooses_a_new_one_by_mail(DatabaseProvider provider)
    {
        await using var app = await App.StartAsync(provider);
        var jana = Given.Person();
        await app.SaveAsync(jana);
        await app.WithPasswordAsync(jana, Old);
        var elsewhere = await app.SignedInAsAsync(jana);
        var browser = app.CreateClient(new() { AllowAutoRedirect = false });

        await browser.SubmitAsync("/account/forgot-password", ("Input.Name", jana.Email!));
        var link = LinkIn((await RenderAsync(app, AccountMail.PasswordReset))!);
        var answer = await ChooseAsync(browser, link, New);

        Assert.Equal("/account/sign-in", answer.Headers.Location?.OriginalString);
        Assert.Null((await browser.SignInAsync(jana.Email!, Old)).Headers.Location);
        Assert.Equal("/today", (await browser.SignInAsync(jana.Email!, New)).Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.GetAsync("/today")).StatusCode);
        Assert.Contains("gilt nicht mehr", (await browser.ReadPageAsync(link)).Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(await RenderAsync(app, AccountMail.SecurityNotice));
    }

    [Theory, OnEveryDatabase]
    public async Task A_name_that_nobody_has_gets_the_same_answer_and_no_mail(DatabaseProvider provider)
    {
        await using var app = await App.StartAsync(provider);
        var jana = Given.Person();
        await app.SaveAsync(jana);
        await app.WithPasswordAsync(jana, Old);

        var answers = new List<string>();
        foreach (var name in new[] { jana.Email!, "nobody@example.org" })
        {
            var browser = app.CreateClient();
            answers.Add((await (await browser.SubmitAsync("/account/forgot-password", ("Input.Name", name))).ReadAsync()).QuerySelector("[role=status]")!.TextContent);
        }

        Assert.Single(answers.Distinct());
        Assert.Equal(2, await app.ReadAsync(db => db.Set<OutboxMessage>().CountAsync()));
        await using var scope = app.Services.CreateAsyncScope();
        var kind = scope.ServiceProvider.GetServices<IMailKind>().Single(k => k.Kind == AccountMail.PasswordReset);
        var nobody = await app.ReadAsync(db => db.Set<OutboxMessage>().SingleAsync(m => m.PersonId == Guid.Empty));
        Assert.Null(await kind.RenderAsync(nobody, default));
    }

    [Fact]
    public async Task Without_a_name_nothing_is_asked_for()
    {
        await using var app = await App.StartAsync();

        var answer = await app.CreateClient().SubmitAsync("/account/forgot-password", ("Input.Name", ""));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(0, await app.ReadAsync(db => db.Set<OutboxMessage>().CountAsync()));
    }

    [Theory]
    [InlineData("kurz", "kurz")]
    [InlineData("Passwort2026!", "Passwort2026!")]
    [InlineData("vier ganz andere dinge", "etwas verschiedenes")]
    [InlineData("", "")]
    public async Task A_bad_password_is_refused_and_the_link_still_works(string password, string repeated)
    {
        await using var app = await App.StartAsync();
        var jana = Given.Person();
        var account = Account.For(jana.Id);
        await app.SaveAsync(jana, account);
        var link = "/account/set-password?token=" + await app.ReadAsync(db => db.MakeLinkAsync(account.Id, LinkPurpose.Invitation, Given.Now, default));
        var browser = app.CreateClient(new() { AllowAutoRedirect = false });

        var refused = await browser.SubmitAsync(link, ("Input.Password", password), ("Input.Repeated", repeated));

        Assert.NotNull((await refused.ReadAsync()).QuerySelector("[role=alert]"));
        Assert.Equal(HttpStatusCode.Redirect, (await ChooseAsync(browser, link, New)).StatusCode);
    }

    [Fact]
    public async Task Link_scanners_do_no_harm()
    {
        await using var app = await App.StartAsync();
        var jana = Given.Person();
        var account = Account.For(jana.Id);
        await app.SaveAsync(jana, account);
        var link = "/account/set-password?token=" + await app.ReadAsync(db => db.MakeLinkAsync(account.Id, LinkPurpose.Invitation, Given.Now, default));
        var browser = app.CreateClient(new() { AllowAutoRedirect = false });

        for (var i = 0; i < 25; i++)
        {
            await browser.GetAsync(link);
            await browser.SendAsync(new(HttpMethod.Head, link));
        }

        Assert.Equal(HttpStatusCode.Redirect, (await ChooseAsync(browser, link, New)).StatusCode);
        Assert.Equal("/today", (await browser.SignInAsync(jana.Email!, New)).Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("de", "Ihr Zugang", "sieben Tage")]
    [InlineData("en", "Your access", "seven days")]
    public async Task An_invitation_speaks_the_language_of_the_person_and_names_nobody(string language, string subject, string words)
    {
        await using var app = await App.StartAsync();
        var jana = new Person("4711", "Jana", "Brandt", "jana@example.org", language);
        await app.SaveAsync(jana);
        await app.ReadAsync(db => db.InviteAsync(db.Set<Person>(), Given.Now, default));

        var mail = (await RenderAsync(app, AccountMail.Invitation))!;

        Assert.Equal("jana@example.org", mail.To);
        Assert.StartsWith(subject, mail.Subject, StringComparison.Ordinal);
        Assert.All([mail.Text, mail.Html], text => Assert.Contains(words, text, StringComparison.Ordinal));
        Assert.DoesNotContain("Jana", mail.Text + mail.Html + mail.Subject, StringComparison.Ordinal);
        Assert.StartsWith("https://profiles.example.org/account/set-password?token=", LinkIn(mail), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> ChooseAsync(HttpClient browser, string link, string password) =>
        browser.SubmitAsync(link, ("Input.Password", password), ("Input.Repeated", password));

    private static async Task<RenderedMail?> RenderAsync(App app, string kind)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var message = await app.ReadAsync(db => db.Set<OutboxMessage>().SingleAsync(m => m.Kind == kind));
        return await scope.ServiceProvider.GetServices<IMailKind>().Single(k => k.Kind == kind).RenderAsync(message, default);
    }

    private static string LinkIn(RenderedMail mail) => Link().Match(mail.Text).Value;

    [GeneratedRegex(@"https://\S+")]
    private static partial Regex Link();
}
