using CompetencyProfiles.Access;
using CompetencyProfiles.Profiles;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CompetencyProfiles.Web.Tests.Profiles.Exchange;

public sealed class ExchangeJourney(Browser browser) : BrowserTest(browser)
{
    [Fact]
    public async Task HR_takes_a_profile_out_and_brings_it_in_under_another_key()
    {
        await using var app = await App.StartAsync();
        app.Listen();
        var marlene = Given.Employee("Marlene", "Winter");
        await app.SaveAsync(marlene);
        await using (var db = app.Database.Open())
            await db.StartProfileAsync("customer", SmallProfile.Content, new(marlene.Id, Given.Now), CancellationToken.None);
        var page = await OpenAsync(app, marlene, [Role.Hr]);

        await page.GotoAsync("/profiles/customer/v/1");
        await page.GetByRole(AriaRole.Link, new() { Name = "Exportieren" }).ClickAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Datei laden" }).ClickAsync());
        Assert.Equal("customer-v1.json", download.SuggestedFilename);
        var file = (await File.ReadAllTextAsync(await download.PathAsync())).Replace("\"customer\"", "\"customer-two\"", StringComparison.Ordinal);

        await page.GotoAsync("/profiles");
        await page.GetByRole(AriaRole.Link, new() { Name = "Importieren" }).ClickAsync();
        await page.GetByLabel("Datei", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = "profile.json", MimeType = "application/json", Buffer = System.Text.Encoding.UTF8.GetBytes(file) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Weiter zur Vorschau" }).PressAsync("Enter");
        await Expect(page.GetByText("Ein neues Profil entsteht")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Profil anlegen" }).PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Das Profil ist importiert");
        await Expect(page.Locator(".outline > li")).ToHaveCountAsync(4);
        var versions = await app.ReadAsync(db => db.Set<ProfileVersion>().AsNoTracking().ToListAsync());
        Assert.Equal(2, versions.Count);
        Assert.All(versions, version => Assert.Equal(SmallProfile.Content.ToJson(), version.Content.ToJson()));
    }
}
