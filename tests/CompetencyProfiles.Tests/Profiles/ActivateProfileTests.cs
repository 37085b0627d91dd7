using CompetencyProfiles.Data;
using CompetencyProfiles.Kernel;
using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Trainings;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Tests.Profiles;

public sealed class ActivateProfileTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly DateOnly Today = Given.Today;
    private static readonly ApprovalEvidence Nobody = new(ApprovalKind.NoRepresentation, Today, "", "");

    [Theory, OnEveryDatabase]
    public async Task The_next_version_takes_over_on_its_day(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var first = await ApprovedAsync(db, "customer");
        await db.ActivateAsync(first, Today, Today, None);
        var second = await NextAsync(db, first);

        Assert.True((await db.ActivateAsync(second, Today.AddDays(7), Today, None))!.Succeeded);

        await using var check = database.Open();
        Assert.Equal(1, (await check.ProfileShelfAsync(Today.AddDays(6), None)).ActiveFor("customer", [])!.Number);
        Assert.Equal(2, (await check.ProfileShelfAsync(Today.AddDays(7), None)).ActiveFor("customer", [])!.Number);
    }

    [Theory, OnEveryDatabase]
    public async Task Of_twenty_who_begin_a_next_version_at_once_one_does(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var first = await ApprovedAsync(db, "customer");

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
        {
            await using var own = database.Open();
            return await own.StartNextVersionAsync(first, Given.Hr, None);
        }));

        Assert.Single(answers, answer => answer!.Succeeded);
        Assert.Equal(2, await db.Set<ProfileVersion>().CountAsync(None));
    }

    [Theory, OnEveryDatabase]
    public async Task Of_two_that_start_on_the_same_day_for_the_same_people_one_does(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var first = await ApprovedAsync(db, "customer");
        var second = await NextAsync(db, first);

        var answers = await Task.WhenAll(new[] { first, second, first, second }.Select(async id =>
        {
            await using var own = database.Open();
            return await own.ActivateAsync(id, Today, Today, None);
        }));

        Assert.Single(answers, answer => answer!.Succeeded);
        Assert.Equal(1, await db.Set<ProfileVersion>().CountAsync(v => v.ActiveFrom != null, None));
    }

    [Theory, OnEveryDatabase]
    public async Task Somebody_gets_the_version_that_names_the_nearest_unit(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var area = Given.Unit("Area");
        var (team, elsewhere) = (Given.Unit("Team", area), Given.Unit("Elsewhere"));
        await database.SaveAsync(area, team, elsewhere);
        await using var db = database.Open();
        var whole = await ApprovedAsync(db, "customer");
        await db.ActivateAsync(whole, Today, Today, None);
        var forArea = await NextAsync(db, whole, area);
        await db.ActivateAsync(forArea, Today, Today, None);

        var (shelf, units) = (await db.ProfileShelfAsync(Today, None), await db.UnitTreeAsync(Today, None));

        Assert.Equal(forArea, shelf.ActiveFor("customer", [units.Find(team.Id)!])!.Id);
        Assert.Equal(whole, shelf.ActiveFor("customer", [units.Find(elsewhere.Id)!])!.Id);
        Assert.Null(shelf.ActiveFor("unknown", [units.Find(team.Id)!]));
    }

    [Theory, OnEveryDatabase]
    public async Task A_key_is_taken_once(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        await db.StartProfileAsync("customer", SmallProfile.Content, Given.Hr, None);

        Assert.Equal(ProfileRefusals.KeyTaken, (await db.StartProfileAsync("customer", SmallProfile.Content, Given.Hr, None)).Refusal);
        Assert.Equal(ProfileRefusals.KeyUnreadable, (await db.StartProfileAsync("Kunden Profil", SmallProfile.Content, Given.Hr, None)).Refusal);
    }

    [Theory, OnEveryDatabase]
    public async Task A_role_family_goes_only_when_nobody_and_no_version_needs_it(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        await db.StartProfileAsync("customer", SmallProfile.Content, Given.Hr, None);
        await db.AddRoleFamilyAsync("trainer", "Training", "Trainer", None);

        Assert.Equal(RoleFamilyRefusals.InProfile, (await db.RemoveRoleFamilyAsync("team-lead", None))!.Refusal);
        Assert.True((await db.RemoveRoleFamilyAsync("trainer", None))!.Succeeded);
        Assert.Null(await db.RemoveRoleFamilyAsync("trainer", None));
    }

    private static async Task<Id<ProfileVersion>> ApprovedAsync(AppDbContext db, string key)
    {
        var version = (await db.StartProfileAsync(key, SmallProfile.Content, Given.Hr, None)).Value!;
        Assert.True((await db.ApproveAsync(version.Id, Nobody, Today, Given.Hr, None))!.Succeeded);
        return version.Id;
    }

    private static async Task<Id<ProfileVersion>> NextAsync(AppDbContext db, Id<ProfileVersion> basis, params OrgUnit[] units)
    {
        var version = (await db.StartNextVersionAsync(basis, Given.Hr, None))!.Value!;
        await db.WriteAsync(version.Id, ProfilePart.Outline, null, content => content with
        {
            Fields = [.. content.Fields.Select(f => f with { Criteria = [.. f.Criteria.Select(c => c with { SameMeaningAs = new() { Keys = [c.Key], IsConfirmed = true } })] })],
        }, Given.Hr, None);
        await db.LimitToAsync(version.Id, [.. units.Select(unit => unit.Id)], None);
        Assert.True((await db.ApproveAsync(version.Id, Nobody, Today, Given.Hr, None))!.Succeeded);
        return version.Id;
    }
}
