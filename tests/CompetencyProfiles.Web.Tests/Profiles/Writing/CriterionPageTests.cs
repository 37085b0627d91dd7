using System.Net;
using System.Text.Json;
using CompetencyProfiles.Data;
using CompetencyProfiles.Kernel;
using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;

namespace CompetencyProfiles.Web.Tests.Profiles.Writing;

public sealed class CriterionPageTests
{
    private static readonly string Page = ProfileWorld.Address(1, "/edit/criteria/deliver.promise");

    [Theory, OnEveryDatabase]
    public async Task HR_writes_a_criterion_in_both_languages(DatabaseProvider provider)
    {
        await using var world = await ProfileWorld.StartAsync(provider);
        await world.DraftAsync();

        var answer = await world.Hr.SubmitAsync(Page, ("Input.NameDe", " Zusagen halten "), ("Input.Levels[1].En", "Keeps promises"), ("Input.Weight", "4"),
            ("Input.Targets[0].Level", "-"), ("Input.Targets[1].Level", ""), ("Input.Targets[2].Level", "4"), ("go", "next"));

        Assert.Equal(ProfileWorld.Address(1, "/edit/criteria/deliver.finish"), answer.Headers.Location!.OriginalString);
        var written = (await world.ReadAsync()).Content.FindCriterion("deliver.promise")!;
        Assert.Equal(("Zusagen halten", "Keeps promises", 4), (written.Name.De, written.AnchorAt(2).En, written.Weight));
        Assert.Equal([("back-office", null), ("service-desk", 4), ("team-lead", 3)], written.Targets.Select(t => (t.Key, t.Value)));
        Assert.Equal(SmallProfile.Criterion("deliver.promise").Definition, written.Definition);
    }

    [Fact]
    public async Task What_is_wrong_is_said_and_everything_typed_stays()
    {
        await using var world = await ProfileWorld.StartAsync();
        await world.DraftAsync();

        var answer = await (await world.Hr.SubmitAsync(Page, ("Input.NameDe", "Getippt"), ("Input.DefinitionDe", new string('x', 601)), ("Input.Weight", "12"))).ReadPageAsync();

        Assert.Contains("Bitte kürzen Sie den Text auf 600 Zeichen", answer.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("eine Zahl von 1 bis 9", answer.Body.TextContent, StringComparison.Ordinal);
        Assert.Equal("Getippt", answer.QuerySelector("[name='Input.NameDe']")!.GetAttribute("value"));
        Assert.Equal(SmallProfile.Content.ToJson(), (await world.ReadAsync()).Content.ToJson());
    }

    [Fact]
    public async Task Levels_and_role_families_that_do_not_exist_are_not_taken()
    {
        await using var world = await ProfileWorld.StartAsync();
        await world.DraftAsync();

        await world.Hr.SubmitAsync(Page, ("Input.Targets[0].Family", "pirates"), ("Input.Targets[0].Level", "3"), ("Input.Targets[1].Level", "9"), ("Input.Levels[0].Level", "8"), ("Input.Levels[0].De", "Zu hoch"));

        var written = (await world.ReadAsync()).Content.FindCriterion("deliver.promise")!;
        Assert.Equal(SmallProfile.Criterion("deliver.promise").Targets, written.Targets);
        Assert.Equal([1, 2, 3, 4], written.Levels.Select(level => level.Level));
    }

    [Fact]
    public async Task A_second_editor_keeps_the_own_text_sees_the_other_one_and_may_replace_it_knowingly()
    {
        await using var world = await ProfileWorld.StartAsync();
        var id = await world.DraftAsync();
        var ben = Given.Employee("Ben", "Zweiter");
        await world.App.SaveAsync(ben);
        var mine = await world.Hr.ReadPageAsync(Page);
        await WriteAsync(world, id, ben, "Text von Ben");

        var refused = await world.Hr.SubmitAsync(Page, mine, ("Input.NameDe", "Mein Text"));
        var page = await refused.ReadPageAsync();

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal("Mein Text", page.QuerySelector("[name='Input.NameDe']")!.GetAttribute("value"));
        Assert.Contains("Ben Zweiter", page.QuerySelector(".notice.due[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Text von Ben", page.QuerySelector(".their-text")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Text von Ben", (await world.ReadAsync()).Content.FindCriterion("deliver.promise")!.Name.De);

        await world.Hr.SubmitAsync(Page, page);
        Assert.Equal("Mein Text", (await world.ReadAsync()).Content.FindCriterion("deliver.promise")!.Name.De);
    }

    [Fact]
    public async Task A_text_whose_criterion_was_taken_out_stays_in_the_form()
    {
        await using var world = await ProfileWorld.StartAsync();
        var id = await world.DraftAsync();
        var mine = await world.Hr.ReadPageAsync(Page);
        await world.WriteAsync(id, content => content.RemoveCriterion("deliver.promise"));

        var refused = await world.Hr.SubmitAsync(Page, mine, ("Input.NameDe", "Mein Text"));

        var page = await refused.ReadPageAsync();
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("Dieser Teil wurde inzwischen entfernt", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Mein Text", page.QuerySelector("[name='Input.NameDe']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task An_approved_version_is_not_written_by_a_form_that_was_open()
    {
        await using var world = await ProfileWorld.StartAsync();
        var id = await world.DraftAsync();
        var mine = await world.Hr.ReadPageAsync(Page);
        await world.ApproveAsync(id);

        var page = await (await world.Hr.SubmitAsync(Page, mine, ("Input.NameDe", "Mein Text"))).ReadPageAsync();

        Assert.Contains("freigegeben und ändert sich nicht mehr", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Mein Text", page.QuerySelector("[name='Input.NameDe']")!.GetAttribute("value"));
        Assert.Equal(SmallProfile.Content.ToJson(), (await world.ReadAsync()).Content.ToJson());
    }

    [Fact]
    public async Task The_hints_and_another_writer_are_told_while_writing()
    {
        await using var world = await ProfileWorld.StartAsync();
        var id = await world.DraftAsync(SmallProfile.Content.RewriteCriterion("deliver.promise", c => c with { Levels = [.. c.Levels.Select(l => l.Level == 2 ? l with { Text = new("Ist immer motiviert.", l.Text.En) } : l)] }).Value);
        var ben = Given.Employee("Ben", "Zweiter");
        await world.App.SaveAsync(ben);

        using var before = JsonDocument.Parse(await world.Hr.GetStringAsync(Page + "?handler=Hints&revision=0"));
        await WriteAsync(world, id, ben, "Text von Ben");
        using var after = JsonDocument.Parse(await world.Hr.GetStringAsync(Page + "?handler=Hints&revision=0"));

        var atLevelTwo = before.RootElement.GetProperty("hints").EnumerateArray().Where(hint => hint.GetProperty("at").GetString() == "hints-2-de").Select(hint => hint.GetProperty("text").GetString()!).ToList();
        Assert.Contains(atLevelTwo, text => text.Contains("„immer“", StringComparison.Ordinal));
        Assert.Contains(atLevelTwo, text => text.Contains("„motiviert“", StringComparison.Ordinal));
        Assert.Equal(JsonValueKind.Null, before.RootElement.GetProperty("note").ValueKind);
        Assert.Contains("Ben Zweiter", after.RootElement.GetProperty("note").GetString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Council.GetAsync(Page + "?handler=Hints&revision=0")).StatusCode);
    }

    [Fact]
    public async Task A_criterion_is_taken_out_and_comes_back()
    {
        await using var world = await ProfileWorld.StartAsync();
        await world.DraftAsync();
        var page = await world.Hr.ReadPageAsync(Page);

        await world.Hr.SubmitAsync(Page + "?handler=Remove", page);
        Assert.Null((await world.ReadAsync()).Content.FindCriterion("deliver.promise"));
        await world.Hr.SubmitAsync(ProfileWorld.Address(1, "/edit") + "?handler=Undo", await world.Hr.ReadPageAsync(ProfileWorld.Address(1, "/edit")));

        Assert.Equal(SmallProfile.Content.ToJson(), (await world.ReadAsync()).Content.ToJson());
    }

    private static async Task WriteAsync(ProfileWorld world, Id<ProfileVersion> id, Person by, string name)
    {
        await using var db = world.App.Database.Open();
        var written = await db.WriteAsync(id, ProfilePart.Criterion("deliver.promise"), null,
            content => content.RewriteCriterion("deliver.promise", c => c with { Name = c.Name with { De = name } }), new(by.Id, Given.Now), CancellationToken.None);
        Assert.True(written!.Succeeded);
    }
}
