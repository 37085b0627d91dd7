using CompetencyProfiles.Data;
using CompetencyProfiles.Kernel;
using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Tests.People;

public sealed class ChangePersonTests
{
    [Theory, OnEveryDatabase]
    public async Task A_change_and_its_line_in_the_journal_are_saved_together(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (jana, first, second) = (Given.Employee(), Given.Unit("Service Desk"), Given.Unit("Netzwerk"));
        await database.SaveAsync(jana, first, second);

        await ChangeAsync(database, jana.Id, p => p.MoveTo(first.Id, Given.Today.AddYears(-1), new(null, Given.Now)));
        await ChangeAsync(database, jana.Id, p => p.MoveTo(second.Id, Given.Today, new(jana.Id, Given.Now)));
        await ChangeAsync(database, jana.Id, p => p.MoveTo(second.Id, Given.Today, new(jana.Id, Given.Now)));

        await using var db = database.Open();
        var saved = await db.Set<Person>().Include(p => p.Changes).SingleAsync(p => p.Id == jana.Id);
        Assert.Equal([first.Id, second.Id], saved.Memberships.OrderBy(m => m.From).Select(m => m.UnitId));
        var line = Assert.Single(saved.Changes);
        Assert.Equal((PersonAspect.Units, Given.Now, jana.Id), (line.Aspect, line.At, line.ById));
    }

    [Theory, OnEveryDatabase]
    public async Task An_address_belongs_to_one_person(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (jana, lea) = (Given.Employee(email: "jana@example.org"), Given.Employee());
        await database.SaveAsync(jana, lea);

        var changed = await ChangeAsync(database, lea.Id, p => p.WriteTo("Jana@example.org", Given.Hr));
        await using var db = database.Open();
        var added = await db.AddPersonAsync(Person.Create("9", "Jana", "Zwei", "jana@example.org").Value!, CancellationToken.None);
        var numbered = await db.AddPersonAsync(Person.Create(jana.PersonnelNumber, "Jana", "Drei").Value!, CancellationToken.None);

        Assert.Equal(PersonRefusals.EmailTaken, changed.Refusal);
        Assert.Equal(PersonRefusals.EmailTaken, added.Refusal);
        Assert.Equal(PersonRefusals.NumberTaken, numbered.Refusal);
        Assert.Equal(2, await db.Set<Person>().CountAsync());
    }

    [Theory, OnEveryDatabase]
    public async Task Two_people_who_take_one_address_at_once_do_not_both_get_it(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var people = Enumerable.Range(0, 6).Select(_ => Given.Employee()).ToList();
        await database.SaveAsync([.. people]);

        var answers = await Task.WhenAll(people.Select(p => Task.Run(() => ChangeAsync(database, p.Id, person => person.WriteTo("one@example.org", Given.Hr)))));

        Assert.Single(answers, a => a.Succeeded);
        Assert.All(answers.Where(a => !a.Succeeded), a => Assert.Equal(PersonRefusals.EmailTaken, a.Refusal));
    }

    [Theory, OnEveryDatabase]
    public async Task Changes_to_one_person_at_once_come_one_after_the_other_and_none_is_lost(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var jana = Given.Employee();
        var units = Enumerable.Range(0, 6).Select(i => Given.Unit($"Team {i}")).ToList();
        await database.SaveAsync([jana, .. units]);

        await Task.WhenAll(units.Select((unit, i) => Task.Run(() =>
            ChangeAsync(database, jana.Id, p => p.BelongTo([.. p.Memberships.On(Given.Today).Select(m => (m.UnitId, m.Share)), (unit.Id, 10)], Given.Today, Given.Hr)))));

        await using var db = database.Open();
        var saved = await db.Set<Person>().SingleAsync(p => p.Id == jana.Id);
        Assert.Equal(6, saved.Memberships.On(Given.Today).Select(m => m.UnitId).Distinct().Count());
        Assert.Equal(6, saved.Memberships.Count);
    }

    [Theory, OnEveryDatabase]
    public async Task Nobody_moves_to_a_unit_that_is_not_open_on_the_day(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (jana, desk) = (Given.Employee(since: Given.Today.AddYears(-10)), Given.Unit());
        await database.SaveAsync(jana, desk);

        await using var db = database.Open();
        var early = await db.MovePersonAsync(jana.Id, [(desk.Id, 100)], Given.Today.AddYears(-9), Given.Hr, CancellationToken.None);
        var unknown = await db.MovePersonAsync(jana.Id, [(Id<OrgUnit>.New(), 100)], Given.Today, Given.Hr, CancellationToken.None);
        var open = await db.MovePersonAsync(jana.Id, [(desk.Id, 100)], Given.Today, Given.Hr, CancellationToken.None);

        Assert.Equal(PersonRefusals.UnitClosed, early!.Refusal);
        Assert.Equal(PersonRefusals.UnitClosed, unknown!.Refusal);
        Assert.True(open!.Succeeded);
    }

    private static async Task<Result<Done>> ChangeAsync(TestDatabase database, Id<Person> id, Func<Person, Result<Done>> rule)
    {
        await using var db = database.Open();
        return (await db.ChangePersonAsync(id, rule, CancellationToken.None))!;
    }
}
