using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CompetencyProfiles.Web.Tests.Forms;

public sealed class AutosaveTests(Browser browser) : BrowserTest(browser)
{
    private const string Form = "/trial/note";
    private readonly Person nina = Given.Person("Nina", "Krüger");

    [Fact]
    public async Task What_is_typed_is_saved_by_itself_and_said_only_then()
    {
        await using var app = await StartAsync();
        var page = await OpenFormAsync(app);

        await page.GetByLabel("Text").FillAsync("First");
        await Expect(State(page)).ToHaveTextAsync("Gespeichert um 10:00");
        Assert.Equal("First", await SavedAsync(app));

        var answer = new TaskCompletionSource();
        await page.RouteAsync("**" + Form, async route =>
        {
            await answer.Task;
            await route.ContinueAsync();
        });
        await page.GetByLabel("Text").FillAsync("Second");
        await Expect(State(page)).ToHaveTextAsync("Wird gespeichert …");
        answer.SetResult();
        await Expect(State(page)).ToHaveTextAsync("Gespeichert um 10:00");
        Assert.Equal("Second", await SavedAsync(app));
    }

    [Fact]
    public async Task Nothing_is_lost_while_the_network_is_away()
    {
        await using var app = await StartAsync();
        var page = await OpenFormAsync(app);
        Allow("ERR_INTERNET_DISCONNECTED");

        await page.Context.SetOfflineAsync(true);
        await page.GetByLabel("Text").FillAsync("Typed offline");
        await Expect(State(page)).ToContainTextAsync("Noch nicht gespeichert");
        await page.GetByLabel("Text").FillAsync("Typed offline, and more");
        await page.Context.SetOfflineAsync(false);
        await Expect(State(page)).ToHaveTextAsync("Gespeichert um 10:00");

        await page.GetByRole(AriaRole.Button, new() { Name = "Done" }).ClickAsync();
        await Expect(page.GetByLabel("Text")).ToHaveValueAsync("Typed offline, and more");
        Assert.Equal("Typed offline, and more", await SavedAsync(app));
    }

    [Fact]
    public async Task A_lost_answer_leads_to_the_same_save_not_to_a_conflict()
    {
        await using var app = await StartAsync();
        var page = await OpenFormAsync(app);
        Allow("net::ERR_FAILED");
        var lost = 0;
        var answer = new TaskCompletionSource();
        await page.RouteAsync("**" + Form, async route =>
        {
            if (route.Request.Method == "POST" && lost++ == 0)
            {
                await route.FetchAsync();
                await route.AbortAsync();
            }
            else
            {
                if (lost > 2)
                    await answer.Task;
                await route.ContinueAsync();
            }
        });

        await page.GetByLabel("Text").FillAsync("Answer lost");
        await Expect(State(page)).ToHaveTextAsync("Gespeichert um 10:00");
        await page.GetByLabel("Text").FillAsync("And on");
        await Expect(State(page)).ToHaveTextAsync("Wird gespeichert …");
        answer.SetResult();
        await Expect(State(page)).ToHaveTextAsync("Gespeichert um 10:00");

        Assert.Equal("And on", await SavedAsync(app));
    }

    [Fact]
    public async Task A_second_window_never_writes_over_a_newer_version()
    {
        await using var app = await StartAsync();
        var older = await OpenFormAsync(app);
        var newer = await older.Context.NewPageAsync();
        await newer.GotoAsync(Form);
        Allow("status of 409");

        await newer.GetByLabel("Text").FillAsync("Newer");
        await Expect(State(newer)).ToHaveTextAsync("Gespeichert um 10:00");
        await older.GetByLabel("Text").FillAsync("Older");
        await Expect(State(older)).ToContainTextAsync("neuere Fassung");

        Assert.Equal("Newer", await SavedAsync(app));
        await Expect(older.GetByLabel("Text")).ToHaveValueAsync("Older");
    }

    [Fact]
    public async Task What_the_rules_refuse_is_said_and_saved_once_it_is_right()
    {
        await using var app = await StartAsync();
        var page = await OpenFormAsync(app);
        Allow("status of 422");

        await page.GetByLabel("Text").FillAsync("");
        await Expect(State(page)).ToContainTextAsync("Nicht gespeichert:");
        Assert.Equal("Krüger", await SavedAsync(app));
        await page.GetByLabel("Text").FillAsync("Right");
        await Expect(State(page)).ToHaveTextAsync("Gespeichert um 10:00");

        Assert.Equal("Right", await SavedAsync(app));
    }

    private static ILocator State(IPage page) => page.Locator(".save-state");

    private static async Task<App> StartAsync() => new(await TestDatabase.CreateAsync(CompetencyProfiles.Data.DatabaseProvider.Sqlite)) { HasTrialPages = true };

    private async Task<IPage> OpenFormAsync(App app)
    {
        await app.SaveAsync(nina);
        var page = await OpenAsync(app, nina);
        await page.GotoAsync(Form);
        return page;
    }

    private Task<string> SavedAsync(App app) => app.ReadAsync(db => db.Set<Person>().Where(p => p.Id == nina.Id).Select(p => p.LastName).SingleAsync());
}
