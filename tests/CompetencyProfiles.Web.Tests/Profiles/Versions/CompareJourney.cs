using CompetencyProfiles.Access;
using CompetencyProfiles.Profiles;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CompetencyProfiles.Web.Tests.Profiles.Versions;

public sealed class CompareJourney(Browser browser) : BrowserTest(browser)
{
    [Fact]
    public async Task The_council_compares_a_draft_with_the_active_version_word_by_word_and_prints_it()
    {
        await using var app = await App.StartAsync();
        app.Listen();
        var council = Given.Employee("Carla", "Rat");
        await app.SaveAsync(council);
        await ProfilesInEachState.SaveAsync(app.Database);
        var page = await OpenAsync(app, council, [Role.Representation]);

        await page.GotoAsync($"/profiles/{ProfilesInEachState.Key}/v/{ProfilesInEachState.Draft}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Vergleichen" }).PressAsync("Enter");
        await page.GetByRole(AriaRole.Link, new() { Name = $"Version {ProfilesInEachState.Active}", Exact = true }).PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("1");
        await Expect(page.Locator("main del").First).ToBeVisibleAsync();
        await Expect(page.Locator("main ins").Filter(new() { HasText = "Zusagen" })).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Link, new() { Name = "English" }).PressAsync("Enter");
        await Expect(page.Locator("main ins").Filter(new() { HasText = "promises" })).ToHaveCountAsync(1);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Drucken" })).ToBeHiddenAsync();
        await Expect(page.Locator("main ins").First).ToBeVisibleAsync();
    }
}
