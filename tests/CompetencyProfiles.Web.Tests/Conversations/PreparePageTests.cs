using System.Net;
using System.Text.RegularExpressions;
using CompetencyProfiles.Conversations;
using CompetencyProfiles.Data;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Web.Tests.Conversations;

public sealed partial class PreparePageTests
{
    [Theory, OnEveryDatabase]
    public async Task Both_prepare_unseen_by_the_other_and_see_both_once_both_have_submitted(DatabaseProvider provider)
    {
        await using var world = await TalkWorld.StartAsync(provider);
        var address = await world.OpenAsync();
        var page = await world.Employee.ReadPageAsync($"{address}/prepare");
        Assert.Equal((4, 20), (page.QuerySelectorAll(".prepare-card").Length, page.QuerySelectorAll("input[type=radio]").Length));
        Assert.Empty(page.QuerySelectorAll(".level-track"));
        Assert.Equal(20, (await world.Manager.ReadPageAsync($"{address}/sheet")).QuerySelectorAll(".sheet-levels li").Length);

        for (var criterion = 0; criterion < 4; criterion++)
            Assert.Equal(HttpStatusCode.Found, (await TalkWorld.CardAsync(world.Employee, address, criterion, ("Input.Level", "2"), ("Input.Comment", "Wort von Jana"))).StatusCode);
        foreach (var seen in new[] { $"{address}/prepare", address, "/today", "/team", "/conversations" })
            Assert.DoesNotContain("Wort von Jana", (await world.Manager.ReadPageAsync(seen)).Source.Text, StringComparison.Ordinal);
        Assert.Equal(address, (await world.Employee.SubmitToAsync($"{address}/prepare", $"{address}/prepare?handler=Submit")).Headers.Location!.OriginalString);
        Assert.DoesNotContain("Wort von Jana", (await world.Manager.ReadPageAsync(address)).Source.Text, StringComparison.Ordinal);
        Assert.Equal(address, (await world.Employee.GetAsync($"{address}/prepare")).Headers.Location!.OriginalString);

        for (var criterion = 0; criterion < 4; criterion++)
            await TalkWorld.CardAsync(world.Manager, address, criterion, ("Input.Level", "3"));
        await world.Manager.SubmitToAsync($"{address}/prepare", $"{address}/prepare?handler=Submit");
        Assert.Contains("Wort von Jana", (await world.Manager.ReadPageAsync(address)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(4, (await world.Employee.ReadPageAsync(address)).QuerySelectorAll(".talk-criterion").Length);
    }

    [Fact]
    public async Task How_busy_the_other_side_is_shows_in_no_number()
    {
        await using var world = await TalkWorld.StartAsync();
        var address = await world.OpenAsync();
        var before = await SeenAsync();

        for (var criterion = 0; criterion < 4; criterion++)
            await TalkWorld.CardAsync(world.Employee, address, criterion, ("Input.Level", "2"), ("Input.Comment", "Wort von Jana"));
        await SubmitAsync(world, address);

        Assert.Equal(before, await SeenAsync());

        // All of it but what differs in every answer.
        async Task<string> SeenAsync()
        {
            var pages = new[] { address, $"{address}/prepare", $"{address}?handler=Stamp", "/team", "/conversations", "/today", "/team/appointments" };
            var seen = new List<string>();
            foreach (var page in pages)
                seen.Add(Passing().Replace(await (await world.Manager.GetAsync(page)).Content.ReadAsStringAsync(), ""));
            return string.Join('\n', seen);
        }
    }

    [Fact]
    public async Task What_is_missing_is_said_and_nothing_is_submitted()
    {
        await using var world = await TalkWorld.StartAsync();
        var address = await world.OpenAsync();
        await TalkWorld.CardAsync(world.Employee, address, 0, ("Input.Level", "4"));

        Assert.Contains("Kriterien ohne Stufe: 3", await TextAsync(await SubmitAsync(world, address)), StringComparison.Ordinal);
        for (var criterion = 1; criterion < 4; criterion++)
            await TalkWorld.CardAsync(world.Employee, address, criterion, ("Input.Level", "0"));
        Assert.Contains("Fehlende Beispiele: 1", await TextAsync(await SubmitAsync(world, address)), StringComparison.Ordinal);
        Assert.Null((await world.ReadAsync()).SelfSubmittedAt);
    }

    [Fact]
    public async Task Two_windows_do_not_write_over_one_another_and_what_is_too_long_stays_typed()
    {
        await using var world = await TalkWorld.StartAsync();
        var address = await world.OpenAsync();
        await TalkWorld.CardAsync(world.Employee, address, 1, ("Input.Level", "2"), ("Input.Comment", "First"));

        var late = await TalkWorld.CardAsync(world.Employee, address, 1, ("Input.Level", "3"), ("Input.Comment", "Second"));
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("Second", await TextAsync(late), StringComparison.Ordinal);
        var tooLong = await TalkWorld.CardAsync(world.Employee, address, 2, ("Input.Comment", new string('x', CardWords.CommentLength + 1)));
        Assert.Contains(new string('x', CardWords.CommentLength + 1), await TextAsync(tooLong), StringComparison.Ordinal);
        Assert.Equal(",2,,", (await world.ReadAsync()).SelfLevels.ToString());
        Assert.Equal(HttpStatusCode.NotFound, (await world.Hr.GetAsync($"{address}/prepare")).StatusCode);
    }

    [Fact]
    public async Task A_card_that_saves_itself_gets_its_new_revision()
    {
        await using var world = await TalkWorld.StartAsync();
        var address = await world.OpenAsync();
        world.Employee.DefaultRequestHeaders.Add("Autosave", "1");

        var saved = await TalkWorld.CardAsync(world.Employee, address, 0, ("Input.Level", "2"));

        Assert.Contains("\"version\":1", await saved.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_self_assessment_the_managers_view_is_shown_alone()
    {
        await using var world = await TalkWorld.StartAsync();
        var address = await world.OpenAsync();
        await world.Employee.SubmitToAsync($"{address}/prepare", $"{address}/prepare?handler=Decline");
        for (var criterion = 0; criterion < 4; criterion++)
            await TalkWorld.CardAsync(world.Manager, address, criterion, ("Input.Level", "3"));
        await world.Manager.SubmitToAsync($"{address}/prepare", $"{address}/prepare?handler=Submit");

        Assert.Contains("ohne Selbsteinschätzung", (await world.Manager.ReadPageAsync(address)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notes_and_times_are_kept_for_their_author_alone()
    {
        await using var world = await TalkWorld.StartAsync();
        var notes = $"/conversations/notes/{world.Jana.Id}";

        Assert.Contains("Bitte schreiben Sie, was Sie beobachtet haben", await TextAsync(await world.Manager.SubmitAsync(notes, ("Input.Text", " "))), StringComparison.Ordinal);
        await world.Manager.SubmitAsync(notes, ("Input.Text", "Rief sofort zurück"));
        Assert.Contains("Rief sofort zurück", (await world.Manager.ReadPageAsync(notes)).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Rief sofort zurück", (await world.Employee.ReadPageAsync(notes)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Hr.GetAsync(notes)).StatusCode);

        Assert.Contains("Das Ende liegt nicht nach dem Anfang", await TextAsync(await world.Employee.SubmitAsync("/conversations/times", ("From", "2026-12-15T10:00"), ("To", "2026-12-15T09:00"))), StringComparison.Ordinal);
        await world.Employee.SubmitAsync("/conversations/times", ("From", "2026-12-15T10:00"), ("To", "2026-12-15T11:00"));
        Assert.Contains("15. Dez. 2026, 10:00", (await world.Employee.ReadPageAsync("/conversations/times")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await world.App.ReadAsync(db => db.Set<BlockedTime>().CountAsync()));
    }

    private static Task<HttpResponseMessage> SubmitAsync(TalkWorld world, string address) => world.Employee.SubmitToAsync($"{address}/prepare", $"{address}/prepare?handler=Submit");

    private static async Task<string> TextAsync(HttpResponseMessage answer) => (await answer.ReadPageAsync()).Body!.TextContent;

    [GeneratedRegex("""nonce="[^"]*"|name="__RequestVerificationToken"[^>]*|name="form-key" value="[^"]*"|value="[^"]*" name="form-key"|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}""")]
    private static partial Regex Passing();
}
