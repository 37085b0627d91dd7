using System.Net;
using CompetencyProfiles.Data;
using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Web.Tests.Profiles.Calibration;

public sealed class CalibrationPagesTests
{
    private static readonly string Cases = ProfileWorld.Address(1, "/cases");

    [Theory, OnEveryDatabase]
    public async Task HR_writes_cases_and_a_manager_works_through_them_unseen(DatabaseProvider provider)
    {
        await using var world = await ProfileWorld.StartAsync(provider);
        await world.ActiveAsync();
        var manager = await ManagerAsync(world);
        Assert.Contains("Noch keine Übungsfälle", await TextAsync(world.Hr, Cases), StringComparison.Ordinal);
        foreach (var title in new[] { "Erster Fall", "Zweiter Fall" })
            await WriteAsync(world, title);
        Assert.Equal(2, (await world.Hr.ReadPageAsync(Cases)).QuerySelectorAll(".case-list > li").Length);

        var own = $"/profiles/{ProfileWorld.Key}/calibration";
        foreach (var id in await world.App.ReadAsync(db => db.Set<PracticeCase>().OrderBy(practice => practice.Place).Select(practice => practice.Id).ToListAsync()))
        {
            var missing = await manager.SubmitAsync($"{own}/{id}", ("Input[0].Level", "2"));
            Assert.Contains("bei jedem Kriterium eine Stufe", await missing.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.NotNull((await missing.ReadPageAsync()).QuerySelector("input[name='Input[0].Level'][value='2'][checked]"));
            Assert.Null((await manager.ReadPageAsync($"{own}/{id}")).QuerySelector("blockquote"));
            await manager.SubmitAsync($"{own}/{id}", ("Input[0].Level", "2"), ("Input[1].Level", "3"), ("Input[2].Level", "1"));
            var shown = await manager.ReadPageAsync($"{own}/{id}");
            Assert.Equal(["Wie die Referenz", "Eine Stufe höher", "Eine Stufe niedriger"], shown.QuerySelectorAll(".panel .chip").Select(chip => chip.TextContent));
        }

        Assert.Contains("Bei 2 von 6 Kriterien", await TextAsync(manager, own), StringComparison.Ordinal);
        var seen = await TextAsync(world.Hr, Cases);
        Assert.Contains("Abgeschlossen am", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Referenz", seen, StringComparison.Ordinal);
        Assert.Contains("0 von 2 Fällen", await TextAsync(world.Hr, own), StringComparison.Ordinal);
        await manager.SubmitAsync(own + "?handler=Restart", await manager.ReadPageAsync(own));
        Assert.Contains("0 von 2 Fällen", await TextAsync(manager, own), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_with_a_case_is_said_and_everything_typed_stays()
    {
        await using var world = await ProfileWorld.StartAsync();
        await world.ActiveAsync();
        await WriteAsync(world, "Erster Fall");
        var id = await world.App.ReadAsync(db => db.Set<PracticeCase>().Select(practice => practice.Id).SingleAsync());

        foreach (var (name, value, text) in new[]
        {
            ("Input.TitleDe", "", "einen Titel"), ("Input.References[0].Criterion", "understand.need", "kommt zweimal vor"), ("Input.References[0].Level", "", "zu jedem Kriterium eine Stufe"),
            ("Input.SituationEn", new string('x', 3001), "Bitte kürzen Sie den Text auf 3000 Zeichen"),
        })
        {
            var answer = await world.Hr.SubmitAsync($"{Cases}/{id}", ("Input.TitleEn", ""), (name, value), ("Input.References[2].ReasonDe", "Getippt"));
            Assert.Contains(text, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.Equal("Getippt", (await answer.ReadPageAsync()).QuerySelector("[name='Input.References[2].ReasonDe']")!.TextContent.Trim());
        }

        var mine = await world.Hr.ReadPageAsync($"{Cases}/{id}");
        await world.Hr.SubmitAsync($"{Cases}/{id}", ("Input.TitleDe", "Von der anderen"));
        var late = await world.Hr.SubmitAsync($"{Cases}/{id}", mine, ("Input.TitleDe", "Zu spät"));
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Equal("Von der anderen", await world.App.ReadAsync(async db => (await db.Set<PracticeCase>().SingleAsync()).Words.Title.De));

        await world.Hr.SubmitAsync($"{Cases}/{id}?handler=Remove", await world.Hr.ReadPageAsync($"{Cases}/{id}"));
        Assert.Equal(HttpStatusCode.NotFound, (await world.Hr.GetAsync($"{Cases}/{id}")).StatusCode);
    }

    [Fact]
    public async Task HR_waives_for_one_with_a_reason_and_takes_it_back()
    {
        await using var world = await ProfileWorld.StartAsync();
        await world.ActiveAsync();
        await ManagerAsync(world);
        var waive = (await world.Hr.ReadPageAsync(Cases)).QuerySelector("td a[href*='/waiver?person=']")!.GetAttribute("href")!;

        Assert.Contains("Bitte geben Sie einen Grund an", await (await world.Hr.SubmitAsync(waive, ("Reason", " "))).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await world.Hr.SubmitAsync(waive, ("Reason", "Hat die Fälle geschrieben"));
        Assert.Contains("Hat die Fälle geschrieben", await TextAsync(world.Hr, Cases + "?state=Waived"), StringComparison.Ordinal);
        Assert.Contains("Niemand gefunden", await TextAsync(world.Hr, Cases + "?state=Open"), StringComparison.Ordinal);
        await world.Hr.SubmitAsync(Cases + "?handler=Withdraw", await world.Hr.ReadPageAsync(Cases));
        Assert.Equal(0, await world.App.ReadAsync(db => db.Set<CalibrationWaiver>().CountAsync()));

        await world.Hr.SubmitAsync(ProfileWorld.Address(1, "/waiver"), ("Reason", "Nur Schreibfehler"));
        Assert.Contains("Nur Schreibfehler", await TextAsync(world.Hr, Cases), StringComparison.Ordinal);
    }

    private static async Task<HttpClient> ManagerAsync(ProfileWorld world)
    {
        var manager = Given.Employee("Mona", "Leitner");
        await world.App.SaveAsync(manager, new ManagementAssignment(world.Jana.Id, manager.Id, ManagementKind.Disciplinary, Given.Today.AddYears(-1)));
        return await world.App.SignedInAsAsync(manager);
    }

    private static async Task WriteAsync(ProfileWorld world, string title)
    {
        var words = SmallProfile.Case(title);
        var rows = words.References.SelectMany((reference, i) => new[]
        {
            ($"Input.References[{i}].Criterion", reference.Criterion), ($"Input.References[{i}].Level", $"{reference.Level}"),
            ($"Input.References[{i}].ReasonDe", reference.Reason.De), ($"Input.References[{i}].ReasonEn", reference.Reason.En),
        });
        var answer = await world.Hr.SubmitAsync(Cases + "/new",
            [("Input.TitleDe", words.Title.De), ("Input.TitleEn", words.Title.En), ("Input.SituationDe", words.Situation.De), ("Input.SituationEn", words.Situation.En), .. rows]);
        Assert.Equal(Cases, answer.Headers.Location!.OriginalString);
    }

    private static async Task<string> TextAsync(HttpClient client, string page) => (await client.ReadPageAsync(page)).Body!.TextContent;
}
