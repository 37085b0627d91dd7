using System.Net;
using CompetencyProfiles.Data;
using CompetencyProfiles.Profiles;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;

namespace CompetencyProfiles.Web.Tests.Profiles.Writing;

public sealed class OtherPartsPageTests
{
    private static readonly string Scale = ProfileWorld.Address(1, "/edit/scale"), Targets = ProfileWorld.Address(1, "/edit/targets"),
        Description = ProfileWorld.Address(1, "/edit/description"), Field = ProfileWorld.Address(1, "/edit/fields/deliver"), History = ProfileWorld.Address(1, "/edit/history");

    [Theory, OnEveryDatabase]
    public async Task HR_writes_the_description_a_field_the_levels_and_the_targets(DatabaseProvider provider)
    {
        await using var world = await ProfileWorld.StartAsync(provider);
        await world.DraftAsync();

        await world.Hr.SubmitAsync(Description, ("Input.TitleDe", "Neuer Titel"), ("Input.NoteEn", "Promises count more."));
        await world.Hr.SubmitAsync(Field, ("Input.NameDe", "Verlässlich"), ("Input.DescriptionEn", "What we deliver."));
        await world.Hr.SubmitAsync(Scale, ("Input.Levels[3].NameDe", "Vorbild"), ("Input.Levels[1].NeedsExample", "true"), ("Input.NotObservedAllowed", "false"));
        await world.Hr.SubmitAsync(Targets, ("Input.Criterion", "deliver.promise"), ("Input.Revision", "0"), ("Input.Targets[3].Level", "4"));

        var content = (await world.ReadAsync()).Content;
        Assert.Equal(("Neuer Titel", "Promises count more."), (content.Title.De, content.ChangeNote.En));
        Assert.Equal(("Verlässlich", "What we deliver."), (content.FindField("deliver")!.Name.De, content.FindField("deliver")!.Description.En));
        Assert.Equal("Vorbild", content.Scale.NameOf(4, "de"));
        Assert.Equal([1, 2, 4], content.RatingGuidance.EvidenceRequiredAtLevels);
        Assert.False(content.Scale.NotObserved.Allowed);
        Assert.Equal(4, content.FindCriterion("deliver.promise")!.Targets["team-lead"]);
        Assert.Equal(4, (await world.Hr.ReadPageAsync(History)).QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task Levels_are_added_and_removed_within_their_limits()
    {
        await using var world = await ProfileWorld.StartAsync();
        await world.DraftAsync();
        var page = await world.Hr.ReadPageAsync(Scale);

        var target = await world.Hr.SubmitAsync(Scale + "?handler=Remove", page, ("level", "3"));
        Assert.Contains("noch Soll bei 4 Kriterien", await target.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await world.Hr.SubmitAsync(Scale + "?handler=Add", await world.Hr.ReadPageAsync(Scale), ("above", "2"));
        Assert.Equal(5, (await world.ReadAsync()).Content.Scale.Levels.Count);
        await world.Hr.SubmitAsync(Scale + "?handler=Remove", await world.Hr.ReadPageAsync(Scale), ("level", "3"));
        Assert.Equal(SmallProfile.Content.ToJson(), (await world.ReadAsync()).Content.ToJson());
        var gone = await world.Hr.SubmitAsync(Scale + "?handler=Remove", await world.Hr.ReadPageAsync(Scale), ("level", "9"));
        Assert.Equal(HttpStatusCode.Conflict, gone.StatusCode);
    }

    [Fact]
    public async Task A_form_over_an_older_text_is_refused_on_each_page_and_keeps_what_was_typed()
    {
        await using var world = await ProfileWorld.StartAsync();
        var id = await world.DraftAsync();
        var (description, field, scale) = (await world.Hr.ReadPageAsync(Description), await world.Hr.ReadPageAsync(Field), await world.Hr.ReadPageAsync(Scale));
        await using (var db = world.App.Database.Open())
        {
            foreach (var part in new[] { ProfilePart.Description, ProfilePart.Field("deliver"), ProfilePart.Scale })
                await db.WriteAsync(id, part, null, content => content with { Title = new("Anders " + part.Name, "Other") }, new(world.Marlene.Id, Given.Now), CancellationToken.None);
        }

        foreach (var (address, page, name) in new[] { (Description, description, "Input.TitleDe"), (Field, field, "Input.NameDe"), (Scale, scale, "Input.Levels[0].NameDe") })
        {
            var refused = await world.Hr.SubmitAsync(address, page, (name, "Getippt"));
            Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
            Assert.Equal("Getippt", (await refused.ReadPageAsync()).QuerySelector($"[name='{name}']")!.GetAttribute("value"));
        }
    }

    [Fact]
    public async Task What_is_too_long_is_refused_on_each_page()
    {
        await using var world = await ProfileWorld.StartAsync();
        await world.DraftAsync();

        foreach (var (address, name, length) in new[] { (Description, "Input.TextDe", 2001), (Field, "Input.NameEn", 121), (Scale, "Input.GuidanceEn", 2001) })
            Assert.Contains("Bitte kürzen Sie den Text", await (await world.Hr.SubmitAsync(address, (name, new string('x', length)))).Content.ReadAsStringAsync(), StringComparison.Ordinal);

        Assert.Equal(SmallProfile.Content.ToJson(), (await world.ReadAsync()).Content.ToJson());
    }

    [Fact]
    public async Task A_field_goes_with_its_criteria()
    {
        await using var world = await ProfileWorld.StartAsync();
        await world.DraftAsync();

        await world.Hr.SubmitAsync(Field + "?handler=Remove", await world.Hr.ReadPageAsync(Field));

        Assert.Equal(["understand"], (await world.ReadAsync()).Content.Fields.Select(field => field.Key));
    }
}
