using System.Net;
using AngleSharp.Dom;
using CompetencyProfiles.Data;
using CompetencyProfiles.Kernel;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Trainings;
using CompetencyProfiles.Web.Tests.Support;

namespace CompetencyProfiles.Web.Tests.Trainings;

public sealed class CataloguePagesTests
{
    [Theory, OnEveryDatabase]
    public async Task Everybody_searches_filters_and_sorts_what_is_offered(DatabaseProvider provider)
    {
        await using var world = await TrainingWorld.StartAsync(provider);
        await world.AddAsync("listen", SmallTraining.Content("Zuhören"));
        await world.AddAsync("write", SmallTraining.Content("Schreiben", new ServedCriterion("deliver.promise", 1, 2)) with { Type = TrainingType.Basic, Format = TrainingFormat.Online, RoleFamilies = ["back-office"], Parts = [new(LocalizedText.Empty, PartFormat.Online, 45)] });

        Assert.Equal(["Schreiben (de)", "Zuhören (de)"], await TitlesAsync(world, ""));
        Assert.Equal(["Zuhören (de)"], await TitlesAsync(world, "?q=zuhoeren"));
        Assert.Equal(["Schreiben (de)"], await TitlesAsync(world, "?type=Basic"));
        Assert.Equal(["Schreiben (de)"], await TitlesAsync(world, "?format=Online"));
        Assert.Equal(["Zuhören (de)"], await TitlesAsync(world, "?topic=field:understand"));
        Assert.Equal(["Schreiben (de)"], await TitlesAsync(world, "?topic=deliver.promise"));
        Assert.Equal(["Schreiben (de)"], await TitlesAsync(world, "?role=back-office"));
        Assert.Equal(["Zuhören (de)", "Schreiben (de)"], await TitlesAsync(world, "?sort=-duration"));
        Assert.Equal(["Schreiben (de)", "Zuhören (de)"], await TitlesAsync(world, "?sort=nonsense&type=nonsense&page=-4&format=99"));
        Assert.Empty(await TitlesAsync(world, "?q=nothing"));
        Assert.Contains("Nichts gefunden", (await world.Employee.ReadPageAsync("/trainings?q=nothing")).Body!.TextContent, StringComparison.Ordinal);
        var page = await world.Employee.ReadPageAsync("/trainings?topic=field:understand&q=zu");
        Assert.Equal("field:understand", page.QuerySelector("#topic [selected]")!.GetAttribute("value"));
        Assert.Equal(["understand.listen (de)", "understand.need (de)"], page.QuerySelectorAll("#topic optgroup:first-of-type option").Skip(1).Select(option => option.TextContent));
        Assert.Contains("45 Min.", (await world.Employee.ReadPageAsync("/trainings")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_list_comes_page_by_page()
    {
        await using var world = await TrainingWorld.StartAsync();
        for (var n = 1; n <= 26; n++)
            await world.AddAsync($"training-{n}", SmallTraining.Content($"Training {n:00}"));

        Assert.Equal(25, (await TitlesAsync(world, "?sort=title")).Count);
        Assert.Equal(["Training 26 (de)"], await TitlesAsync(world, "?sort=title&page=2"));
        Assert.Contains("26 bis 26 von 26", (await world.Employee.ReadPageAsync("/trainings?sort=title&page=2")).QuerySelector(".pager")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task What_helps_the_reader_stands_on_top_with_the_reason_and_nobody_else_sees_it(DatabaseProvider provider)
    {
        await using var world = await TrainingWorld.StartAsync(provider);
        await world.HoldConversationsAsync();
        var id = await world.AddAsync("promise", SmallTraining.Content("Zusagen", new ServedCriterion("deliver.promise", 2, 3), new ServedCriterion("deliver.finish", 1, 4)));
        await world.AddAsync("listen", SmallTraining.Content("Zuhören"));

        var suggestion = Assert.Single((await world.Employee.ReadPageAsync("/trainings")).QuerySelectorAll(".training-suggestions li"));
        Assert.Equal("Zusagen (de)", suggestion.QuerySelector("a")!.TextContent);
        Assert.Contains("Für Sie, weil in „deliver.promise (de)“ die Stufe „In Routinen sicher“ vereinbart ist und „Durchgängig sicher“ das Ziel.", suggestion.TextContent, StringComparison.Ordinal);
        Assert.Contains("einem weiteren Kriterium", suggestion.TextContent, StringComparison.Ordinal);
        Assert.Contains("Für Sie, weil", (await world.Employee.ReadPageAsync($"/trainings/{id}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await world.Employee.ReadPageAsync("/trainings?q=zu")).QuerySelectorAll(".training-suggestions"));
        foreach (var other in new[] { world.Planner, world.Hr, await world.App.SignedInAsAsync(world.Mara) })
        {
            Assert.Empty((await other.ReadPageAsync("/trainings")).QuerySelectorAll(".training-suggestions"));
            Assert.DoesNotContain("Für Sie, weil", (await other.ReadPageAsync($"/trainings/{id}")).Body!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_training_tells_everything_the_catalogue_knows_of_it()
    {
        await using var world = await TrainingWorld.StartAsync();
        await world.AddAsync("first", SmallTraining.Content("Grundlagen"));
        var id = await world.AddAsync("listen", SmallTraining.Content("Zuhören") with { IsMandatory = true, Prerequisites = ["first"], NeedsApproval = false });

        var page = await world.Employee.ReadPageAsync($"/trainings/{id}");

        foreach (var words in new[]
        {
            "Aufbautraining", "What Zuhören is for (de)", "Asking (de)", "Summing up (de)", "understand.listen (de)", "Am Anfang", "Durchgängig sicher", "Practice day (de)", "Review (de)", "7 Std. 30 Min. in 2 Teilen",
            "4 bis 12 Personen", "Intern oder extern", "250 € pro Person", "Ohne Zustimmung", "Bis 10 Arbeitstage vorher", "Nach 24 Monaten", "Pflicht", "Gemischt", "Sum up one talk a day (de)", "Grundlagen (de)", "Service Desk, Teamleitung",
        })
            Assert.Contains(words, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main form"));
        Assert.Null(page.QuerySelector($"a[href='/trainings/{id}/edit']"));
        Assert.Equal(HttpStatusCode.NotFound, (await world.Employee.GetAsync($"/trainings/{Id<Training>.New()}")).StatusCode);
    }

    [Fact]
    public async Task An_empty_catalogue_says_what_to_do_first_and_begins_with_what_comes_along()
    {
        await using var world = await TrainingWorld.StartAsync();

        Assert.Contains("Sobald Trainings angeboten werden", (await world.Employee.ReadPageAsync("/trainings")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Employee.SubmitToAsync("/preferences", "/trainings?handler=Start")).StatusCode);
        Assert.Equal("/trainings", (await world.Planner.SubmitAsync("/trainings")).Headers.Location!.OriginalString);
        var again = await world.Planner.SubmitToAsync("/preferences", "/trainings?handler=Start");

        Assert.Contains("Im Katalog stehen schon Trainings", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(14, (await TitlesAsync(world, "")).Count);
        Assert.Equal(["understand.listen", "understand.need"], (await world.ReadAsync("basic.customer")).Content.Serves.Select(served => served.Criterion));
    }

    private static async Task<IReadOnlyList<string>> TitlesAsync(TrainingWorld world, string query) =>
        [.. (await world.Employee.ReadPageAsync("/trainings" + query)).QuerySelectorAll("tbody th a").Select(link => link.TextContent)];
}
