using System.Net;
using CompetencyProfiles.Access;
using CompetencyProfiles.Data;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Web.Tests.AccountPages;

public sealed class AccountPageTests
{
    private const string Old = "korrekt pferd batterie", New = "vier ganz andere dinge";

    [Theory, OnEveryDatabase]
    public async Task Changing_the_password_ends_the_sessions_elsewhere(DatabaseProvider provider)
    {
        await using var app = await App.StartAsync(provider);
        var jana = Given.Person();
        await app.SaveAsync(jana);
        await app.WithPasswordAsync(jana, Old);
        var (here, elsewhere) = (await app.SignedInAsAsync(jana), await app.SignedInAsAsync(jana));
        Assert.Equal(HttpStatusCode.OK, (await elsewhere.GetAsync("/today")).StatusCode);

        var answer = await here.SubmitAsync("/account/password", ("Old", Old), ("Input.Password", New), ("Input.Repeated", New));

        Assert.Equal("/account", answer.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/today")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.GetAsync("/today")).StatusCode);
        Assert.Equal("/today", (await app.CreateClient(new() { AllowAutoRedirect = false }).SignInAsync(jana.Email!, New)).Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("falsch", New)]
    [InlineData(Old, "kurz")]
    [InlineData("", New)]
    public async Task A_wrong_old_or_a_bad_new_password_changes_nothing(string old, string password)
    {
        await using var app = await App.StartAsync();
        var jana = Given.Person();
        await app.SaveAsync(jana);
        var account = await app.WithPasswordAsync(jana, Old);

        var answer = await (await app.SignedInAsAsync(jana)).SubmitAsync("/account/password", ("Old", old), ("Input.Password", password), ("Input.Repeated", password));

        Assert.NotNull((await answer.ReadAsync()).QuerySelector("[role=alert]"));
        Assert.Equal(account.PasswordHash, await app.ReadAsync(db => db.Set<Account>().Select(a => a.PasswordHash).SingleAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task One_sees_the_own_sessions_and_ends_one_or_all_others(DatabaseProvider provider)
    {
        await using var app = await App.StartAsync(provider);
        var jana = Given.Person();
        await app.SaveAsync(jana);
        var (here, second, third) = (await app.SignedInAsAsync(jana), await app.SignedInAsAsync(jana), await app.SignedInAsAsync(jana));

        var rows = (await here.ReadPageAsync("/account/sessions")).QuerySelectorAll("tbody tr").ToList();
        Assert.Equal(3, rows.Count);
        var other = rows.First(r => r.QuerySelector(".chip") is null).QuerySelector("input[name=id]")!.GetAttribute("value")!;
        var ended = await here.PostToAsync("/account/sessions?handler=End", ("id", other));
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        Assert.Equal(2, await app.ReadAsync(db => db.Set<UserSession>().CountAsync()));
        await here.PostToAsync("/account/sessions?handler=EndOthers");

        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/today")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await second.GetAsync("/today")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await third.GetAsync("/today")).StatusCode);
    }

    [Fact]
    public async Task Anothers_session_and_one_that_never_was_are_missing_alike()
    {
        await using var app = await App.StartAsync();
        var (jana, ole) = (Given.Person(), Given.Person());
        await app.SaveAsync(jana, ole);
        var (mine, others) = (await app.SignedInAsAsync(jana), await app.SignedInAsAsync(ole));
        var foreign = await app.ReadAsync(db => db.Set<UserSession>().OrderBy(s => s.CreatedAt).ThenBy(s => s.Id)
            .Join(db.Set<Account>().Where(a => a.PersonId == ole.Id), s => s.AccountId, a => a.Id, (s, a) => s.Id).SingleAsync());

        foreach (var id in new[] { foreign, Guid.CreateVersion7() })
            Assert.Equal(HttpStatusCode.NotFound, (await mine.PostToAsync("/account/sessions?handler=End", ("id", id.ToString()))).StatusCode);

        Assert.Equal(HttpStatusCode.OK, (await others.GetAsync("/today")).StatusCode);
    }

    [Theory]
    [InlineData("/account")]
    [InlineData("/account/password")]
    [InlineData("/account/sessions")]
    [InlineData("/account/second-factor")]
    [InlineData("/account/confirm")]
    [InlineData("/account/sign-out")]
    public async Task The_own_account_opens_for_whoever_is_signed_in_and_for_nobody_else(string path)
    {
        await using var app = await App.StartAsync();
        var jana = Given.Person();
        await app.SaveAsync(jana);

        Assert.Equal(HttpStatusCode.OK, (await (await app.SignedInAsAsync(jana)).GetAsync(path)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await app.CreateClient(new() { AllowAutoRedirect = false }).GetAsync(path)).StatusCode);
    }
}
