using CompetencyProfiles.Web.Tests.Support;
using Microsoft.Playwright;

namespace CompetencyProfiles.Web.Tests.Units;

public sealed class UnitTreeJourney(Browser browser) : BrowserTest(browser)
{
    [Fact]
    public async Task A_branch_is_unfolded_in_place_with_the_keyboard()
    {
        await using var app = await App.StartAsync();
        var world = await LargeUnits.SaveAsync(app);
        var page = await OpenAsync(app, world.Jana);
        await page.GotoAsync("/units");
        var team = page.GetByRole(AriaRole.Link, new() { Name = "Team 17", Exact = true });
        await Assertions.Expect(team).ToHaveCountAsync(0);

        await page.Locator($"#below-{world.Area.Id} > summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(team).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(team).ToBeHiddenAsync();

        Assert.EndsWith("/units", page.Url, StringComparison.Ordinal);
        await page.Keyboard.PressAsync("Enter");
        await team.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Team 17", Exact = true })).ToBeVisibleAsync();
    }
}
