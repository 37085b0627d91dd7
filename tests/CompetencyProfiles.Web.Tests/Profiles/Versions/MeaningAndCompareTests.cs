using System.Net;
using CompetencyProfiles.Data;
using CompetencyProfiles.Profiles;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;

namespace CompetencyProfiles.Web.Tests.Profiles.Versions;

public sealed class MeaningAndCompareTests
{
    private static readonly string Meaning = ProfileWorld.Address(2, "/meaning"), Compare = ProfileWorld.Address(2, "/compare");

    [Theory, OnEveryDatabase]
    public async Task HR_begins_the_next_version_and_says_what_each_criterion_meant(DatabaseProvider provider)
    {
        await using var world = await ProfileWorld.StartAsync(provider);
        await world.ActiveAsync();

        var began = await world.Hr.SubmitAsync(ProfileWorld.Address(1, "/next"));
        Assert.Equal(ProfileWorld.Address(2), began.Headers.Location!.OriginalString);
        await world.Hr.SubmitAsync(Meaning, ("Input[0].First", "understand.need"), ("Input[0].Second", "understand.listen (de) (understand.listen)"), ("Input[0].IsConfirmed", "true"), ("Input[1].First", ""));

        var criteria = (await world.ReadAsync(2)).Content.Criteria.ToList();
        Assert.Equal(["understand.need", "understand.listen"], criteria[0].SameMeaningAs!.Keys);
        Assert.True(criteria[0].SameMeaningAs!.IsConfirmed);
        Assert.Empty(criteria[1].SameMeaningAs!.Keys);
        Assert.Equal(["deliver.promise"], criteria[2].SameMeaningAs!.Keys);
    }

    [Fact]
    public async Task An_earlier_criterion_that_never_was_is_refused_and_the_rest_stays_typed()
    {
        await using var world = await ProfileWorld.StartAsync();
        await world.NextAsync(await world.ActiveAsync());

        var answer = await (await world.Hr.SubmitAsync(Meaning, ("Input[0].First", "Gibt es nicht"), ("Input[1].First", "deliver.finish"))).ReadPageAsync();

        Assert.Contains("Dieses Kriterium gibt es in der früheren Version nicht", answer.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("Gibt es nicht", "deliver.finish"), (answer.QuerySelector("[name='Input[0].First']")!.GetAttribute("value"), answer.QuerySelector("[name='Input[1].First']")!.GetAttribute("value")));
        Assert.Equal(["understand.listen"], (await world.ReadAsync(2)).Content.Criteria.First().SameMeaningAs!.Keys);
    }

    [Fact]
    public async Task Meanings_chosen_over_older_ones_are_refused()
    {
        await using var world = await ProfileWorld.StartAsync();
        var second = await world.NextAsync(await world.ActiveAsync());
        var page = await world.Hr.ReadPageAsync(Meaning);
        await using (var db = world.App.Database.Open())
            await db.WriteAsync(second, ProfilePart.Meaning, null, content => content.ConfirmAllMeanings(), new(world.Marlene.Id, Given.Now), CancellationToken.None);

        var answer = await world.Hr.SubmitAsync(Meaning, page, ("Input[0].First", ""));

        Assert.Contains("Jemand hat diesen Text inzwischen geändert", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.All((await world.ReadAsync(2)).Content.Criteria, criterion => Assert.True(criterion.SameMeaningAs!.IsConfirmed));
    }

    [Fact]
    public async Task There_is_one_draft_at_a_time()
    {
        await using var world = await ProfileWorld.StartAsync();
        await world.NextAsync(await world.ActiveAsync());

        var page = await world.Hr.ReadPageAsync(ProfileWorld.Address(1, "/next"));

        Assert.Equal(ProfileWorld.Address(2), page.QuerySelector("main .panel a")!.GetAttribute("href"));
        Assert.Equal(HttpStatusCode.NotFound, (await world.Employee.GetAsync(ProfileWorld.Address(1, "/next"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Council.GetAsync(Meaning)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Hr.GetAsync(ProfileWorld.Address(1, "/meaning"))).StatusCode);
    }

    [Fact]
    public async Task The_comparison_shows_each_changed_word_and_nothing_to_those_who_may_not_read()
    {
        await using var world = await ProfileWorld.StartAsync();
        var second = await world.NextAsync(await world.ActiveAsync());
        await world.WriteAsync(second, content => content.RewriteCriterion("deliver.promise", c => c with { Definition = new("Hält <b>jede</b> Zusage", c.Definition.En) }));

        var page = await world.Council.ReadPageAsync(Compare);

        Assert.Contains("Geänderte Kriterien: 1, neue: 0, entfallene: 0, unverändert: 3.", page.QuerySelector(".compare-sum")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Hält <b>jede</b> Zusage", string.Concat(page.QuerySelector(".changes dd span")!.ChildNodes.Where(node => node.NodeName != "DEL").Select(node => node.TextContent)));
        Assert.Contains("nur die andere Sprachfassung", (await world.Council.ReadPageAsync(Compare + "/1?language=en")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Employee.GetAsync(Compare)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Hr.GetAsync(Compare + "/7")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Employee.GetAsync(ProfileWorld.Address(1, "/compare/2"))).StatusCode);
        Assert.Contains("Noch nichts zu vergleichen", (await world.Employee.ReadPageAsync(ProfileWorld.Address(1, "/compare"))).Body!.TextContent, StringComparison.Ordinal);
    }
}
