using System.Net;
using CompetencyProfiles.Data;
using CompetencyProfiles.Profiles;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;

namespace CompetencyProfiles.Web.Tests.Profiles.Writing;

public sealed class OutlinePageTests
{
    private static readonly string Outline = ProfileWorld.Address(1, "/edit");

    [Theory, OnEveryDatabase]
    public async Task HR_adds_fields_and_criteria_moves_them_and_takes_steps_back(DatabaseProvider provider)
    {
        await using var world = await ProfileWorld.StartAsync(provider);
        await world.DraftAsync();

        var field = await PostAsync(world.Hr, "AddField", ("Input.NameDe", "Lernen"), ("Input.NameEn", "Learning"));
        Assert.Equal(ProfileWorld.Address(1, "/edit/fields/lernen"), field.Headers.Location!.OriginalString);
        var criterion = await PostAsync(world.Hr, "AddCriterion", ("Input.Field", "lernen"), ("Input.NameDe", "Fragen stellen"));
        Assert.Equal(ProfileWorld.Address(1, "/edit/criteria/fragen-stellen"), criterion.Headers.Location!.OriginalString);
        await PostAsync(world.Hr, "Move", ("to", "deliver.promise|lernen|0"));
        await PostAsync(world.Hr, "MoveField", ("to", "lernen|0"));
        Assert.Equal(["lernen", "understand", "deliver"], (await world.ReadAsync()).Content.Fields.Select(f => f.Key));
        Assert.Equal(["deliver.promise", "fragen-stellen"], (await world.ReadAsync()).Content.FindField("lernen")!.Criteria.Select(c => c.Key));

        await PostAsync(world.Hr, "Undo");
        await PostAsync(world.Hr, "Redo");
        await PostAsync(world.Hr, "Undo");

        Assert.Equal(SmallProfile.Content.ToJson(), (await world.ReadAsync()).Content.ToJson());
    }

    [Fact]
    public async Task What_cannot_be_done_is_refused_with_a_reason()
    {
        await using var world = await ProfileWorld.StartAsync();
        await world.DraftAsync();

        Assert.Contains("Bitte geben Sie einen Namen an", await TextAsync(await PostAsync(world.Hr, "AddField", ("Input.NameDe", " "))), StringComparison.Ordinal);
        Assert.Contains("Bitte kürzen", await TextAsync(await PostAsync(world.Hr, "AddField", ("Input.NameDe", new string('x', 121)))), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await PostAsync(world.Hr, "AddCriterion", ("Input.Field", "nowhere"), ("Input.NameDe", "X"))).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await PostAsync(world.Hr, "Move", ("to", "nothing|deliver|0"))).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await PostAsync(world.Hr, "MoveField", ("to", "nothing|0"))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(world.Hr, "Move", ("to", "nonsense"))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(world.Hr, "MoveField", ("to", "nonsense"))).StatusCode);
        Assert.Contains("nichts mehr, was rückgängig", await TextAsync(await PostAsync(world.Hr, "Undo")), StringComparison.Ordinal);
        Assert.Contains("nichts, was zu wiederholen", await TextAsync(await PostAsync(world.Hr, "Redo")), StringComparison.Ordinal);
        Assert.Equal(SmallProfile.Content.ToJson(), (await world.ReadAsync()).Content.ToJson());
    }

    [Fact]
    public async Task A_hundred_criteria_are_the_most()
    {
        await using var world = await ProfileWorld.StartAsync();
        var full = SmallProfile.Content;
        while (full.AddCriterion("deliver", new("Kriterium", "Criterion")) is { Succeeded: true } more)
            full = more.Value;
        await world.DraftAsync(full);

        var answer = await PostAsync(world.Hr, "AddCriterion", ("Input.Field", "deliver"), ("Input.NameDe", "Noch eines"));

        Assert.Contains("höchstens 100 Kriterien", await TextAsync(answer), StringComparison.Ordinal);
        Assert.Equal(100, (await world.Hr.ReadPageAsync(Outline)).QuerySelectorAll(".outline > li").Length);
    }

    [Fact]
    public async Task A_version_that_is_no_draft_leads_on_and_is_not_written_by_a_crafted_request()
    {
        await using var world = await ProfileWorld.StartAsync();
        await world.ActiveAsync();

        var led = await world.Hr.GetAsync(Outline);
        var crafted = await PostAsync(world.Hr, "AddField", ("Input.NameDe", "Eingeschmuggelt"));

        Assert.Equal(ProfileWorld.Address(1, "/next"), led.Headers.Location!.OriginalString);
        Assert.Contains("freigegeben und ändert sich nicht mehr", await TextAsync(crafted), StringComparison.Ordinal);
        Assert.Contains("Eingeschmuggelt", await TextAsync(crafted), StringComparison.Ordinal);
        Assert.Equal(SmallProfile.Content.ToJson(), (await world.ReadAsync()).Content.ToJson());
    }

    [Fact]
    public async Task Only_HR_finds_the_pages()
    {
        await using var world = await ProfileWorld.StartAsync();
        await world.DraftAsync();

        foreach (var below in new[] { "", "/description", "/scale", "/targets", "/history", "/fields/deliver", "/criteria/deliver.promise" })
        {
            Assert.Equal(HttpStatusCode.OK, (await world.Hr.GetAsync(Outline + below)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await world.Council.GetAsync(Outline + below)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await world.Employee.GetAsync(Outline + below)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await world.Hr.GetAsync(ProfileWorld.Address(7, "/edit") + below)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await world.Hr.GetAsync(Outline + "/criteria/unknown")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Hr.GetAsync(Outline + "/fields/unknown")).StatusCode);
    }

    [Fact]
    public async Task HR_begins_from_the_starter_or_from_nothing()
    {
        await using var world = await ProfileWorld.StartAsync();

        var starter = await world.Hr.SubmitAsync("/profiles/new");
        var empty = await world.Hr.SubmitAsync("/profiles/new", ("Input.From", "Nothing"), ("Input.TitleDe", "Führung"), ("Input.TitleEn", "Leading people"), ("Input.Key", ""));
        var taken = await world.Hr.SubmitAsync("/profiles/new", ("Input.TitleDe", "Anders"), ("Input.Key", "leading-people"));
        var nameless = await world.Hr.SubmitAsync("/profiles/new", ("Input.TitleDe", ""), ("Input.TitleEn", ""));

        Assert.Equal("/profiles/customer-oriented-employee/v/1/edit", starter.Headers.Location!.OriginalString);
        Assert.Equal("/profiles/leading-people/v/1/edit", empty.Headers.Location!.OriginalString);
        Assert.Contains("Diesen Schlüssel hat schon ein anderes Profil", await TextAsync(taken), StringComparison.Ordinal);
        Assert.Contains("Bitte geben Sie einen Titel an", await TextAsync(nameless), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Employee.GetAsync("/profiles/new")).StatusCode);
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string handler, params (string Name, string Value)[] values)
    {
        var page = await client.ReadPageAsync("/preferences");
        var token = page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent(values.Append(("__RequestVerificationToken", token)).Select(v => KeyValuePair.Create(v.Item1, v.Item2)));
        return await client.PostAsync($"{Outline}?handler={handler}", form);
    }

    private static async Task<string> TextAsync(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
}
