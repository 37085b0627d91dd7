using System.Net;
using CompetencyProfiles.Data;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;

namespace CompetencyProfiles.Web.Tests.Today;

public sealed class TodayPageTests
{
    [Theory, OnEveryDatabase]
    public async Task The_start_page_greets_the_person_signed_in(DatabaseProvider provider)
    {
        await using var app = await App.StartAsync(provider);
        var jana = Given.Person("Jana", "Brandt");
        await app.SaveAsync(jana);

        var page = await (await app.SignedInAsAsync(jana)).ReadPageAsync("/today");

        Assert.Contains("Jana", page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Nobody_sees_a_start_page_without_signing_in()
    {
        await using var app = await App.StartAsync();

        var answer = await app.CreateClient(new() { AllowAutoRedirect = false }).GetAsync("/today");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/account/sign-in", answer.Headers.Location!.PathAndQuery);
    }
}
