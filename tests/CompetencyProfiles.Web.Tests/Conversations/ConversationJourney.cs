using System.Text.RegularExpressions;
using CompetencyProfiles.Access;
using CompetencyProfiles.Conversations;
using CompetencyProfiles.Operations;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CompetencyProfiles.Web.Tests.Conversations;

/// <summary>From opening a round to the signature, by HR, employee and manager, in the browser.</summary>
public sealed partial class ConversationJourney(Browser browser) : BrowserTest(browser)
{
    private sealed record Words(
        string Locale, string NewRound, string Next, string Open, string PrepareOwn, string Saved, string Submit, string SubmitNow, string Talk,
        string WentWell, string StepWhat, string StepWhen, string AddStep, string HandOver, string Read, string Agreed, string Send, string Done);

    private static readonly Words German = new(
        "de-DE", "Neue Runde", "Weiter", "Runde eröffnen", "Gespräch mit Mara Lindner vorbereiten", "Gespeichert", "Einschätzung abgeben", "Abgeben",
        "Gespräch mit Jana Brandt", "Was gut gelungen ist", "Was soll geschehen?", "Bis wann?", "Vereinbarung hinzufügen", "Ergebnis zur Unterschrift geben", "Protokoll des Gesprächs",
        "Einverstanden Ich stimme", "Antwort geben", "Ihre Antwort ist festgehalten");

    private static readonly Words English = new(
        "en-GB", "New round", "Next", "Open the round", "Prepare the conversation with Mara Lindner", "Saved", "Submit the assessment", "Submit",
        "conversation with Jana Brandt", "What went well", "What is to happen?", "By when?", "Add the step", "Hand over for signature", "Read and answer the record",
        "Agreed I agree", "Give the answer", "Your answer is recorded");

    [Theory, InlineData(true), InlineData(false)]
    public async Task From_everyone_by_Christmas_to_two_signatures(bool inGerman)
    {
        await using var world = await TalkWorld.StartAsync(listens: true, language: inGerman ? "de" : "en");
        var w = inGerman ? German : English;
        var (hr, employee, manager) = (
            await OpenAsync(world.App, world.Olaf, [Role.Hr], locale: w.Locale), await OpenAsync(world.App, world.Jana, width: 360, locale: w.Locale), await OpenAsync(world.App, world.Mara, locale: w.Locale));

        await hr.GotoAsync("/rounds");
        await hr.GetByRole(AriaRole.Link, new() { Name = w.NewRound }).First.ClickAsync();
        await hr.GetByLabel("Name").FillAsync("2026");
        await PressAsync(hr, w.Next);
        await PressAsync(hr, w.Next);
        await PressAsync(hr, w.Open);
        await world.App.Services.GetRequiredService<OperationEngine>().RunAsync(CancellationToken.None);

        await PrepareAsync(employee, w, w.PrepareOwn, 2);
        await PrepareAsync(manager, w, w.PrepareOwn.Replace("Mara Lindner", "Jana Brandt", StringComparison.Ordinal), 3);

        // The page of the employee, who was first, leads on by itself; what the manager writes is seen there without touching anything.
        await manager.GotoAsync("/today");
        await manager.GetByRole(AriaRole.Link, new() { Name = w.Talk }).First.ClickAsync();
        await Expect(employee.Locator("#part-WentWell")).ToBeVisibleAsync();
        await manager.GetByRole(AriaRole.Textbox, new() { Name = w.WentWell }).FillAsync("Ruhe am Telefon");
        await Expect(employee.Locator("#part-WentWell")).ToContainTextAsync("Ruhe am Telefon");
        await manager.Locator("#c-0 input[value='2']").CheckAsync();
        await Expect(employee.Locator("#track-0 .agreed")).ToHaveCountAsync(1);

        await manager.GetByLabel(w.StepWhat).FillAsync("Hospitieren");
        await manager.GetByLabel(w.StepWhen).FillAsync("2027-01-10");
        await PressAsync(manager, w.AddStep);
        await PressAsync(manager, w.HandOver);
        await Expect(manager.Locator(".record-body")).ToContainTextAsync("Hospitieren");

        // The page of the employee leads on by itself to what is to be signed; so does the start page.
        await Expect(employee).ToHaveURLAsync(Record());
        await employee.GotoAsync("/today");
        await employee.GetByRole(AriaRole.Link, new() { Name = w.Read }).ClickAsync();
        await Expect(employee.Locator(".record-body")).ToContainTextAsync("Ruhe am Telefon");
        await employee.GetByRole(AriaRole.Radio, new() { Name = w.Agreed }).CheckAsync();
        await PressAsync(employee, w.Send);
        await Expect(employee.GetByText(w.Done)).ToBeVisibleAsync();
        Assert.Equal((ConversationState.Completed, SignatureKind.Agreed), ((await world.ReadAsync()).State, (await world.ReadAsync()).Answer));

        await hr.GotoAsync("/rounds");
        await hr.GetByRole(AriaRole.Link, new() { Name = "2026" }).ClickAsync();
        await Expect(hr.Locator(".tiles .n").Last).ToHaveTextAsync("1");
    }

    [Fact]
    public async Task A_self_assessment_needs_a_choice_per_criterion_and_one_submit_by_keyboard_alone()
    {
        await using var world = await TalkWorld.StartAsync(listens: true);
        var address = await world.OpenAsync();
        var page = await OpenAsync(world.App, world.Jana);
        await page.GotoAsync($"{address}/prepare");

        // One key per criterion: the second level of each group of choices.
        for (var criterion = 0; criterion < 4; criterion++)
        {
            await page.Locator($"#c-{criterion} input[type=radio]").First.FocusAsync();
            await page.Keyboard.PressAsync("ArrowDown");
        }

        await page.Locator("summary", new() { HasText = "Einschätzung abgeben" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "Abgeben", Exact = true }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByText("Ihre Einschätzung ist abgegeben")).ToBeVisibleAsync();
        Assert.Equal("2,2,2,2", (await world.ReadAsync()).SelfLevels.ToString());
    }

    [Fact]
    public async Task Offline_for_a_moment_nothing_is_lost_and_a_second_window_is_told()
    {
        await using var world = await TalkWorld.StartAsync(listens: true);
        var address = await world.OpenAsync();
        Allow("ERR_INTERNET_DISCONNECTED");
        Allow("Failed to load resource");
        var page = await OpenAsync(world.App, world.Jana);
        var second = await page.Context.NewPageAsync();
        await page.GotoAsync($"{address}/prepare");
        await second.GotoAsync($"{address}/prepare");

        await page.Context.SetOfflineAsync(true);
        await page.Locator("#c-0 input[value='2']").CheckAsync();
        await page.Locator("#c-0-comment").FillAsync("Im Zug getippt");
        await Expect(page.Locator("#c-0 .save-state")).ToContainTextAsync("Noch nicht gespeichert");
        await page.Context.SetOfflineAsync(false);
        await Expect(page.Locator("#c-0 .save-state")).ToContainTextAsync("Gespeichert um", new() { Timeout = 20_000 });

        await second.Locator("#c-0 input[value='3']").CheckAsync();
        await Expect(second.Locator("#c-0 .save-state")).ToContainTextAsync("neuere Fassung");
        await Expect(second.Locator("#c-0 input[value='3']")).ToBeCheckedAsync();
        Assert.Equal("2,,,", (await world.ReadAsync()).SelfLevels.ToString());
    }

    [Fact]
    public async Task A_word_that_does_not_belong_there_is_hinted_at_and_nothing_is_blocked()
    {
        await using var world = await TalkWorld.StartAsync(listens: true);
        var address = await world.OpenAsync();
        var page = await OpenAsync(world.App, world.Jana);
        await page.GotoAsync($"{address}/prepare");

        await page.Locator("#c-1-comment").FillAsync("Zusagen wurden eingehalten");
        await Expect(page.Locator(".word-hint")).ToHaveCountAsync(0);
        await page.Locator("#c-1-comment").FillAsync("War lange krank");
        await Expect(page.Locator("#c-1 .word-hint")).ToContainTextAsync("nichts über Gesundheit");
        await Expect(page.Locator("#c-1 .save-state")).ToContainTextAsync("Gespeichert um");
    }

    private static async Task PrepareAsync(IPage page, Words w, string task, int level)
    {
        await page.GotoAsync("/today");
        await page.GetByRole(AriaRole.Link, new() { Name = task }).ClickAsync();
        for (var criterion = 0; criterion < 4; criterion++)
            await page.Locator($"#c-{criterion} input[value='{level}']").CheckAsync();
        await Expect(page.Locator("#c-3 .save-state")).ToContainTextAsync(w.Saved);
        await Expect(page.Locator("#all-same")).ToBeVisibleAsync();
        await page.Locator("summary", new() { HasText = w.Submit }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = w.SubmitNow, Exact = true }).ClickAsync();
        await Expect(page).Not.ToHaveURLAsync(Preparation());
    }

    private static Task PressAsync(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name }).First.ClickAsync();

    [GeneratedRegex("/prepare$")]
    private static partial Regex Preparation();

    [GeneratedRegex("/record$")]
    private static partial Regex Record();
}
