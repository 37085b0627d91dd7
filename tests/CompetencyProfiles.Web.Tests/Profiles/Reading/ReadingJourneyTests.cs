using CompetencyProfiles.Access;
using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.Playwright;

namespace CompetencyProfiles.Web.Tests.Profiles.Reading;

public sealed class ReadingJourneyTests(Browser browser) : BrowserTest(browser)
{
    [Fact]
    public async Task An_employee_reads_the_profile_in_both_languages_prints_it_and_finds_the_own_targets()
    {
        await using var app = await App.StartAsync();
        var jana = Given.Employee();
        await app.SaveAsync(jana, new RoleFamilyAssignment(jana.Id, "service-desk", Given.Today.AddYears(-1)));
        await ProfilesInEachState.SaveAsync(app.Database);
        var page = await OpenAsync(app, jana);

        await page.GotoAsync("/profiles");
        await page.GetByRole(AriaRole.Link, new() { Name = "Lesen" }).ClickAsync();
        await Assertions.Expect(page.GetByText("What deliver.finish means (de)")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Inhalt" }).GetByRole(AriaRole.Link, new() { Name = "deliver.finish (de)" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "deliver.finish (de)" })).ToBeInViewportAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        await Assertions.Expect(page.GetByText("What deliver.finish means", new() { Exact = true })).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Print", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Team lead" }).ClickAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Print now" })).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".poster .mine")).ToHaveCountAsync(4);

        await page.EmulateMediaAsync(new() { Media = Media.Screen });
        await page.GetByRole(AriaRole.Link, new() { Name = "My profile" }).ClickAsync();
        await Assertions.Expect(page.Locator(".track-word").GetByText("Target: Consistently solid")).ToHaveCountAsync(4);
    }

    [Fact]
    public async Task The_largest_profile_is_read_on_a_phone_without_scrolling_sideways()
    {
        await using var app = await App.StartAsync();
        var jana = Given.Employee();
        await app.SaveAsync(jana);
        await BigProfile.SaveAsync(app.Database);
        var page = await OpenAsync(app, jana, width: 320);

        await page.GotoAsync($"/profiles/{BigProfile.Key}");
        await page.GetByText("Zu einem Kompetenzfeld springen").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Field 9 (de)" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Field 9 (de)" })).ToBeInViewportAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Field 2 (de)" })).ToBeHiddenAsync();
        Assert.Equal(320, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Theory]
    [InlineData(992)]
    [InlineData(1200)]
    [InlineData(1440)]
    public async Task The_top_bar_holds_the_places_of_every_role(int width)
    {
        await using var app = await App.StartAsync();
        var personas = new Personas();
        await app.SaveAsync(personas.Rows);

        foreach (var persona in new[] { "employee", "manager", "hr-of-unit", "hr-overall", "administrator", "representation" })
        {
            foreach (var locale in new[] { "de-DE", "en-GB" })
            {
                var page = await OpenAsync(app, personas[persona], width: width, locale: locale);
                await page.GotoAsync("/profiles");
                Assert.Equal((persona, locale, width), (persona, locale, await page.EvaluateAsync<int>("document.documentElement.scrollWidth")));
            }
        }
    }
}
