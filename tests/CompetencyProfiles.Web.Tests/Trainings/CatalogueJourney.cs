using System.Text;
using CompetencyProfiles.Access;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Trainings;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CompetencyProfiles.Web.Tests.Trainings;

public sealed class CatalogueJourney(Browser browser) : BrowserTest(browser)
{
    private const string File = "key;type;title-de;title-en;format;parts;people at least;people at most;trainer\nwriting;advanced;Schreiben;Writing;online;online 180;5;12;internal\n";

    private static readonly Dictionary<string, string> German = new()
    {
        ["search"] = "Suchen", ["show"] = "Anzeigen", ["topic"] = "Feld oder Kriterium", ["all of"] = "Alles in „understand (de)“", ["reset"] = "Alle Trainings zeigen", ["new"] = "Training anlegen",
        ["title"] = "Titel (Deutsch)", ["minutes"] = "Dauer in Minuten", ["criterion"] = "Kriterium", ["from"] = "Von Stufe", ["to"] = "Bis Stufe", ["more"] = "Weitere Teile", ["add"] = "Training anlegen",
        ["is there"] = "Das Training steht im Katalog", ["edit"] = "Bearbeiten", ["save"] = "Speichern", ["is saved"] = "Das Training ist gespeichert", ["withdraw"] = "Zurückziehen …", ["withdraw now"] = "Jetzt zurückziehen",
        ["is withdrawn"] = "Das Training ist zurückgezogen", ["import"] = "Importieren", ["file"] = "Datei", ["preview"] = "Weiter zur Vorschau", ["imported"] = "Importiert: 1 neu, 0 geändert, 0 unverändert", ["listening"] = "Zuhören (de)", ["imported title"] = "Schreiben",
    };

    private static readonly Dictionary<string, string> English = new()
    {
        ["search"] = "Search", ["show"] = "Show", ["topic"] = "Field or criterion", ["all of"] = "All of “understand”", ["reset"] = "Show all trainings", ["new"] = "Add a training",
        ["title"] = "Title (English)", ["minutes"] = "Duration in minutes", ["criterion"] = "Criterion", ["from"] = "From level", ["to"] = "To level", ["more"] = "More parts", ["add"] = "Add the training",
        ["is there"] = "The training is in the catalogue", ["edit"] = "Edit", ["save"] = "Save", ["is saved"] = "The training is saved", ["withdraw"] = "Withdraw …", ["withdraw now"] = "Withdraw now",
        ["is withdrawn"] = "The training is withdrawn", ["import"] = "Import", ["file"] = "File", ["preview"] = "On to the preview", ["imported"] = "Imported: 1 new, 0 changed, 0 unchanged", ["listening"] = "Zuhören", ["imported title"] = "Writing",
    };

    [Theory, InlineData("de"), InlineData("en")]
    public async Task An_employee_finds_a_training_and_a_planner_adds_changes_withdraws_and_imports(string language)
    {
        await using var world = await TrainingWorld.StartAsync(listens: true, language: language);
        await world.AddAsync("listen", SmallTraining.Content("Zuhören"));
        await world.AddAsync("promise", SmallTraining.Content("Zusagen", new ServedCriterion("deliver.promise", 1, 3)));
        var words = language == "de" ? German : English;
        var locale = language == "de" ? "de-DE" : "en-GB";

        var reader = await OpenAsync(world.App, world.Jana, width: 360, locale: locale);
        await reader.GotoAsync("/trainings");
        await reader.GetByLabel(words["topic"]).SelectOptionAsync(new SelectOptionValue { Label = words["all of"] });
        await reader.GetByRole(AriaRole.Button, new() { Name = words["show"] }).ClickAsync();
        await Expect(reader.GetByRole(AriaRole.Link, new() { Name = "Zusagen" })).ToHaveCountAsync(0);
        await reader.GetByRole(AriaRole.Link, new() { Name = words["listening"] }).ClickAsync();
        await Expect(reader.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(words["listening"]);
        await Expect(reader.GetByRole(AriaRole.Link, new() { Name = words["edit"] })).ToHaveCountAsync(0);
        await reader.GotoAsync("/trainings");
        await reader.GetByLabel(words["search"], new() { Exact = true }).FillAsync("nothing like it");
        await reader.GetByLabel(words["search"], new() { Exact = true }).PressAsync("Enter");
        await reader.GetByRole(AriaRole.Link, new() { Name = words["reset"] }).ClickAsync();
        await Expect(reader.GetByRole(AriaRole.Link, new() { Name = "Zusagen" })).ToBeVisibleAsync();

        var page = await OpenAsync(world.App, world.Tora, [Role.TrainingOrganiser], locale: locale);
        await page.GotoAsync("/trainings");
        await page.GetByRole(AriaRole.Link, new() { Name = words["new"] }).ClickAsync();
        await page.GetByLabel(words["title"]).FillAsync("Labor");
        await page.GetByLabel(words["minutes"]).FillAsync("240");
        await page.GetByRole(AriaRole.Button, new() { Name = words["more"] }).ClickAsync();
        await Expect(page.GetByLabel(words["minutes"])).ToHaveCountAsync(4);
        await page.GetByLabel(words["criterion"], new() { Exact = true }).SelectOptionAsync("deliver.finish");
        await page.GetByLabel(words["from"]).SelectOptionAsync("2");
        await page.GetByLabel(words["to"]).SelectOptionAsync("3");
        await page.GetByRole(AriaRole.Button, new() { Name = words["add"], Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync(words["is there"]);
        await page.GetByRole(AriaRole.Link, new() { Name = words["edit"] }).ClickAsync();
        await page.GetByLabel(words["title"]).FillAsync("Labortag");
        await page.GetByRole(AriaRole.Button, new() { Name = words["save"] }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync(words["is saved"]);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Labortag");
        await page.GetByText(words["withdraw"], new() { Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = words["withdraw now"] }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync(words["is withdrawn"]);

        await page.GotoAsync("/trainings");
        await page.GetByRole(AriaRole.Link, new() { Name = words["import"], Exact = true }).ClickAsync();
        await page.GetByLabel(words["file"], new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = "trainings.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(File) });
        await page.GetByRole(AriaRole.Button, new() { Name = words["preview"] }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = words["import"], Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync(words["imported"]);
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = words["imported title"], Exact = true })).ToBeVisibleAsync();
        Assert.Equal((TrainingState.Withdrawn, 240), ((await world.ReadAsync("labor")).State, (await world.ReadAsync("labor")).Content.Minutes));
    }
}
