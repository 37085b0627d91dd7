using CompetencyProfiles.Access;
using CompetencyProfiles.Profiles;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CompetencyProfiles.Web.Tests.Profiles.Workshop;

public sealed class WorkshopJourney(Browser browser) : BrowserTest(browser)
{
    [Fact]
    public async Task Three_people_write_with_HR_from_an_incident_to_a_criterion_in_the_draft()
    {
        await using var app = await App.StartAsync();
        app.Listen();
        var (marlene, jana, ole, elif) = (Given.Employee("Marlene", "Winter"), Given.Employee("Jana", "Brandt"), Given.Employee("Ole", "Krug"), Given.Employee("Elif", "Sahin"));
        await app.SaveAsync(marlene, jana, ole, elif);
        await using (var db = app.Database.Open())
            await db.StartProfileAsync(ProfileWorld.Key, SmallProfile.Content, new(marlene.Id, Given.Now), CancellationToken.None);
        var hr = await OpenAsync(app, marlene, [Role.Hr]);

        await hr.GotoAsync(ProfileWorld.Address(1));
        await hr.GetByRole(AriaRole.Link, new() { Name = "Werkstatt" }).ClickAsync();
        await PressAsync(hr, "Werkstatt eröffnen");
        foreach (var guest in new[] { "Jana Brandt", "Ole Krug", "Elif Sahin" })
        {
            await hr.GetByLabel("Wen einladen?").FillAsync(guest);
            await PressAsync(hr, "Einladen");
            await Expect(hr.GetByRole(AriaRole.Rowheader, new() { Name = guest })).ToBeVisibleAsync();
        }

        var pages = new List<IPage>();
        foreach (var guest in new[] { jana, ole, elif })
        {
            var page = await OpenAsync(app, guest);
            await page.GotoAsync("/today");
            await page.GetByRole(AriaRole.Link, new() { Name = "An der Werkstatt" }).ClickAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = "Schlüsselereignisse" }).ClickAsync();
            await page.GetByLabel("Situation").FillAsync("Der Drucker stand still");
            await page.GetByLabel("Verhalten").FillAsync("Rief an, bevor jemand fragte");
            await page.GetByLabel("Wirkung").FillAsync("Niemand musste warten");
            await page.GetByLabel("Kompetenzfeld").SelectOptionAsync("deliver (de)");
            await PressAsync(page, "Festhalten");
            await Expect(page.Locator(".incident").First).ToContainTextAsync("Der Drucker stand still");
            pages.Add(page);
        }

        foreach (var page in pages)
        {
            await page.GetByRole(AriaRole.Link, new() { Name = "Blind sortieren" }).ClickAsync();
            for (var n = 0; n < 2; n++)
            {
                await page.GetByRole(AriaRole.Radio, new() { Name = "deliver (de)" }).CheckAsync();
                await PressAsync(page, "Einsortieren und weiter");
            }

            await Expect(page.GetByText("Alles sortiert")).ToBeVisibleAsync();
        }

        await pages[0].GetByRole(AriaRole.Link, new() { Name = "Kriterien und Vorschläge" }).ClickAsync();
        await pages[0].GetByRole(AriaRole.Link, new() { Name = "Neues Kriterium vorschlagen" }).ClickAsync();
        await pages[0].GetByLabel("Name auf Deutsch").FillAsync("Vorher Bescheid geben");
        await PressAsync(pages[0], "Vorschlagen");
        foreach (var page in pages)
        {
            await page.GetByRole(AriaRole.Link, new() { Name = "Kriterien und Vorschläge" }).ClickAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = "Vorher Bescheid geben" }).ClickAsync();
            foreach (var question in new[] { "Nützlich", "Beobachtbar" })
                await page.GetByRole(AriaRole.Group, new() { Name = question }).GetByLabel("4").CheckAsync();
            await PressAsync(page, "Abstimmen");
            await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Stimme ändern" })).ToBeVisibleAsync();
        }

        await hr.GetByRole(AriaRole.Link, new() { Name = "Kriterien und Vorschläge" }).ClickAsync();
        await hr.GetByRole(AriaRole.Link, new() { Name = "Vorher Bescheid geben" }).ClickAsync();
        await Expect(hr.GetByText("Nützlich 4,0, beobachtbar 4,0 (Stimmen: 3)")).ToBeVisibleAsync();
        await PressAsync(hr, "In den Entwurf übernehmen");
        await Expect(hr.GetByRole(AriaRole.Status)).ToContainTextAsync("Der Vorschlag steht jetzt im Entwurf");
        var content = await app.ReadAsync(db => db.Set<ProfileVersion>().Select(version => version.Content).SingleAsync());
        Assert.Equal("Vorher Bescheid geben", content.FindField("understand")!.Criteria[^1].Name.De);
    }

    private static Task PressAsync(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).PressAsync("Enter");
}
