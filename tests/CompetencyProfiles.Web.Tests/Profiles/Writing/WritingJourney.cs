using CompetencyProfiles.Access;
using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CompetencyProfiles.Web.Tests.Profiles.Writing;

public sealed class WritingJourney(Browser browser) : BrowserTest(browser)
{
    private readonly Person marlene = Given.Employee("Marlene", "Winter"), ben = Given.Employee("Ben", "Zweiter");

    [Fact]
    public async Task HR_writes_a_profile_from_nothing_by_keyboard_until_it_is_active()
    {
        await using var app = await App.StartAsync();
        app.Listen();
        await app.SaveAsync(marlene);
        await using (var db = app.Database.Open())
            await db.Set<RoleFamily>().Where(family => family.Key != "team-lead").ExecuteDeleteAsync();
        var page = await OpenAsync(app, marlene, [Role.Hr]);

        await page.GotoAsync("/profiles/new");
        await page.GetByRole(AriaRole.Radio, new() { Name = "Mit einem leeren Profil" }).PressAsync("Space");
        await FillAsync(page, "Titel auf Deutsch", "Führung");
        await FillAsync(page, "Titel auf Englisch", "Leading people");
        await PressAsync(page, "Entwurf anlegen");
        await FillAsync(page, "Name des Feldes auf Deutsch", "Ziele geben");
        await FillAsync(page, "Name des Feldes auf Englisch", "Giving direction");
        await page.GetByLabel("Name des Feldes auf Englisch").PressAsync("Enter");
        await page.WaitForURLAsync("**/edit/fields/*");
        await PressAsync(page, "Fertig");
        await page.Locator("summary", new() { HasText = "Kriterium hinzufügen" }).PressAsync("Enter");
        await FillAsync(page, "Name auf Deutsch", "Erwartungen klären");
        await FillAsync(page, "Name auf Englisch", "Clarifying expectations");
        await page.GetByLabel("Name auf Englisch").PressAsync("Enter");
        await page.WaitForURLAsync("**/edit/criteria/*");

        await FillAsync(page, "Definition auf Deutsch", "Sagt, was erwartet wird, und prüft, ob es verstanden ist.");
        await FillAsync(page, "Definition auf Englisch", "Says what is expected and checks that it was understood.");
        foreach (var level in await page.Locator("fieldset.anchor").AllAsync())
        {
            var name = (await level.Locator("legend").InnerTextAsync()).Trim();
            await level.GetByLabel("Auf Deutsch").FillAsync($"Sagt in der Stufe {name} mit eigenen Worten, was erwartet wird.");
            await level.GetByLabel("Auf Englisch").FillAsync($"Says at the level {name} in own words what is expected of others.");
        }

        await page.GetByLabel("Auf Deutsch").Last.FillAsync("Wann habe ich eine Erwartung zu spät ausgesprochen?");
        await page.GetByLabel("Auf Englisch").Last.FillAsync("When did I say too late what I expected?");
        await page.GetByLabel("Teamleitung").SelectOptionAsync("Durchgängig sicher");
        await Expect(page.Locator(".save-state")).ToContainTextAsync("Gespeichert");
        await PressAsync(page, "Fertig");
        await Expect(page.GetByText("1 von 1 Kriterien sind vollständig")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Freigabe" }).PressAsync("Enter");
        await page.GetByRole(AriaRole.Radio, new() { Name = "Es gibt keine Interessenvertretung" }).PressAsync("Space");
        await PressAsync(page, "Freigabe festhalten");
        await PressAsync(page, "Gültig machen");

        await Expect(page.Locator(".version-top")).ToContainTextAsync("Gültig");
        Assert.Equal(ProfileState.Active, (await app.ReadAsync(db => db.Set<ProfileVersion>().SingleAsync())).StateOn(Given.Today));
    }

    [Fact]
    public async Task Two_who_write_on_one_criterion_see_each_other_and_lose_nothing()
    {
        await using var app = await StartAsync();
        var (hers, his) = (await OpenAsync(app, marlene, [Role.Hr]), await OpenAsync(app, ben, [Role.Hr]));
        Allow("status of 409");
        foreach (var page in new[] { hers, his })
            await page.GotoAsync(ProfileWorld.Address(1, "/edit/criteria/deliver.promise"));

        await FillAsync(hers, "Name auf Deutsch", "Von Marlene");
        await Expect(hers.Locator(".save-state")).ToContainTextAsync("Gespeichert");
        await FillAsync(his, "Name auf Deutsch", "Von Ben");
        await Expect(his.Locator(".save-state")).ToContainTextAsync("neuere Fassung");
        await PressAsync(his, "Fertig und zum nächsten");

        await Expect(his.GetByRole(AriaRole.Alert).First).ToBeVisibleAsync();
        await Expect(his.GetByText("Marlene Winter")).ToBeVisibleAsync();
        await Expect(his.Locator(".their-text").First).ToContainTextAsync("Von Marlene");
        await Expect(his.GetByLabel("Name auf Deutsch")).ToHaveValueAsync("Von Ben");
        await PressAsync(his, "Fertig und zum nächsten");
        await his.WaitForURLAsync("**/deliver.finish");
        Assert.Equal("Von Ben", (await ContentAsync(app)).FindCriterion("deliver.promise")!.Name.De);
    }

    [Fact]
    public async Task Criteria_are_put_into_order_by_dragging_and_by_buttons_and_the_step_is_taken_back()
    {
        await using var app = await StartAsync();
        var page = await OpenAsync(app, marlene, [Role.Hr]);
        await page.GotoAsync(ProfileWorld.Address(1, "/edit"));

        await page.Locator("[data-key='deliver.finish'] .grip").DragToAsync(page.Locator("[data-key='understand.listen']"), new() { TargetPosition = new() { X = 200, Y = 2 } });
        await Expect(page.Locator("ol.outline").First.Locator("li")).ToHaveCountAsync(3);
        Assert.Equal(["deliver.finish", "understand.listen", "understand.need"], (await ContentAsync(app)).FindField("understand")!.Criteria.Select(c => c.Key));

        await page.GetByRole(AriaRole.Button, new() { Name = "„understand.listen (de)“ nach unten" }).PressAsync("Enter");
        await Expect(page.Locator(":focus")).ToHaveAttributeAsync("form", "move");
        Assert.Equal(["deliver.finish", "understand.need", "understand.listen"], (await ContentAsync(app)).FindField("understand")!.Criteria.Select(c => c.Key));

        await page.GetByRole(AriaRole.Button, new() { Name = "Rückgängig" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Zurückgenommen");
        Assert.Equal(SmallProfile.Content.ToJson(), (await ContentAsync(app)).ToJson());
    }

    private async Task<App> StartAsync()
    {
        var app = await App.StartAsync();
        app.Listen();
        await app.SaveAsync(marlene, ben);
        await using var db = app.Database.Open();
        await db.StartProfileAsync(ProfileWorld.Key, SmallProfile.Content, new(marlene.Id, Given.Now), CancellationToken.None);
        return app;
    }

    private static Task<ProfileContent> ContentAsync(App app) => app.ReadAsync(db => db.Set<ProfileVersion>().Select(version => version.Content).SingleAsync());

    private static Task FillAsync(IPage page, string label, string text) => page.GetByLabel(label, new() { Exact = true }).FillAsync(text);

    private static Task PressAsync(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).PressAsync("Enter");
}
