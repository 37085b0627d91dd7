using System.Net;
using AngleSharp.Dom;
using CompetencyProfiles.Data;
using CompetencyProfiles.Kernel;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Trainings;
using CompetencyProfiles.Web.Tests.Support;

namespace CompetencyProfiles.Web.Tests.Trainings;

public sealed class WritingPagesTests
{
    private static readonly (string, string)[] Whole =
    [
        ("Input.TitleDe", " Zuhören "), ("Input.TitleEn", "Listening"), ("Input.GoalDe", "Ziel"), ("Input.ContentsDe", "Fragen\r\n\r\nZusammenfassen"), ("Input.ContentsEn", "Asking\r\n\r\nSumming up"),
        ("Input.Type", "Deepening"), ("Input.Format", "Blended"), ("Input.Parts[0].NameDe", "Übungstag"), ("Input.Parts[0].Minutes", "240"), ("Input.Parts[0].Format", "Onsite"),
        ("Input.Serves[0].Criterion", "understand.listen"), ("Input.Serves[0].From", "1"), ("Input.Serves[0].To", "3"), ("Input.RoleFamilies", "service-desk"), ("Input.Mandatory", "true"),
        ("Input.MinParticipants", "5"), ("Input.MaxParticipants", "9"), ("Input.Trainer", "External"), ("Input.CostPerPerson", "180"), ("Input.CancellationDays", "5"),
        ("Input.NeedsApproval", "false"), ("Input.RepeatAfterMonths", "12"), ("Input.TransferTaskDe", "Ausprobieren"),
    ];

    [Theory, OnEveryDatabase]
    public async Task A_planner_adds_changes_withdraws_and_offers_again(DatabaseProvider provider)
    {
        await using var world = await TrainingWorld.StartAsync(provider);

        var added = await world.Planner.SubmitAsync("/trainings/new", Whole);
        var address = added.Headers.Location!.OriginalString;
        var content = (await world.ReadAsync("listening")).Content;
        Assert.Equal((TrainingType.Deepening, new LocalizedText("Zuhören", "Listening"), true, TrainerKind.External, 180, 12, false), (content.Type, content.Title, content.IsMandatory, content.Trainer, content.CostPerPerson, content.RepeatAfterMonths, content.NeedsApproval));
        Assert.Equal([new("Fragen", "Asking"), new("Zusammenfassen", "Summing up")], content.Contents);
        Assert.Equal(new TrainingPart(new("Übungstag"), PartFormat.Onsite, 240), content.Parts.Single());
        Assert.Equal((new ServedCriterion("understand.listen", 1, 3), "service-desk"), (content.Serves.Single(), content.RoleFamilies.Single()));
        Assert.Contains("steht im Katalog", (await world.Planner.ReadPageAsync(address)).QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);

        var changed = await world.Hr.SubmitAsync($"{address}/edit", ("Input.TitleDe", "Gut zuhören"));
        Assert.Equal(address, changed.Headers.Location!.OriginalString);
        Assert.True((await world.ReadAsync("listening")).Content.Says(content with { Title = new("Gut zuhören", "Listening") }));

        Assert.Equal(address, (await world.Planner.SubmitAsync(address)).Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Employee.GetAsync(address)).StatusCode);
        Assert.Contains("Gut zuhören", (await world.Planner.ReadPageAsync("/trainings?state=Withdrawn")).QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nichts gefunden", (await world.Employee.ReadPageAsync("/trainings?state=Withdrawn")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("schon zurückgezogen", await (await world.Planner.SubmitToAsync("/preferences", $"{address}?handler=Withdraw")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await world.Planner.SubmitAsync(address);

        var page = await world.Planner.ReadPageAsync(address);
        Assert.Equal(["Angelegt", "Geändert", "Wieder angeboten", "Zurückgezogen"], page.QuerySelectorAll(".training-history li").Select(line => line.FirstChild!.TextContent.Trim()).Order(StringComparer.Ordinal));
        Assert.Contains("Olaf Stein", page.QuerySelector(".training-history")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await world.Employee.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_place_and_everything_typed_stays()
    {
        await using var world = await TrainingWorld.StartAsync();
        var id = await world.AddAsync("listening", SmallTraining.Content());

        foreach (var (name, value, text) in new[]
        {
            ("Input.TitleDe", "", "mindestens in einer Sprache"), ("Input.Key", "Kein Schlüssel", "kleinen Buchstaben"), ("Input.Key", "listening", "hat schon ein Training"),
            ("Input.MinParticipants", "zehn", "„zehn“ passt hier nicht"), ("Input.MinParticipants", "", "Diese Angabe wird gebraucht"), ("Input.MinParticipants", "10", "nicht mehr sein als höchstens"), ("Input.Parts[0].Minutes", "1", "5 bis 2400 Minuten"),
            ("Input.Parts[0].Minutes", "lange", "„lange“ passt hier nicht"), ("Input.Serves[0].Criterion", "understand.magic", "kein beschlossenes Profil"), ("Input.Serves[0].To", "1", "von einer Stufe zu einer höheren"), ("Input.RoleFamilies", "pilots", "„pilots“"),
            ("Input.Prerequisites[0].Key", "nothing", "vorher besucht"), ("Input.GoalEn", new string('x', 1001), "auf 1000 Zeichen"), ("Input.CostPerPerson", "-1", "von 0 bis 100000"),
        })
        {
            (string, string)[] form = [.. Whole.Where(field => field.Item1 != name && (name != "Input.TitleDe" || field.Item1 != "Input.TitleEn")), (name, value), .. name == "Input.TitleDe" ? new[] { ("Input.TitleEn", "") } : []];
            var answer = await world.Planner.SubmitAsync("/trainings/new", form);
            var page = await answer.ReadPageAsync();
            Assert.Contains(text, WebUtility.HtmlDecode(page.Body!.TextContent), StringComparison.Ordinal);
            Assert.Equal("Ausprobieren", page.QuerySelector("[name='Input.TransferTaskDe']")!.TextContent.Trim());
            if (page.QuerySelector($"input[name='{name}'][type=text], input[name='{name}'][type=number]") is { } field)
                Assert.Equal(value, field.GetAttribute("value") ?? "");
        }

        var mine = await world.Planner.ReadPageAsync($"/trainings/{id}/edit");
        await world.Hr.SubmitAsync($"/trainings/{id}/edit", ("Input.TitleDe", "Von HR"));
        var late = await world.Planner.SubmitAsync($"/trainings/{id}/edit", mine, ("Input.TitleDe", "Zu spät"));
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Equal("Zu spät", (await late.ReadPageAsync()).QuerySelector("[name='Input.TitleDe']")!.GetAttribute("value"));
        Assert.Equal("Von HR", (await world.ReadAsync("listening")).Content.Title.De);
    }

    [Fact]
    public async Task More_rows_come_on_request_and_nothing_typed_is_lost()
    {
        await using var world = await TrainingWorld.StartAsync();
        var before = await world.Planner.ReadPageAsync("/trainings/new");

        var more = await (await world.Planner.SubmitAsync("/trainings/new", before, [.. Whole, ("Input.MaxParticipants", "viele"), ("more", "Parts")])).ReadPageAsync();

        Assert.Equal((1, 4), (before.QuerySelectorAll("[name$='.Minutes']").Length, more.QuerySelectorAll("[name$='.Minutes']").Length));
        Assert.Equal("240", more.QuerySelector("[name='Input.Parts[0].Minutes']")!.GetAttribute("value"));
        Assert.Equal("understand.listen", more.QuerySelector("[name='Input.Serves[0].Criterion'] [selected]")!.GetAttribute("value"));
        Assert.Empty(more.QuerySelectorAll(".notice.bad, .is-invalid"));
        Assert.Equal(0, await world.App.ReadAsync(async db => (await db.TrainingCatalogueAsync(Given.Today, default)).All.Count));
    }

    [Fact]
    public async Task Nobody_else_finds_the_ways_to_write()
    {
        await using var world = await TrainingWorld.StartAsync();
        var id = await world.AddAsync("listening", SmallTraining.Content());

        foreach (var path in new[] { "/trainings/new", $"/trainings/{id}/edit", "/trainings/import", "/trainings/export" })
            Assert.Equal(HttpStatusCode.NotFound, (await world.Employee.GetAsync(path)).StatusCode);
        foreach (var path in new[] { "/trainings/new", $"/trainings/{id}/edit", $"/trainings/{id}?handler=Withdraw", $"/trainings/{id}?handler=Offer", "/trainings/import" })
            Assert.Equal(HttpStatusCode.NotFound, (await world.Employee.SubmitToAsync("/preferences", path, Whole)).StatusCode);
        foreach (var path in new[] { $"/trainings/{Id<Training>.New()}/edit", $"/trainings/{Id<Training>.New()}?handler=Withdraw", $"/trainings/{Id<Training>.New()}?handler=Offer" })
            Assert.Equal(HttpStatusCode.NotFound, (await world.Planner.SubmitToAsync("/preferences", path, Whole)).StatusCode);
        Assert.True((await world.ReadAsync("listening")).IsOffered);
    }
}
