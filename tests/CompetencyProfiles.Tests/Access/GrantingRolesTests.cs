using CompetencyProfiles.Access;
using CompetencyProfiles.Data;
using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Tests.Access;

public sealed class GrantingRolesTests
{
    private readonly Person admin = Given.Person("Ada", "Admin"), other = Given.Person("Otto", "Admin"), jana = Given.Person(), hr = Given.Person("Hanna", "Hr");

    [Theory, OnEveryDatabase]
    public async Task While_nobody_is_hr_the_first_one_counts_at_once_and_stays_marked(DatabaseProvider provider)
    {
        await using var database = await StartAsync(provider);
        await using var db = database.Open();

        var first = (await ProposeAsync(db, Administrator, jana, Role.Hr)).Value!;
        var second = (await ProposeAsync(db, Administrator, hr, Role.Hr)).Value!;

        Assert.True(first.GrantedAlone);
        Assert.NotNull(first.ConfirmedAt);
        Assert.True(second.IsProposed);
    }

    [Theory, OnEveryDatabase]
    public async Task Alone_the_administrator_grants_nothing_else_and_nothing_to_oneself(DatabaseProvider provider)
    {
        await using var database = await StartAsync(provider);
        await using var db = database.Open();
        var unit = Given.Unit();
        await database.SaveAsync(unit);

        Assert.Equal(RoleRefusals.Oneself, (await ProposeAsync(db, Administrator, admin, Role.Hr)).Refusal);
        Assert.True((await ProposeAsync(db, Administrator, jana, Role.Administrator)).Value!.IsProposed);
        Assert.True((await ProposeAsync(db, Administrator, jana, Role.Hr, unit.Id)).Value!.IsProposed);
    }

    [Theory, OnEveryDatabase]
    public async Task Two_administrators_at_once_make_one_first_hr(DatabaseProvider provider)
    {
        for (var round = 0; round < 5; round++)
        {
            await using var database = await StartAsync(provider);
            await database.SaveAsync(RoleGrant.Initial(other.Id, Role.Administrator, null, Given.Today, Given.Now));

            await Task.WhenAll(
                InOwnContextAsync(database, db => ProposeAsync(db, Administrator, jana, Role.Hr)),
                InOwnContextAsync(database, db => ProposeAsync(db, Viewer(other, Role.Administrator), hr, Role.Hr)));

            await using var after = database.Open();
            Assert.Equal(1, await after.Set<RoleGrant>().CountAsync(g => g.GrantedAlone));
            Assert.Equal(2, await after.Set<RoleGrant>().CountAsync(g => g.Role == Role.Hr));
        }
    }

    [Theory, OnEveryDatabase]
    public async Task The_same_role_is_not_proposed_twice_and_hr_does_not_look_after_hr(DatabaseProvider provider)
    {
        await using var database = await StartAsync(provider);
        await using var db = database.Open();
        await ProposeAsync(db, Administrator, jana, Role.Hr);

        Assert.Equal(RoleRefusals.AlreadyThere, (await ProposeAsync(db, Administrator, jana, Role.Hr)).Refusal);
        Assert.Equal(RoleRefusals.AlreadyHr, (await ProposeAsync(db, Administrator, jana, Role.HrForHr)).Refusal);
    }

    [Theory, OnEveryDatabase]
    public async Task Nobody_is_given_a_role_who_has_left_or_does_not_exist_or_for_a_closed_unit(DatabaseProvider provider)
    {
        await using var database = await StartAsync(provider);
        await using var db = database.Open();
        await database.SaveAsync(new Employment(jana.Id, Given.Today.AddYears(-1), Given.Today.AddDays(-1)));

        Assert.Equal(RoleRefusals.Unknown, (await ProposeAsync(db, Administrator, jana, Role.Hr)).Refusal);
        Assert.Equal(RoleRefusals.Unknown, (await ProposeAsync(db, Administrator, Given.Person(), Role.Hr)).Refusal);
        Assert.Equal(RoleRefusals.Unknown, (await ProposeAsync(db, Administrator, hr, Role.Hr, Id<OrgUnit>.New())).Refusal);
    }

    [Theory, OnEveryDatabase]
    public async Task The_last_administrator_and_the_last_hr_stay_until_there_is_another(DatabaseProvider provider)
    {
        await using var database = await StartAsync(provider);
        await using var db = database.Open();
        var first = (await ProposeAsync(db, Administrator, jana, Role.Hr)).Value!;
        var own = await db.Set<RoleGrant>().SingleAsync(g => g.PersonId == admin.Id);

        Assert.Equal(RoleRefusals.LastOne, (await db.EndRoleAsync(Administrator, own.Id, null, Given.Now, default))!.Refusal);
        Assert.Equal(RoleRefusals.LastOne, (await db.EndRoleAsync(Administrator, first.Id, Given.Today.AddDays(9), Given.Now, default))!.Refusal);

        await database.SaveAsync(RoleGrant.Initial(hr.Id, Role.Hr, null, Given.Today, Given.Now));
        Assert.True((await db.EndRoleAsync(Administrator, first.Id, null, Given.Now, default))!.Succeeded);
        Assert.Null(await db.EndRoleAsync(Administrator, Id<RoleGrant>.New(), null, Given.Now, default));
    }

    [Theory, OnEveryDatabase]
    public async Task Two_administrators_who_end_each_other_leave_one(DatabaseProvider provider)
    {
        for (var round = 0; round < 5; round++)
        {
            await using var database = await StartAsync(provider);
            var second = RoleGrant.Initial(other.Id, Role.Administrator, null, Given.Today, Given.Now);
            await database.SaveAsync(second);
            var first = await InOwnContextAsync(database, db => db.Set<RoleGrant>().SingleAsync(g => g.PersonId == admin.Id));

            await Task.WhenAll(
                InOwnContextAsync(database, db => db.EndRoleAsync(Administrator, second.Id, null, Given.Now, default)),
                InOwnContextAsync(database, db => db.EndRoleAsync(Viewer(other, Role.Administrator), first.Id, null, Given.Now, default)));

            await using var after = database.Open();
            Assert.Equal(1, await after.Set<RoleGrant>().HoldingOn(Given.Today).CountAsync(g => g.Role == Role.Administrator));
        }
    }

    private Viewer Administrator => Viewer(admin, Role.Administrator);

    private static Viewer Viewer(Person person, params Role[] roles) => Given.Viewer(person) with { Roles = roles.ToHashSet() };

    private static Task<Result<RoleGrant>> ProposeAsync(AppDbContext db, Viewer by, Person person, Role role, Id<OrgUnit>? unit = null) =>
        db.ProposeRoleAsync(by, person.Id, role, unit, Given.Today, null, Given.Now, default);

    private static async Task<T> InOwnContextAsync<T>(TestDatabase database, Func<AppDbContext, Task<T>> act)
    {
        await using var db = database.Open();
        return await Task.Run(() => act(db));
    }

    private async Task<TestDatabase> StartAsync(DatabaseProvider provider)
    {
        var database = await TestDatabase.CreateAsync(provider);
        await database.SaveAsync(admin, other, jana, hr, RoleGrant.Initial(admin.Id, Role.Administrator, null, Given.Today, Given.Now));
        return database;
    }
}
