using System.Net;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.AspNetCore.Hosting;

namespace CompetencyProfiles.Web.Tests.Benchmark;

public sealed class YardstickTests
{
    [Theory]
    [InlineData("Testing", HttpStatusCode.NotFound)]
    [InlineData("Benchmark", HttpStatusCode.OK)]
    public async Task The_empty_page_exists_only_where_pages_are_measured(string environment, HttpStatusCode expected)
    {
        await using var app = await App.StartAsync();
        var jana = Given.Person();
        await app.SaveAsync(jana);
        await using var there = app.WithWebHostBuilder(builder => builder.UseEnvironment(environment).UseSetting("Jobs:Enabled", "false"));
        var signedIn = await app.SignedInAsAsync(jana);
        var client = there.CreateClient(new() { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Add("Cookie", signedIn.DefaultRequestHeaders.GetValues("Cookie"));

        var answer = await client.GetAsync("/benchmark/yardstick");

        Assert.Equal(expected, answer.StatusCode);
    }
}
