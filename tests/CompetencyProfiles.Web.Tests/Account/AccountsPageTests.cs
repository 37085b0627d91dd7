using System.Net;
using CompetencyProfiles.Access;
using CompetencyProfiles.Data;
using CompetencyProfiles.Mail;
using CompetencyProfiles.Operations;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.SignIn;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CompetencyProfiles.Web.Tests.AccountPages;

public sealed class AccountsPageTests
{
    [Theory, OnEveryDatabase]
    public async Task The_administrator_finds_people_by_name_and_state(DatabaseProvider provider)
    {
        await using var app = await App.StartAsync(provider);
        var (admin, jana, ole) = (Given.Person("Ada", "Admin"), Given.Person("Jana", "Müller"), Given.Person("Ole", "Petersen"));
        await app.SaveAsync(admin, jana, ole, Account.For(ole.Id));
        var browser = await app.SignedInAsAsync(admin, Role.Administrator);

        Assert.Equal(["Ada Admin", "Jana Müller", "Ole Petersen"], await NamesAsync(browser, ""));
        Assert.Equal(["Jana Müller"], await NamesAsync(browser, "?q=mueller"));
        Assert.Equal(["Jana Müller"], await NamesAsync(browser, "?state=None"));
        Assert.Equal(["Ada Admin", "Ole Petersen"], await NamesAsync(browser, "?state=Invited"));
        Assert.Empty(await NamesAsync(browser, "?state=Disabled"));
        Assert.Equal(3, (await NamesAsync(browser, "?page=7")).Count);
    }

    [Theory, OnEveryDatabase]
    public async Task Chosen_people_get_an_account_and_a_mail(DatabaseProvider provider)
    {
        await using var app = await App.StartAsync(provider);
        var (hr, jana, ole) = (Given.Person(), Given.Person(), Given.Person());
        await app.SaveAsync(hr, jana, ole);
        var browser = await app.SignedInAsAsync(hr, Role.Hr);

        var answer = await browser.PostToAsync("/admin/accounts?handler=Invite", ("people", jana.Id.ToString()));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(jana.Id.Value, (await app.ReadAsync(db => db.Set<OutboxMessage>().SingleAsync())).PersonId);
        Assert.False(await app.ReadAsync(db => db.Set<Account>().AnyAsync(a => a.PersonId == ole.Id)));
    }

    [Theory, OnEveryDatabase]
    public async Task Everybody_without_an_account_is_invited_in_one_go(DatabaseProvider provider)
    {
        await using var app = await App.StartAsync(provider);
        var admin = Given.Person();
        await app.SaveAsync([admin, .. Enumerable.Range(0, Invitations.Batch + 20).Select(_ => Given.Person())]);
        var browser = await app.SignedInAsAsync(admin, Role.Administrator);

        await browser.PostToAsync("/admin/accounts?handler=InviteAll");
        await app.Services.GetRequiredService<OperationEngine>().RunAsync(default);

        Assert.Equal(Invitations.Batch + 20, await app.ReadAsync(db => db.Set<OutboxMessage>().CountAsync()));
        Assert.Equal(OperationState.Succeeded, (await app.ReadAsync(db => db.Set<Operation>().SingleAsync(o => o.Kind == InviteEveryone.Name))).State);
    }

    [Theory, OnEveryDatabase]
    public async Task A_disabled_account_is_out_at_once_and_back_in_when_enabled(DatabaseProvider provider)
    {
        await using var app = await App.StartAsync(provider);
        var (admin, jana) = (Given.Person(), Given.Person());
        await app.SaveAsync(admin, jana);
        await app.WithPasswordAsync(jana, "korrekt pferd batterie");
        var (browser, victim) = (await app.SignedInAsAsync(admin, Role.Administrator), await app.SignedInAsAsync(jana));
        Assert.Equal(HttpStatusCode.OK, (await victim.GetAsync("/today")).StatusCode);

        await browser.PostToAsync($"/admin/accounts/{jana.Id}?handler=Disable");
        Assert.Equal(HttpStatusCode.Redirect, (await victim.GetAsync("/today")).StatusCode);
        Assert.Null((await app.CreateClient(new() { AllowAutoRedirect = false }).SignInAsync(jana.Email!, "korrekt pferd batterie")).Headers.Location);
        await browser.PostToAsync($"/admin/accounts/{jana.Id}?handler=Enable");

        Assert.NotNull((await app.CreateClient(new() { AllowAutoRedirect = false }).SignInAsync(jana.Email!, "korrekt pferd batterie")).Headers.Location);
    }

    [Fact]
    public async Task Sessions_can_be_ended_and_an_invitation_sent_again()
    {
        await using var app = await App.StartAsync();
        var (admin, jana) = (Given.Person(), Given.Person());
        await app.SaveAsync(admin, jana);
        var (browser, other) = (await app.SignedInAsAsync(admin, Role.Administrator), await app.SignedInAsAsync(jana));

        await browser.PostToAsync($"/admin/accounts/{jana.Id}?handler=EndSessions");
        await browser.PostToAsync($"/admin/accounts/{jana.Id}?handler=Invite");

        Assert.Equal(HttpStatusCode.Redirect, (await other.GetAsync("/today")).StatusCode);
        Assert.Equal(1, await app.ReadAsync(db => db.Set<OutboxMessage>().CountAsync()));
    }

    [Fact]
    public async Task Nobody_disables_the_own_account()
    {
        await using var app = await App.StartAsync();
        var admin = Given.Person();
        await app.SaveAsync(admin);
        var browser = await app.SignedInAsAsync(admin, Role.Administrator);

        var answer = await browser.PostToAsync($"/admin/accounts/{admin.Id}?handler=Disable");

        Assert.NotNull((await answer.ReadAsync()).QuerySelector("[role=alert]"));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/today")).StatusCode);
    }

    [Theory]
    [InlineData("Invite")]
    [InlineData("EndSessions")]
    [InlineData("Disable")]
    [InlineData("Enable")]
    public async Task A_person_of_another_unit_and_one_that_never_was_are_missing_alike(string handler)
    {
        await using var app = await App.StartAsync();
        var (hr, colleague) = (Given.Person(), Given.Person());
        await app.SaveAsync(hr, colleague);
        var browser = await app.SignedInAsAsync(hr, Role.Hr);
        await app.SaveAsync(RoleGrant.Initial(colleague.Id, Role.Hr, null, Given.Today.AddYears(-1), Given.Now));

        foreach (var id in new[] { colleague.Id, Id<CompetencyProfiles.People.Person>.New() })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/admin/accounts/{id}")).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.PostToAsync($"/admin/accounts/{id}?handler={handler}", from: "/admin/accounts")).StatusCode);
        }

        Assert.Equal(0, await app.ReadAsync(db => db.Set<OutboxMessage>().CountAsync()));
    }

    [Fact]
    public async Task For_everybody_else_the_pages_do_not_exist()
    {
        await using var app = await App.StartAsync();
        var jana = Given.Person();
        await app.SaveAsync(jana);
        var browser = await app.SignedInAsAsync(jana, Role.TrainingOrganiser);

        foreach (var path in new[] { "/admin/accounts", $"/admin/accounts/{jana.Id}" })
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(path)).StatusCode);
    }

    private static async Task<List<string>> NamesAsync(HttpClient browser, string query) =>
        [.. (await browser.ReadPageAsync("/admin/accounts" + query)).QuerySelectorAll("tbody th a").Select(a => a.TextContent)];
}
