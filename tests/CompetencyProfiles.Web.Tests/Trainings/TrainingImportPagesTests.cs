using System.Net;
using System.Text;
using AngleSharp.Dom;
using CompetencyProfiles.Access;
using CompetencyProfiles.Data;
using CompetencyProfiles.People.Import;
using CompetencyProfiles.Tables;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Trainings;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Web.Tests.Trainings;

public sealed class TrainingImportPagesTests
{
    private const string File = "key;type;title-de;format;parts;people at least;people at most;trainer;Bemerkung\nnew;basic;Neu;online;online 60;2;8;internal;x\nlisten;advanced;Gut zuhören;blended;onsite 60;2;8;internal;\n";

    [Theory, OnEveryDatabase]
    public async Task What_is_exported_changes_nothing_when_it_comes_back_in_either_format_and_language(DatabaseProvider provider)
    {
        await using var world = await TrainingWorld.StartAsync(provider);
        await world.AddAsync("listen", SmallTraining.Content("=Zuhören"));
        await using (var db = world.App.Database.Open())
            await db.WithdrawTrainingAsync(await world.AddAsync("old", SmallTraining.Content("Alt")), Given.Hr, default);
        var emily = Given.Employee("Emily", "Carter", language: "en");
        await world.App.SaveAsync(emily);

        foreach (var planner in new[] { world.Planner, await world.App.SignedInAsAsync(emily, Role.TrainingOrganiser) })
            foreach (var (query, type) in new[] { ("", WorkbookFile.ContentType), ("?format=csv", CsvFile.ContentType) })
            {
                var file = await planner.GetAsync($"/trainings/export{query}");
                Assert.Equal(type, file.Content.Headers.ContentType!.MediaType);
                var preview = await planner.ReadPageAsync(await UploadAsync(planner, await file.Content.ReadAsByteArrayAsync()));
                Assert.Equal(["0", "0", "0", "2"], preview.QuerySelectorAll(".tiles .n").Select(tile => tile.TextContent));
                Assert.Null(preview.QuerySelector("form[action*='handler=Import']"));
                Assert.Empty(preview.QuerySelectorAll(".notice"));
            }
    }

    [Theory, OnEveryDatabase]
    public async Task A_preview_tells_what_is_new_and_what_changes_and_the_import_does_it(DatabaseProvider provider)
    {
        await using var world = await TrainingWorld.StartAsync(provider);
        await world.AddAsync("listen", SmallTraining.Content());

        var address = await UploadAsync(world.Planner, Encoding.UTF8.GetBytes(File));
        var preview = await world.Planner.ReadPageAsync(address);
        Assert.Equal(["0", "1", "1", "0"], preview.QuerySelectorAll(".tiles .n").Select(tile => tile.TextContent));
        Assert.Contains("Bemerkung", preview.QuerySelector(".notice.due")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Neu", preview.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        var changed = (await world.Planner.ReadPageAsync($"{address}?show=Changed")).QuerySelector("tbody")!.TextContent;
        Assert.Contains("Titel (Deutsch): Listening (de) → Gut zuhören", changed, StringComparison.Ordinal);
        Assert.Contains("Teile: onsite 360 | online 90 → onsite 60", changed, StringComparison.Ordinal);
        Assert.False(await world.App.ReadAsync(db => db.Set<Training>().AnyAsync(training => training.Key == "new")));

        var done = await world.Planner.SubmitToAsync(address, $"{address}?handler=Import");

        Assert.Equal("/trainings", done.Headers.Location!.OriginalString);
        Assert.Equal(("Gut zuhören", "Neu"), ((await world.ReadAsync("listen")).Content.Title.De, (await world.ReadAsync("new")).Content.Title.De));
        Assert.Equal(HttpStatusCode.NotFound, (await world.Planner.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task A_faulty_table_is_told_line_by_line_and_writes_nothing()
    {
        await using var world = await TrainingWorld.StartAsync();

        var address = await UploadAsync(world.Planner, Encoding.UTF8.GetBytes(File.Replace("online 60", "online sixty", StringComparison.Ordinal).Replace(";trainer", ";criteria", StringComparison.Ordinal)));
        var preview = await world.Planner.ReadPageAsync(address);
        var forced = await world.Planner.SubmitToAsync(address, $"{address}?handler=Import");

        var faults = preview.QuerySelectorAll("tbody tr").Select(row => string.Join(" | ", row.Children.Select(cell => cell.TextContent))).ToList();
        Assert.Contains("2 | parts | „online sixty“ ist kein Teil. Erwartet wird ein Format mit seinen Minuten, zum Beispiel „online 120“.", faults);
        Assert.Contains("2 | criteria | „internal“ ist kein Kriterium mit Stufen. Erwartet wird zum Beispiel „understand.listen 1-2“.", faults);
        Assert.Contains("3 |  | Ein neues Training braucht die Spalte „Leitung“.", faults);
        Assert.Contains("Es wurde nichts geschrieben", await forced.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Null(preview.QuerySelector("form[action*='handler=Import']"));
        Assert.Equal(0, await world.App.ReadAsync(db => db.Set<Training>().CountAsync()));
        Assert.Equal("/trainings/import", (await world.Planner.SubmitToAsync(address, $"{address}?handler=Discard")).Headers.Location!.OriginalString);
        Assert.Equal(0, await world.App.ReadAsync(db => db.Set<ImportFile>().CountAsync()));
    }

    [Fact]
    public async Task What_is_no_table_is_refused_at_once_and_a_file_is_for_whoever_handed_it_in()
    {
        await using var world = await TrainingWorld.StartAsync();

        Assert.Contains("Bitte wählen Sie eine Datei", await (await world.Planner.SubmitAsync("/trainings/import")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("weder eine CSV- noch eine XLSX-Datei", await (await PostAsync(world.Planner, [0x89, 0x50, 0x4E, 0x47, 0, 0, 0])).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("Die Datei ist zu groß", await (await PostAsync(world.Planner, new byte[TableLimits.FileBytes + 1])).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var address = await UploadAsync(world.Planner, Encoding.UTF8.GetBytes(File));

        Assert.Equal(HttpStatusCode.NotFound, (await world.Hr.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Hr.SubmitToAsync("/preferences", $"{address}?handler=Import")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Employee.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Hr.GetAsync(address.Replace("/trainings/", "/people/", StringComparison.Ordinal))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Planner.SubmitToAsync("/preferences", $"/trainings/import/{Guid.CreateVersion7()}?handler=Discard")).StatusCode);
        Assert.Equal(1, await world.App.ReadAsync(db => db.Set<ImportFile>().CountAsync()));
    }

    private static async Task<string> UploadAsync(HttpClient client, byte[] content)
    {
        var answer = await PostAsync(client, content);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, byte[] content)
    {
        var page = await client.ReadPageAsync("/trainings/import");
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(content), "Input.File", "trainings.csv" },
            { new StringContent(page.QuerySelector("main [name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
        };
        return await client.PostAsync("/trainings/import", form);
    }
}
