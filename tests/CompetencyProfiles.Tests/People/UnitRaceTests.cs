using CompetencyProfiles.Data;
using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Tests.People;

public sealed class UnitRaceTests
{
    private static readonly DateOnly Today = Given.Today;
    private static readonly ChangedBy By = Given.Hr;

    [Theory, OnEveryDatabase]
    public async Task Of_two_moves_that_together_would_be_a_circle_one_is_refused(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        for (var round = 0; round < 10; round++)
        {
            var (a, b) = (Given.Unit("A"), Given.Unit("B"));
            var (belowA, belowB) = (Given.Unit("A1", a), Given.Unit("B1", b));
            await database.SaveAsync(a, b, belowA, belowB);

            var answers = await Task.WhenAll(
                AtOnceAsync(database, (db, cancel) => db.MoveUnitAsync(a.Id, belowB.Id, Today, By, cancel)),
                AtOnceAsync(database, (db, cancel) => db.MoveUnitAsync(b.Id, belowA.Id, Today, By, cancel)));

            Assert.Equal(UnitRefusals.Circle, Assert.Single(answers, answer => !answer!.Succeeded)!.Refusal);
        }
    }

    [Theory, OnEveryDatabase]
    public async Task Of_two_mergers_into_each_other_one_is_refused_and_nobody_is_lost(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        for (var round = 0; round < 10; round++)
        {
            var (a, b) = (Given.Unit("A"), Given.Unit("B"));
            var people = Enumerable.Range(0, 6).Select(n => Given.Person($"P{n}")).ToList();
            await database.SaveAsync([a, b, .. people, .. people.Select((person, n) => new OrgMembership(person.Id, n % 2 == 0 ? a.Id : b.Id, Today.AddYears(-1)))]);

            var answers = await Task.WhenAll(
                AtOnceAsync(database, (db, cancel) => db.MergeUnitsAsync(a.Id, b.Id, Today, By, cancel)),
                AtOnceAsync(database, (db, cancel) => db.MergeUnitsAsync(b.Id, a.Id, Today, By, cancel)));

            Assert.Single(answers, answer => answer!.Succeeded);
            await using var check = database.Open();
            var open = await check.Set<OrgUnit>().SingleAsync(u => (u.Id == a.Id || u.Id == b.Id) && u.ClosedOn == null, CancellationToken.None);
            Assert.Equal(6, await check.PeopleInUnitFrom(open.Id, Today).CountAsync(CancellationToken.None));
        }
    }

    [Theory, OnEveryDatabase]
    public async Task Nobody_is_in_a_unit_that_is_closed_while_they_are_moved_in(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        for (var round = 0; round < 15; round++)
        {
            var (unit, person) = (Given.Unit("A"), Given.Person());
            await database.SaveAsync(unit, person);

            var answers = await Task.WhenAll(
                AtOnceAsync(database, (db, cancel) => db.CloseUnitAsync(unit.Id, Today, By, cancel)),
                AtOnceAsync(database, (db, cancel) => JoinAsync(db, person, unit, cancel)));

            Assert.Single(answers, answer => answer!.Succeeded);
            await AssertNobodyIsInClosedUnitsAsync(database);
        }
    }

    [Theory, OnEveryDatabase]
    public async Task Whoever_is_moved_in_during_a_merger_goes_along_or_is_refused(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        for (var round = 0; round < 10; round++)
        {
            var (unit, successor, member) = (Given.Unit("A"), Given.Unit("B"), Given.Person());
            var newcomers = Enumerable.Range(0, 3).Select(n => Given.Employee($"N{n}")).ToList();
            await database.SaveAsync([unit, successor, member, .. newcomers, new OrgMembership(member.Id, unit.Id, Today.AddYears(-1))]);

            var answers = await Task.WhenAll([
                .. newcomers.Select(person => AtOnceAsync(database, (db, cancel) => db.MovePersonAsync(person.Id, [(unit.Id, 100)], Today, By, cancel))),
                AtOnceAsync(database, (db, cancel) => MergeAsync(db, unit, successor, cancel)),
            ]);

            Assert.True(answers[^1]!.Succeeded);
            await using var check = database.Open();
            Assert.Equal(answers.Count(answer => answer!.Succeeded), await check.PeopleInUnitFrom(successor.Id, Today).CountAsync(CancellationToken.None));
            await AssertNobodyIsInClosedUnitsAsync(database);
        }
    }

    // A membership saved past the rules of moving a person.
    private static async Task<Result<Done>?> JoinAsync(AppDbContext db, Person person, OrgUnit unit, CancellationToken cancel)
    {
        try
        {
            return await db.ChangeAsync(person.Id, (Person p) =>
            {
                ((List<OrgMembership>)p.Memberships).Add(new(p.Id, unit.Id, Today));
                return (Result<Done>)Done.It;
            }, cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return UnitRefusals.Closed;
        }
    }

    private static async Task<Result<Done>?> MergeAsync(AppDbContext db, OrgUnit unit, OrgUnit successor, CancellationToken cancel) =>
        (await db.MergeUnitsAsync(unit.Id, successor.Id, Today.AddDays(1), By, cancel))!.Refusal is { } refusal ? refusal : Done.It;

    private static async Task<T> AtOnceAsync<T>(TestDatabase database, Func<AppDbContext, CancellationToken, Task<T>> change)
    {
        await Task.Yield();
        await using var db = database.Open();
        return await change(db, CancellationToken.None);
    }

    private static async Task AssertNobodyIsInClosedUnitsAsync(TestDatabase database)
    {
        await using var check = database.Open();
        Assert.Empty(await check.Set<OrgMembership>()
            .Where(m => check.Set<OrgUnit>().Any(u => u.Id == m.UnitId && u.ClosedOn != null && (m.To == null || m.To > u.ClosedOn)))
            .Select(m => m.Id).ToListAsync(CancellationToken.None));
    }
}
