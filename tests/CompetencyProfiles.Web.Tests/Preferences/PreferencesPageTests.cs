using System.Net;
using CompetencyProfiles.Access;
using CompetencyProfiles.Data;
using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Web.Tests.Preferences;

public sealed class PreferencesPageTests
{
    [Theory, OnEveryDatabase]
    public async Task A_person_signed_in_keeps_the_language_on_every_device(DatabaseProvider provider)
    {
        await using var app = await App.StartAsync(provider);
        var jana = Given.Person();
        await app.SaveAsync(jana);

        var answer = await (await app.SignedInAsAsync(jana)).SubmitAsync("/preferences", ("language", "en"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("en", await app.ReadAsync(db => db.Set<Person>().Where(p => p.Id == jana.Id).Select(p => p.Language).SingleAsync()));
        Assert.Equal("en", (await (await app.SignedInAsAsync(jana)).ReadPageAsync("/preferences")).DocumentElement.GetAttribute("lang"));
    }

    [Theory, OnEveryDatabase]
    public async Task A_person_signed_in_keeps_the_theme_on_every_device(DatabaseProvider provider)
    {
        await using var app = await App.StartAsync(provider);
        var jana = Given.Person();
        await app.SaveAsync(jana);

        await (await app.SignedInAsAsync(jana)).SubmitAsync("/preferences", ("theme", "dark"));

        Assert.Equal("dark", await app.ReadAsync(db => db.Set<Account>().Where(a => a.PersonId == jana.Id).Select(a => a.Theme).SingleAsync()));
        Assert.Equal("dark", (await (await app.SignedInAsAsync(jana)).ReadPageAsync("/preferences")).DocumentElement.GetAttribute("data-bs-theme"));
    }

    [Fact]
    public async Task Without_signing_in_the_browser_keeps_both()
    {
        await using var app = await App.StartAsync();
        var client = app.CreateClient();

        await client.SubmitAsync("/preferences", ("language", "en"));
        await client.SubmitAsync("/preferences", ("theme", "dark"));
        var page = await client.ReadPageAsync("/preferences");

        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("dark", page.DocumentElement.GetAttribute("data-bs-theme"));
    }

    [Theory]
    [InlineData("fr-FR,en-US;q=0.8,de;q=0.5", "en")]
    [InlineData("fr-FR,fr;q=0.9", "de")]
    [InlineData("de-AT,en;q=0.9", "de")]
    [InlineData("", "de")]
    public async Task Without_a_choice_the_browser_says_the_language_and_German_is_spoken_otherwise(string wishes, string expected)
    {
        await using var app = await App.StartAsync();
        var client = app.CreateClient();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", wishes);

        Assert.Equal(expected, (await client.ReadPageAsync("/preferences")).DocumentElement.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("language", "fr")]
    [InlineData("theme", "pink")]
    public async Task What_is_not_offered_is_refused(string name, string value)
    {
        await using var app = await App.StartAsync();

        var answer = await app.CreateClient().SubmitAsync("/preferences", (name, value));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("https://elsewhere.example/", "/preferences")]
    [InlineData("//elsewhere.example/", "/preferences")]
    [InlineData("/today?x=1", "/today?x=1")]
    public async Task The_way_back_stays_in_this_application(string back, string expected)
    {
        await using var app = await App.StartAsync();
        var client = app.CreateClient(new() { AllowAutoRedirect = false });
        var page = await client.ReadPageAsync("/preferences");

        var answer = await client.SubmitAsync("/preferences", page, ("theme", "dark"), ("back", back));

        Assert.Equal(expected, answer.Headers.Location!.OriginalString);
    }
}
