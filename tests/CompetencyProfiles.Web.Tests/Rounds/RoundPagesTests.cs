using System.Net;
using CompetencyProfiles.Conversations;
using CompetencyProfiles.Conversations.Rounds;
using CompetencyProfiles.Data;
using CompetencyProfiles.Mail;
using CompetencyProfiles.Operations;
using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Conversations;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CompetencyProfiles.Web.Tests.Rounds;

public sealed class RoundPagesTests
{
    [Theory, OnEveryDatabase]
    public async Task HR_opens_a_round_in_three_screens_and_sees_where_everyone_stands(DatabaseProvider provider)
    {
        await using var world = await TalkWorld.StartAsync(provider);

        var planned = await world.Hr.SubmitAsync("/rounds/new", ("Input.Name", "Herbst 2026"));
        var address = planned.Headers.Location!.OriginalString[..^"/people".Length];
        await world.Hr.SubmitAsync($"{address}/people", ("WithApprentices", "true"));
        var check = await world.Hr.ReadPageAsync($"{address}/check");
        Assert.Equal(["1", "1"], check.QuerySelectorAll(".tiles .n").Take(2).Select(number => number.TextContent));
        Assert.Contains("Ihr Feedbackgespräch", check.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("oberste Leitung", check.Body.TextContent, StringComparison.Ordinal);
        Assert.Equal(address, (await world.Hr.SubmitToAsync($"{address}/check", $"{address}/check")).Headers.Location!.OriginalString);
        await RunOperationsAsync(world);

        var board = await world.Hr.ReadPageAsync(address);
        Assert.Equal(["1", "0", "0", "0", "0"], board.QuerySelectorAll(".tiles .n").Select(number => number.TextContent));
        Assert.Contains("Jana Brandt", (await world.Hr.ReadPageAsync($"{address}/people-in?station=WithoutDate")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Niemand gefunden", (await world.Hr.ReadPageAsync($"{address}/people-in?q=Olaf")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", (await world.Hr.GetAsync($"{address}/export")).Content.Headers.ContentType!.MediaType);
        await world.Hr.SubmitToAsync(address, $"{address}?handler=Remind");
        Assert.Equal(4, await world.App.ReadAsync(db => db.Set<OutboxMessage>().CountAsync()));
        Assert.Contains("Gespräch mit Mara Lindner vorbereiten", (await world.Employee.ReadPageAsync("/today")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_with_a_plan_is_said_and_everything_typed_stays()
    {
        await using var world = await TalkWorld.StartAsync();

        foreach (var (name, value, text) in new[]
        {
            ("Input.Name", "", "Bitte geben Sie der Runde einen Namen"), ("Input.HoldBy", "", "Bitte geben Sie einen Tag an"),
            ("Input.SignBy", "2026-11-24", "nicht in ihrer Reihenfolge"), ("Input.PeriodTo", "2020-01-01", "Zeitraum muss"), ("Input.Version", $"{Guid.CreateVersion7()}", "genehmigte Fassung"),
        })
        {
            var answer = await world.Hr.SubmitAsync("/rounds/new", [("Input.PeriodFrom", "2025-11-11"), .. name == "Input.Name" ? [] : new[] { ("Input.Name", "Herbst") }, (name, value)]);
            var page = await answer.ReadPageAsync();
            Assert.Contains(text, page.Body!.TextContent, StringComparison.Ordinal);
            Assert.Equal("2025-11-11", page.QuerySelector("[name='Input.PeriodFrom']")!.GetAttribute("value"));
        }

        Assert.Equal(0, await world.App.ReadAsync(db => db.Set<FeedbackRound>().CountAsync()));
    }

    [Fact]
    public async Task An_open_round_is_paused_resumed_and_closed_and_a_draft_is_removed()
    {
        await using var world = await TalkWorld.StartAsync();
        var address = await OpenAsync(world);

        await world.Hr.SubmitToAsync(address, $"{address}?handler=Pause");
        foreach (var browser in new[] { world.Employee, world.Manager })
        {
            var paused = await browser.ReadPageAsync($"/conversations/{(await world.ReadAsync()).Id}");
            Assert.Contains("Die Runde ist pausiert", paused.Body!.TextContent, StringComparison.Ordinal);
            Assert.Empty(paused.QuerySelectorAll("main form, main a.btn"));
        }

        Assert.Equal(HttpStatusCode.NotFound, (await world.Hr.SubmitToAsync(address, $"{address}?handler=Remind")).StatusCode);
        await world.Hr.SubmitToAsync(address, $"{address}?handler=Resume");
        Assert.Contains("Offene Gespräche: 1", await (await world.Hr.SubmitToAsync(address, $"{address}?handler=Close")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await world.Hr.SubmitToAsync(address, $"{address}?handler=Close", ("EvenSo", "true"));
        Assert.Equal(RoundState.Closed, await world.App.ReadAsync(db => db.Set<FeedbackRound>().Select(r => r.State).SingleAsync()));

        var draft = (await world.Hr.SubmitAsync("/rounds/new", ("Input.Name", "Versuch"))).Headers.Location!.OriginalString[..^"/people".Length];
        Assert.Equal("/rounds", (await world.Hr.SubmitToAsync($"{draft}/plan", $"{draft}/plan?handler=Remove")).Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Hr.GetAsync(draft)).StatusCode);
    }

    [Fact]
    public async Task HR_names_a_substitute_and_voids_what_was_a_mistake()
    {
        await using var world = await TalkWorld.StartAsync();
        var list = $"{await OpenAsync(world)}/people-in";
        var id = $"{(await world.ReadAsync()).Id}";

        var refused = await (await world.Hr.SubmitToAsync(list, $"{list}?handler=Substitute", ("Conversation", id), ("Substitute", "Nobody"))).ReadPageAsync();
        Assert.Contains("ist nicht eindeutig", refused.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Nobody", refused.QuerySelector("details[open] [name=Substitute]")!.GetAttribute("value"));
        await world.Hr.SubmitToAsync(list, $"{list}?handler=Substitute", ("Conversation", id), ("Substitute", world.Olaf.PersonnelNumber));
        Assert.Equal(world.Olaf.Id, (await world.ReadAsync()).ManagerId);
        await world.Hr.SubmitToAsync(list, $"{list}?handler=Void", ("Conversation", id));
        Assert.Contains("Aufgehoben", (await world.Hr.ReadPageAsync(list)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_suspended_stands_apart_and_at_no_station()
    {
        await using var world = await TalkWorld.StartAsync();
        var address = await OpenAsync(world);
        await using var db = world.App.Database.Open();
        (await db.Set<Person>().SingleAsync(person => person.Id == world.Jana.Id)).Suspend(Given.Today, Given.Today.AddDays(60), Given.Hr);
        await db.SaveChangesAsync();

        Assert.Contains("Jana Brandt", (await world.Hr.ReadPageAsync($"{address}/people-in?station=Cancelled")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Niemand gefunden", (await world.Hr.ReadPageAsync($"{address}/people-in?station=WithoutDate")).Body!.TextContent, StringComparison.Ordinal);
    }

    // Marked words of both sides; a mail may say that something is to be done, not what.
    [Fact]
    public async Task No_mail_of_a_round_says_a_word_of_a_conversation()
    {
        await using var world = await TalkWorld.StartAsync();
        var address = await OpenAsync(world);
        await using var scope = world.App.Services.CreateAsyncScope();
        var kinds = scope.ServiceProvider.GetServices<IMailKind>().ToDictionary(kind => kind.Kind);
        var talk = $"/conversations/{(await world.ReadAsync()).Id}";
        await TalkWorld.CardAsync(world.Employee, talk, 0, ("Input.Level", "2"), ("Input.Comment", "Markiertes Wort"));
        await world.Hr.SubmitToAsync(address, $"{address}?handler=Remind");

        var mails = await world.App.ReadAsync(db => db.Set<OutboxMessage>().Where(mail => mail.Kind == RoundMail.Reminder).ToListAsync());
        Assert.Equal(2, mails.Count);
        foreach (var mail in mails)
        {
            var rendered = (await kinds[mail.Kind].RenderAsync(mail, CancellationToken.None))!;
            Assert.Contains("https://profiles.example.org/today", rendered.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Markiertes", rendered.Text + rendered.Html + rendered.Subject, StringComparison.Ordinal);
            Assert.DoesNotContain("Brandt", rendered.Text + rendered.Html + rendered.Subject, StringComparison.Ordinal);
        }

        // Without a date the manager is reminded; once there is one, no more.
        var dates = new OutboxMessage("dates", RoundMail.Dates, world.Mara.Id.Value, mails[0].Arguments, mails[0].DueAt);
        Assert.Contains("noch kein Termin", (await kinds[RoundMail.Dates].RenderAsync(dates, CancellationToken.None))!.Text, StringComparison.Ordinal);
        await world.Manager.SubmitToAsync("/team/appointments", "/team/appointments?handler=Plan");
        await world.Manager.SubmitToAsync("/team/appointments", "/team/appointments?handler=Confirm");
        Assert.Null(await kinds[RoundMail.Dates].RenderAsync(dates, CancellationToken.None));

        // Once Jana has nothing to do any more, her reminder is not sent.
        await world.Employee.SubmitToAsync($"{talk}/prepare", $"{talk}/prepare?handler=Decline");
        Assert.Null(await kinds[RoundMail.Reminder].RenderAsync(mails.Single(mail => mail.PersonId == world.Jana.Id.Value), CancellationToken.None));
    }

    private static async Task<string> OpenAsync(TalkWorld world)
    {
        var address = (await world.Hr.SubmitAsync("/rounds/new", ("Input.Name", "Herbst 2026"))).Headers.Location!.OriginalString[..^"/people".Length];
        await world.Hr.SubmitToAsync($"{address}/check", $"{address}/check");
        await RunOperationsAsync(world);
        return address;
    }

    private static Task RunOperationsAsync(TalkWorld world) => world.App.Services.GetRequiredService<OperationEngine>().RunAsync(CancellationToken.None);
}
