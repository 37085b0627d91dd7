using System.Net;
using CompetencyProfiles.Access;
using CompetencyProfiles.Data;
using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Web.Tests.RoleFamilies;

public sealed class RoleFamiliesPageTests
{
    [Theory, OnEveryDatabase]
    public async Task The_first_four_are_there_and_HR_adds_and_renames(DatabaseProvider provider)
    {
        await using var app = await App.StartAsync(provider);
        var hr = Given.Employee();
        await app.SaveAsync(hr);
        var client = await app.SignedInAsAsync(hr, Role.Hr);

        Assert.Equal(["back-office", "field-engineer", "service-desk", "team-lead"], (await client.ReadPageAsync("/role-families")).QuerySelectorAll("td code").Select(code => code.TextContent));

        await client.SubmitAsync("/role-families", ("Input.Key", "trainer"), ("Input.NameDe", "Trainerinnen und Trainer"), ("Input.NameEn", "Trainers"));
        await client.SubmitAsync("/role-families/trainer", ("Input.NameEn", "Coaches"));

        var family = await app.ReadAsync(db => db.Set<RoleFamily>().SingleAsync(r => r.Key == "trainer"));
        Assert.Equal(("Trainerinnen und Trainer", "Coaches"), (family.NameDe, family.NameEn));
    }

    [Fact]
    public async Task A_key_that_is_taken_or_unreadable_and_an_empty_name_are_refused()
    {
        await using var app = await App.StartAsync();
        var hr = Given.Employee();
        await app.SaveAsync(hr);
        var client = await app.SignedInAsAsync(hr, Role.Hr);

        Assert.Contains("Diesen Schlüssel gibt es schon.", await AnswerAsync("/role-families", ("Input.Key", "team-lead"), ("Input.NameDe", "X"), ("Input.NameEn", "X")), StringComparison.Ordinal);
        Assert.Contains("Der Schlüssel besteht aus", await AnswerAsync("/role-families", ("Input.Key", "Team Lead"), ("Input.NameDe", "X"), ("Input.NameEn", "X")), StringComparison.Ordinal);
        Assert.Contains("Bitte geben Sie einen Namen an.", await AnswerAsync("/role-families", ("Input.Key", "x"), ("Input.NameDe", ""), ("Input.NameEn", "X")), StringComparison.Ordinal);
        Assert.Contains("Bitte geben Sie einen Namen an.", await AnswerAsync("/role-families/team-lead", ("Input.NameDe", "")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/role-families/unknown")).StatusCode);

        async Task<string> AnswerAsync(string page, params (string, string)[] values) => await (await client.SubmitAsync(page, values)).Content.ReadAsStringAsync();
    }

    [Theory, OnEveryDatabase]
    public async Task One_that_is_in_use_stays_and_one_that_nothing_names_goes(DatabaseProvider provider)
    {
        await using var app = await App.StartAsync(provider);
        var (hr, jana) = (Given.Employee(), Given.Employee());
        await app.SaveAsync(hr, jana, new RoleFamilyAssignment(jana.Id, "service-desk", Given.Today));
        await using (var db = app.Database.Open())
            await db.StartProfileAsync("small", SmallProfile.Content, new(hr.Id, Given.Now), CancellationToken.None);
        var client = await app.SignedInAsAsync(hr, Role.Hr);
        await client.SubmitAsync("/role-families", ("Input.Key", "trainer"), ("Input.NameDe", "Trainer"), ("Input.NameEn", "Trainers"));

        Assert.Contains("haben oder hatten Beschäftigte (1)", await RemoveAsync("service-desk"), StringComparison.Ordinal);
        Assert.Contains("nennt ein Soll für diese Rollenfamilie", await RemoveAsync("team-lead"), StringComparison.Ordinal);
        await RemoveAsync("trainer");

        Assert.Equal(["back-office", "field-engineer", "service-desk", "team-lead"], await app.ReadAsync(db => db.Set<RoleFamily>().Select(family => family.Key).Order().ToListAsync()));

        async Task<string> RemoveAsync(string key) =>
            await (await client.SubmitAsync($"/role-families/{key}?handler=Remove", await client.ReadPageAsync($"/role-families/{key}"))).Content.ReadAsStringAsync();
    }

    [Fact]
    public async Task Others_and_HR_of_single_units_find_no_role_families()
    {
        await using var app = await App.StartAsync();
        var (jana, hr, unit) = (Given.Employee(), Given.Employee(), Given.Unit());
        await app.SaveAsync(jana, hr, unit, RoleGrant.Initial(hr.Id, Role.Hr, unit.Id, Given.Today, Given.Now));

        foreach (var client in new[] { await app.SignedInAsAsync(jana), await app.SignedInAsAsync(hr) })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/role-families")).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/role-families/team-lead")).StatusCode);
        }
    }
}
