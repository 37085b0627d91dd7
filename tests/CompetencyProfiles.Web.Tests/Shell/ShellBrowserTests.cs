using CompetencyProfiles.Access;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.Playwright;

namespace CompetencyProfiles.Web.Tests.Shell;

public sealed class ShellBrowserTests(Browser browser) : BrowserTest(browser)
{
    [Fact]
    public async Task On_a_phone_the_menu_opens_by_keyboard_and_leads_on()
    {
        await using var app = await App.StartAsync();
        var nina = Given.Person("Nina", "Krüger");
        await app.SaveAsync(nina);
        var page = await OpenAsync(app, nina, [Role.Administrator], width: 360);
        await page.GotoAsync("/today");

        await page.GetByRole(AriaRole.Button, new() { Name = "Menü" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Link, new() { Name = "Verwaltung" }).First.ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Verwaltung", Level = 1 })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_first_tab_skips_to_the_content()
    {
        await using var app = await App.StartAsync();
        var page = await OpenAsync(app, person: null);
        await page.GotoAsync("/preferences");

        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator("#content")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_dark_theme_is_chosen_in_ones_own_menu_and_stays()
    {
        await using var app = await App.StartAsync();
        var nina = Given.Person("Nina", "Krüger");
        await app.SaveAsync(nina);
        var page = await OpenAsync(app, nina);
        await page.GotoAsync("/today");
        var light = await BackgroundAsync(page);

        await page.GetByRole(AriaRole.Button, new() { Name = "Mein Konto und Darstellung" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Dunkel" }).ClickAsync();
        await page.WaitForURLAsync("**/today");
        await page.ReloadAsync();

        Assert.NotEqual(light, await BackgroundAsync(page));
    }

    private static Task<string> BackgroundAsync(IPage page) => page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
}
