using System.Net;
using CompetencyProfiles.Data;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;

namespace CompetencyProfiles.Web.Tests.Security;

public sealed class ErrorPageTests
{
    [Theory]
    [InlineData("de", "Diese Seite gibt es hier nicht")]
    [InlineData("en", "There is no such page here")]
    public async Task A_missing_page_is_said_in_ones_own_language(string language, string words)
    {
        await using var app = await App.StartAsync();
        var client = app.CreateClient();
        client.DefaultRequestHeaders.Add("Accept-Language", language);

        var answer = await client.GetAsync("/error/404");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(words, (await answer.ReadPageAsync()).QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData("Crash", HttpStatusCode.InternalServerError, "Das hat leider nicht geklappt")]
    [InlineData("Busy", HttpStatusCode.ServiceUnavailable, "Der Speicher ist gerade ausgelastet")]
    public async Task A_fault_is_said_without_telling_how_the_house_is_built(string cause, HttpStatusCode status, string words)
    {
        await using var app = new App(await TestDatabase.CreateAsync(DatabaseProvider.Sqlite)) { HasTrialPages = true };
        var jana = Given.Person();
        await app.SaveAsync(jana);

        var answer = await (await app.SignedInAsAsync(jana)).SubmitAsync("/trial/unit", ("Input.Name", cause));

        Assert.Equal(status, answer.StatusCode);
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Contains(words, html);
        Assert.DoesNotContain("secret detail", html);
        Assert.DoesNotContain("Exception", html);
        Assert.Equal(status == HttpStatusCode.ServiceUnavailable, answer.Headers.RetryAfter is not null);
    }

    [Theory]
    [InlineData("same-origin", true)]
    [InlineData("cross-site", false)]
    [InlineData("", false)]
    public async Task A_form_that_came_too_late_keeps_its_text_when_it_came_from_our_own_page(string site, bool isKept)
    {
        await using var app = new App(await TestDatabase.CreateAsync(DatabaseProvider.Sqlite)) { HasTrialPages = true };
        var jana = Given.Person();
        await app.SaveAsync(jana);
        var client = await app.SignedInAsAsync(jana);
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", site);
        var text = new string('x', 50);

        var late = await client.PostAsync("/trial/unit", new FormUrlEncodedContent([new("Input.Name", text), new("__RequestVerificationToken", "old")]));

        Assert.Equal(HttpStatusCode.BadRequest, late.StatusCode);
        var page = await late.ReadPageAsync();
        Assert.Equal(isKept, page.Body!.TextContent.Contains(text));
        if (isKept)
            Assert.Equal(HttpStatusCode.Redirect, (await client.SubmitAsync("/trial/unit", page, ("Input.Name", text))).StatusCode);
    }

    [Fact]
    public async Task A_password_is_never_sent_back()
    {
        await using var app = new App(await TestDatabase.CreateAsync(DatabaseProvider.Sqlite)) { HasTrialPages = true };
        var jana = Given.Person();
        await app.SaveAsync(jana);
        var client = await app.SignedInAsAsync(jana);
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");

        var late = await client.PostAsync("/trial/unit", new FormUrlEncodedContent([new("Input.Name", "kept?"), new("Input.Password", "hunter2 hunter2")]));

        Assert.DoesNotContain("hunter2", await late.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Without_a_database_there_is_still_an_answer()
    {
        await using var app = await App.StartAsync();
        var jana = Given.Person();
        await app.SaveAsync(jana);
        var client = await app.SignedInAsAsync(jana);
        await app.Database.DisposeAsync();

        var answer = await client.GetAsync("/today");

        Assert.True((int)answer.StatusCode >= 500);
        Assert.Contains("Bitte versuchen Sie es", await answer.Content.ReadAsStringAsync());
    }
}
