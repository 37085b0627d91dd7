using System.Net;
using CompetencyProfiles.Data;
using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.AspNetCore.Hosting;

namespace CompetencyProfiles.Web.Tests.AccountPages;

public sealed class DemoPersonaTests
{
    [Theory, OnEveryDatabase]
    public async Task One_click_signs_in_as_a_persona(DatabaseProvider provider)
    {
        await using var app = await App.StartAsync(provider);
        var hr = new Person(CompetencyProfiles.Web.Demo.Personas.All[3].PersonnelNumber, "Petra", "Ostermann");
        await app.SaveAsync(hr);
        await using var demo = app.WithWebHostBuilder(builder => builder.UseEnvironment("Demo"));
        var browser = demo.CreateClient(new() { AllowAutoRedirect = false });

        var cards = (await browser.ReadPageAsync("/account/sign-in")).QuerySelectorAll("form[action='/demo/sign-in']");
        var answer = await browser.PostToAsync("/demo/sign-in", ("person", hr.Id.ToString()));

        Assert.Contains("Petra Ostermann", Assert.Single(cards).TextContent, StringComparison.Ordinal);
        Assert.Equal("/today", answer.Headers.Location?.OriginalString);
        Assert.Contains("Petra", (await browser.ReadPageAsync("/today")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_no_persona_cannot_be_signed_in_as()
    {
        await using var app = await App.StartAsync();
        var other = Given.Person();
        await app.SaveAsync(new Person(CompetencyProfiles.Web.Demo.Personas.All[3].PersonnelNumber, "Petra", "Ostermann"), other);
        await using var demo = app.WithWebHostBuilder(builder => builder.UseEnvironment("Demo"));

        foreach (var id in new[] { other.Id, Id<Person>.New() })
            Assert.Equal(HttpStatusCode.NotFound, (await demo.CreateClient().PostToAsync("/demo/sign-in", ("person", id.ToString()))).StatusCode);
    }

    [Theory]
    [InlineData("Testing")]
    [InlineData("Development")]
    public async Task Outside_the_demo_there_is_no_such_page(string environment)
    {
        await using var app = await App.StartAsync();
        var hr = Given.Person();
        await app.SaveAsync(hr);
        await using var host = app.WithWebHostBuilder(builder => builder.UseEnvironment(environment));
        var browser = host.CreateClient(new() { AllowAutoRedirect = false });
        browser.DefaultRequestHeaders.Add("Cookie", (await app.SignedInAsAsync(hr)).DefaultRequestHeaders.GetValues("Cookie"));

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/demo/sign-in")).StatusCode);
        Assert.Empty((await browser.ReadPageAsync("/account/sign-in")).QuerySelectorAll("form[action='/demo/sign-in']"));
    }
}
