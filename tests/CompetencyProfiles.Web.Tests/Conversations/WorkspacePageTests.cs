using System.Net;
using CompetencyProfiles.Conversations;
using CompetencyProfiles.Data;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;

namespace CompetencyProfiles.Web.Tests.Conversations;

public sealed class WorkspacePageTests
{
    [Theory, OnEveryDatabase]
    public async Task The_manager_writes_the_record_and_the_employee_signs_exactly_that_text(DatabaseProvider provider)
    {
        await using var world = await TalkWorld.StartAsync(provider);
        var address = await world.ReleasedAsync();

        Assert.Contains("unter dem Soll liegt", await TextAsync(world.Manager, address), StringComparison.Ordinal);
        await PostAsync(world.Manager, address, "Agree&criterion=0", ("Input.Level", "2"), ("Input.Words", "Beispiele gefunden"), ("Input.Revision", "0"));
        await PostAsync(world.Manager, address, "Agree&criterion=1", ("Input.Level", "3"), ("Input.Revision", "0"));
        await PostAsync(world.Manager, address, "Part", ("Input.Section", "WentWell"), ("Input.Words", "Ruhe am Telefon"), ("Input.Revision", "0"));
        await PostAsync(world.Employee, address, "Part", ("Input.Section", "Topics"), ("Input.Words", "Mehr Zeit"), ("Input.Revision", "0"));
        await PostAsync(world.Manager, address, "Need&criterion=0", ("Input.Priority", "High"));
        Assert.Contains("Bitte vereinbaren Sie einen Schritt", await (await PostAsync(world.Manager, address, "HandOver")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await PostAsync(world.Manager, address, "Step", ("Input.Words", "Hospitieren"), ("Input.Owner", "Employee"), ("Input.DueOn", "2027-01-10"));
        Assert.Equal($"{address}/record", (await PostAsync(world.Manager, address, "HandOver")).Headers.Location!.OriginalString);

        var record = await world.Employee.ReadPageAsync($"{address}/record");
        foreach (var words in new[] { "Beispiele gefunden", "Ruhe am Telefon", "Mehr Zeit", "Hospitieren", "bald" })
            Assert.Contains(words, record.QuerySelector(".record-body")!.TextContent, StringComparison.Ordinal);
        var hash = record.QuerySelector("input[name='Input.Hash']")!.GetAttribute("value")!;
        Assert.Contains(hash, record.QuerySelector(".record-hash")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("hat sich geändert", await AnswerAsync(world, address, "Agreed", "another"), StringComparison.Ordinal);
        Assert.Contains("Bitte schreiben Sie Ihre Stellungnahme", await AnswerAsync(world, address, "AgreedWithStatement", hash), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Hr.GetAsync($"{address}/record")).StatusCode);
        await AnswerAsync(world, address, "Refused", hash);

        Assert.Equal(SignatureKind.Refused, (await world.ReadAsync()).Answer);
        Assert.Contains("Unterschrift verweigert", await TextAsync(world.Manager, $"{address}/record"), StringComparison.Ordinal);
        Assert.Equal($"{address}/record", (await world.Employee.GetAsync(address)).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task The_employee_writes_topics_only_and_a_stale_window_changes_nothing()
    {
        await using var world = await TalkWorld.StartAsync();
        var address = await world.ReleasedAsync();

        Assert.Contains("geht jetzt nicht mehr", await (await PostAsync(world.Employee, address, "Agree&criterion=0", ("Input.Level", "4"), ("Input.Revision", "0"))).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await PostAsync(world.Manager, address, "Part", ("Input.Section", "WentWell"), ("Input.Words", "Erst"), ("Input.Revision", "0"));
        var late = await PostAsync(world.Manager, address, "Part", ("Input.Section", "WentWell"), ("Input.Words", "Zu spät"), ("Input.Revision", "0"));
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("Zu spät", (await late.ReadPageAsync()).QuerySelector("#part-WentWell textarea")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Erst", await TextAsync(world.Employee, address), StringComparison.Ordinal);
        Assert.Empty((await world.Employee.ReadPageAsync(address)).QuerySelectorAll("form[action*=Agree]"));
    }

    [Fact]
    public async Task After_a_change_of_role_one_proposes_its_targets_and_the_other_agrees_or_not()
    {
        await using var world = await TalkWorld.StartAsync();
        var address = await world.ReleasedAsync();
        Assert.True((await world.Manager.ReadPageAsync(address)).QuerySelector("#targets-part")!.HasAttribute("hidden"));

        await PostAsync(world.Manager, address, "Targets", ("Input.Yes", "true"));
        Assert.Contains("Mara Lindner schlägt vor", await TextAsync(world.Employee, address), StringComparison.Ordinal);
        Assert.Contains("geht jetzt nicht mehr", await (await PostAsync(world.Manager, address, "Targets", ("Input.Yes", "true"))).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await PostAsync(world.Employee, address, "Targets", ("Input.Yes", "false"));
        Assert.Contains("Es bleibt bei den Zielen der Eröffnung", await TextAsync(world.Employee, address), StringComparison.Ordinal);
        await PostAsync(world.Employee, address, "Targets", ("Input.Yes", "true"));
        await PostAsync(world.Manager, address, "Targets", ("Input.Yes", "true"));
        Assert.Contains("Der Bedarf misst sich jetzt an den Zielen von heute", await TextAsync(world.Manager, address), StringComparison.Ordinal);
        Assert.Null((await world.ReadAsync()).TargetsAskedBy);
    }

    [Fact]
    public async Task A_date_is_asked_for_answered_and_moved()
    {
        await using var world = await TalkWorld.StartAsync();
        var address = await world.OpenAsync();

        Assert.Contains("schon vorbei", await (await PostAsync(world.Manager, address, "Date", ("Input.Start", "2026-01-01T10:00"), ("Input.Minutes", "90"))).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("Bitte geben Sie Tag und Uhrzeit an", await (await PostAsync(world.Manager, address, "Date", ("Input.Minutes", "90"))).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await PostAsync(world.Manager, address, "Date", ("Input.Start", "2026-12-15T10:00"), ("Input.Minutes", "90"), ("Input.Place", "Raum 2.14"));
        Assert.Contains("Dienstag, 15. Dezember 2026, 10:00–11:30", await TextAsync(world.Employee, address), StringComparison.Ordinal);
        Assert.Contains("Terminvorschlag von Mara Lindner beantworten", await TextAsync(world.Employee, "/today"), StringComparison.Ordinal);
        await PostAsync(world.Employee, address, "CounterDate", ("Input.Start", "2026-12-16T09:00"));
        Assert.Contains("Jana Brandt schlägt 16. Dez. 2026, 09:00 vor", await TextAsync(world.Manager, address), StringComparison.Ordinal);
        await PostAsync(world.Manager, address, "TakeCounter");
        Assert.Contains("zugesagt", await TextAsync(world.Employee, address), StringComparison.Ordinal);
        Assert.Contains("16. Dez. 2026, 09:00", await TextAsync(world.Manager, "/team"), StringComparison.Ordinal);
        var past = await (await PostAsync(world.Manager, address, "Date", ("Input.Start", "2026-01-01T10:00"), ("Input.Minutes", "45"), ("Input.Place", "Raum 7"))).ReadPageAsync();
        foreach (var (field, typed) in new[] { ("#start", "2026-01-01T10:00"), ("#minutes", "45"), ("#place", "Raum 7") })
            Assert.Equal(typed, past.QuerySelector(field)!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_planners_proposals_are_confirmed_at_once()
    {
        await using var world = await TalkWorld.StartAsync();
        var address = await world.OpenAsync();

        await world.Manager.SubmitToAsync("/team/appointments", "/team/appointments?handler=Plan");
        Assert.Contains("Ihre Führungskraft schlägt einen Termin vor", await TextAsync(world.Employee, address), StringComparison.Ordinal);
        Assert.Contains("14. Dez. 2026, 09:00", await TextAsync(world.Manager, "/team/appointments"), StringComparison.Ordinal);
        await world.Manager.SubmitToAsync("/team/appointments", "/team/appointments?handler=Confirm");
        Assert.Contains("Montag, 14. Dezember 2026, 09:00–10:30", await TextAsync(world.Employee, address), StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task A_record_is_answered_disputed_and_corrected_on_its_page(DatabaseProvider provider)
    {
        await using var world = await TalkWorld.StartAsync(provider);
        var address = await world.HandedOverAsync();
        var record = $"{address}/record";

        await PostAsync(world.Employee, record, "Mediation", ("Input.Mediator", $"{world.Olaf.Id}"));
        Assert.Contains("ist in der Vermittlung", await TextAsync(world.Employee, record), StringComparison.Ordinal);
        Assert.Contains("Gesprächsprotokoll", await TextAsync(world.Hr, record), StringComparison.Ordinal);
        await PostAsync(world.Manager, record, "EndMediation", ("Input.Words", "Beide Sichten bleiben"));
        Assert.Equal(HttpStatusCode.NotFound, (await world.Hr.GetAsync(record)).StatusCode);
        var hash = (await world.Employee.ReadPageAsync(record)).QuerySelector("input[name='Input.Hash']")!.GetAttribute("value")!;
        await PostAsync(world.Employee, record, "Answer", ("Input.Answer", "AgreedWithStatement"), ("Input.Hash", hash), ("Input.Words", "So sehe ich es"));
        Assert.Contains("So sehe ich es", await TextAsync(world.Manager, record), StringComparison.Ordinal);

        await PostAsync(world.Manager, record, "Correction", ("Input.Words", "Falsches Datum"));
        Assert.Contains("Falsches Datum", await TextAsync(world.Employee, record), StringComparison.Ordinal);
        await PostAsync(world.Employee, record, "AgreeCorrection");
        await PostAsync(world.Manager, address, "HandOver");
        var second = await world.Employee.ReadPageAsync(record);
        Assert.Contains("Fassung 2", second.QuerySelector(".record-body")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Falsches Datum", second.QuerySelector(".record-body")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(hash, await TextAsync(world.Employee, $"{record}?number=1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_into_a_refused_form_stays_in_that_form()
    {
        await using var world = await TalkWorld.StartAsync();
        var address = await world.ReleasedAsync();

        var step = await (await PostAsync(world.Manager, address, "Step", ("Input.Words", "Hospitieren"), ("Input.Owner", "Manager"))).ReadPageAsync();
        Assert.Equal("Hospitieren", step.QuerySelector("#step-words")!.TextContent);
        Assert.Equal("Manager", step.QuerySelector("#step-owner option[selected]")!.GetAttribute("value"));

        await PostAsync(world.Manager, address, "Step", ("Input.Words", "Hospitieren"), ("Input.Owner", "Employee"), ("Input.DueOn", "2027-01-10"));
        await PostAsync(world.Manager, address, "HandOver");
        var hash = (await world.Employee.ReadPageAsync($"{address}/record")).QuerySelector("input[name='Input.Hash']")!.GetAttribute("value")!;
        await AnswerAsync(world, address, "Agreed", hash);
        var words = new string('x', EmployeeStatement.TextLength + 1);
        var record = await (await PostAsync(world.Employee, $"{address}/record", "Statement", ("Input.Words", words))).ReadPageAsync();
        Assert.Equal(words, record.QuerySelector("details[open] #statement-more")!.TextContent);
        Assert.Equal("", record.QuerySelector("details:not([open]) #correction")!.TextContent);
    }

    [Fact]
    public async Task A_record_prints_as_a_PDF_in_its_own_language()
    {
        await using var world = await TalkWorld.StartAsync();
        var address = await world.HandedOverAsync();

        var pdf = await world.Employee.GetAsync($"{address}/record.pdf");

        Assert.Equal("application/pdf", pdf.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("%PDF", System.Text.Encoding.ASCII.GetString((await pdf.Content.ReadAsByteArrayAsync())[..4]), StringComparison.Ordinal);
        Assert.Equal("record-1.pdf", pdf.Content.Headers.ContentDisposition!.FileName);
    }

    private static async Task<string> AnswerAsync(TalkWorld world, string address, string answer, string hash) =>
        await (await PostAsync(world.Employee, $"{address}/record", "Answer", ("Input.Answer", answer), ("Input.Hash", hash))).Content.ReadAsStringAsync();

    private static Task<HttpResponseMessage> PostAsync(HttpClient browser, string page, string handler, params (string, string)[] values) => browser.SubmitToAsync(page, $"{page}?handler={handler}", values);

    private static async Task<string> TextAsync(HttpClient browser, string page) => (await browser.ReadPageAsync(page)).Body!.TextContent;
}
