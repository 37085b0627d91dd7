using System.Net;
using CompetencyProfiles.Data;
using CompetencyProfiles.Profiles;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Web.Tests.Profiles.Workshop;

public sealed class WorkshopPagesTests
{
    private static readonly string Workshop = ProfileWorld.Address(1, "/workshop");

    [Theory, OnEveryDatabase]
    public async Task From_the_invitation_to_a_criterion_taken_over(DatabaseProvider provider)
    {
        await using var world = await ProfileWorld.StartAsync(provider);
        await world.DraftAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await world.Employee.GetAsync(Workshop)).StatusCode);
        await OpenAsync(world);

        Assert.Equal(HttpStatusCode.OK, (await world.Employee.GetAsync(Workshop)).StatusCode);
        Assert.Contains($"href=\"{Workshop}\"", await (await world.Employee.GetAsync("/today")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await world.Employee.SubmitAsync(Workshop + "/incidents", ("Input.Situation", "Mittags"), ("Input.Behaviour", "Ruft zurück"), ("Input.Effect", "Es läuft"), ("Input.Field", "deliver"));
        await world.Employee.SubmitAsync(Workshop + "/propose", ("Input.Field", "deliver"), ("Input.NameDe", "Nachfassen"), ("Input.Levels[2].De", "Fragt nach"));
        var proposal = (await world.Hr.ReadPageAsync(Workshop + "/criteria")).QuerySelector(".item-list a")!.GetAttribute("href")!;
        await world.Employee.SubmitAsync(proposal + "?handler=Comment", await world.Employee.ReadPageAsync(proposal), ("Text", "Passt zu uns"));
        await world.Employee.SubmitAsync(proposal + "?handler=Vote", await world.Employee.ReadPageAsync(proposal), ("Useful", "5"), ("Observable", "4"));

        var seen = await world.Hr.ReadPageAsync(proposal);
        Assert.Contains("Passt zu uns", seen.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nützlich 5,0, beobachtbar 4,0", seen.Body.TextContent, StringComparison.Ordinal);
        await world.Hr.SubmitAsync(proposal + "?handler=TakeOver", seen);

        Assert.Equal("Nachfassen", (await world.ReadAsync()).Content.FindField("deliver")!.Criteria[^1].Name.De);
        Assert.Contains("Übernommen", (await world.Employee.ReadPageAsync(Workshop + "/criteria")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_not_sorted_does_not_see_where_an_incident_lies_and_who_has_not_voted_no_average()
    {
        await using var world = await ProfileWorld.StartAsync();
        await world.DraftAsync();
        await OpenAsync(world, "Carla Rat");
        await world.Employee.SubmitAsync(Workshop + "/incidents", ("Input.Situation", "Mittags"), ("Input.Behaviour", "Ruft zurück"), ("Input.Effect", "Es läuft"), ("Input.Field", "understand"));
        var item = Workshop + "/criteria/deliver.promise";
        await world.Employee.SubmitAsync(item + "?handler=Vote", await world.Employee.ReadPageAsync(item), ("Useful", "5"), ("Observable", "4"));

        Assert.DoesNotContain("understand (de)", (await world.Council.ReadPageAsync(Workshop + "/incidents")).QuerySelector(".incident footer")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Nützlich 5,0", (await world.Council.ReadPageAsync(item)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Bitte wählen Sie ein Kompetenzfeld", await (await world.Council.SubmitAsync(Workshop + "/sorting")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await world.Council.SubmitAsync(Workshop + "/sorting", ("Field", "deliver"));
        await world.Council.SubmitAsync(item + "?handler=Vote", await world.Council.ReadPageAsync(item), ("Useful", "3"), ("Observable", "2"));

        Assert.Contains("Alles sortiert", (await world.Council.ReadPageAsync(Workshop + "/sorting")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("0 von 1 einig: unter 75 %", (await world.Council.ReadPageAsync(Workshop + "/incidents")).QuerySelector(".incident footer")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nützlich 4,0, beobachtbar 3,0", (await world.Council.ReadPageAsync(item)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_said_and_everything_typed_stays()
    {
        await using var world = await ProfileWorld.StartAsync();
        await world.DraftAsync();
        await OpenAsync(world);

        var incident = await (await world.Employee.SubmitAsync(Workshop + "/incidents", ("Input.Situation", "Getippt"), ("Input.Behaviour", ""), ("Input.Effect", "E"))).ReadPageAsync();
        var proposal = await (await world.Employee.SubmitAsync(Workshop + "/propose", ("Input.NameDe", ""), ("Input.NameEn", new string('x', 121)), ("Input.DefinitionDe", "Getippt"))).ReadPageAsync();
        var nobody = await (await world.Hr.SubmitAsync(Workshop + "?handler=Invite", await world.Hr.ReadPageAsync(Workshop), ("Who", "Niemand Hier"))).ReadPageAsync();

        Assert.Contains("Situation, Verhalten und Wirkung", incident.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Getippt", incident.QuerySelector("[name='Input.Situation']")!.TextContent.Trim());
        Assert.Contains("Bitte kürzen Sie den Text auf 120 Zeichen", proposal.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Getippt", proposal.QuerySelector("[name='Input.DefinitionDe']")!.TextContent.Trim());
        Assert.Contains("Niemand gefunden", nobody.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Niemand Hier", nobody.QuerySelector("[name='Who']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Once_closed_it_is_read_only_also_for_a_form_that_was_open()
    {
        await using var world = await ProfileWorld.StartAsync();
        await world.DraftAsync();
        await OpenAsync(world);
        var open = await world.Employee.ReadPageAsync(Workshop + "/incidents");

        await world.Hr.SubmitAsync(Workshop + "?handler=Close", await world.Hr.ReadPageAsync(Workshop));
        var late = await world.Employee.SubmitAsync(Workshop + "/incidents", open, ("Input.Situation", "S"), ("Input.Behaviour", "B"), ("Input.Effect", "E"), ("Input.Field", "deliver"));

        Assert.Contains("Die Werkstatt ist geschlossen", await late.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await world.App.ReadAsync(db => db.Set<WorkshopIncident>().CountAsync()));
        Assert.Null((await world.Employee.ReadPageAsync(Workshop + "/incidents")).QuerySelector("main form"));
    }

    private static async Task OpenAsync(ProfileWorld world, params string[] more)
    {
        await world.Hr.SubmitAsync(Workshop + "?handler=Open", await world.Hr.ReadPageAsync(Workshop));
        foreach (var name in more.Prepend(world.Jana.FullName))
            await world.Hr.SubmitAsync(Workshop + "?handler=Invite", await world.Hr.ReadPageAsync(Workshop), ("Who", name));
        Assert.Equal(1 + more.Length, await world.App.ReadAsync(db => db.Set<WorkshopMember>().CountAsync()));
    }
}
