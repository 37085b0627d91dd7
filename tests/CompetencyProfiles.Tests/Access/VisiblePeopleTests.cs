using CompetencyProfiles.Access;
using CompetencyProfiles.Data;
using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Tests.Access;

public sealed class VisiblePeopleTests
{
    // Whoever is not named here sees nobody but themselves. People of HR are seen by nobody of HR.
    private static readonly Dictionary<string, string> SeenBesidesOneself = new()
    {
        ["manager"] = "employee peer",
        ["next-level"] = "manager employee peer",
        ["deputy"] = "employee peer",
        ["hr-of-unit"] = "employee peer manager next-level",
        ["hr-other-unit"] = "former-manager deputy-before deputy deputy-after hr-for-hr organiser transformation representation administrator hr-before hr-after",
        ["hr-overall"] = "employee peer manager next-level former-manager deputy-before deputy deputy-after hr-for-hr organiser transformation representation administrator hr-before hr-after",
        ["hr-colleague"] = "former-manager deputy-before deputy deputy-after hr-for-hr organiser transformation representation administrator hr-before hr-after",
        ["hr-for-hr"] = "hr-of-unit hr-other-unit hr-overall hr-colleague leaver disabled",
    };

    [Theory, OnEveryDatabase]
    public async Task Everybody_sees_exactly_the_people_their_relations_of_today_open(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var personas = new Personas();
        await database.SaveAsync(personas.Rows);
        await using var db = database.Open();

        foreach (var (name, person) in personas.People)
        {
            if (await ViewerAsync(db, person) is not { } viewer)
            {
                Assert.True(name is "leaver" or "disabled", name);
                continue;
            }

            var seen = await db.VisibleTo(viewer).Select(p => p.Id).ToListAsync();

            var expected = $"{name} {SeenBesidesOneself.GetValueOrDefault(name)}".Trim().Split(' ').ToHashSet();
            Assert.Equal(expected.Order(), seen.Select(personas.NameOf).Order());
        }
    }

    [Theory, OnEveryDatabase]
    public async Task The_relation_to_one_person_and_the_filter_over_all_say_the_same(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var personas = new Personas();
        await database.SaveAsync(personas.Rows);
        await using var db = database.Open();

        foreach (var person in personas.People.Values)
        {
            if (await ViewerAsync(db, person) is not { } viewer)
                continue;
            var seen = await db.VisibleTo(viewer).Select(p => p.Id).ToListAsync();
            foreach (var other in personas.People.Values)
            {
                var relation = await viewer.RelationToAsync(db, other.Id, default);
                Assert.True(seen.Contains(other.Id) == ((relation & Relation.MayOpen) != 0), $"{personas.NameOf(person.Id)} is {relation} to {personas.NameOf(other.Id)}");
            }
        }
    }

    [Theory, OnEveryDatabase]
    public async Task Each_persona_is_to_the_employee_what_its_name_says(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var personas = new Personas();
        await database.SaveAsync(personas.Rows);
        await using var db = database.Open();
        var relations = new Dictionary<string, Relation>();

        foreach (var (name, person) in personas.People)
            if (await ViewerAsync(db, person) is { } viewer)
                relations[name] = await viewer.RelationToAsync(db, personas.Employee.Id, default);

        Assert.Equal(
            new Dictionary<string, Relation>
            {
                ["employee"] = Relation.Self, ["manager"] = Relation.Manager, ["next-level"] = Relation.NextLevel,
                ["former-manager"] = Relation.FormerManager, ["deputy"] = Relation.Deputy,
                ["hr-of-unit"] = Relation.HrOfUnit, ["hr-overall"] = Relation.HrOverall,
            },
            relations.Where(r => r.Value != Relation.None).ToDictionary());
    }

    [Theory, OnEveryDatabase]
    public async Task A_deputy_for_conversations_is_one_and_a_deputy_for_dates_is_not(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var personas = new Personas();
        await database.SaveAsync(
            [.. personas.Rows, new Delegation(personas["manager"].Id, personas["organiser"].Id, DelegationScope.Conduct, Given.Today, Given.Today)]);
        await using var db = database.Open();

        var conducting = await (await ViewerAsync(db, personas["organiser"]))!.RelationToAsync(db, personas.Employee.Id, default);
        var planning = await (await ViewerAsync(db, personas["deputy"]))!.RelationToAsync(db, personas.Employee.Id, default);

        Assert.Equal(Relation.Deputy | Relation.ConductingDeputy, conducting);
        Assert.Equal(Relation.Deputy, planning);
    }

    [Theory, OnEveryDatabase]
    public async Task Nobody_is_anything_to_a_person_who_does_not_exist(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var personas = new Personas();
        await database.SaveAsync(personas.Rows);
        await using var db = database.Open();

        var viewer = (await ViewerAsync(db, personas["hr-overall"]))!;

        Assert.Equal(Relation.None, await viewer.RelationToAsync(db, Id<Person>.New(), default));
    }

    [Theory, OnEveryDatabase]
    public async Task The_head_of_hr_sees_the_people_of_hr_who_are_led_by_the_head(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var personas = new Personas();
        var (head, colleague) = (personas["hr-overall"], personas["hr-colleague"]);
        await database.SaveAsync([.. personas.Rows, new ManagementAssignment(colleague.Id, head.Id, ManagementKind.Disciplinary, Given.Today)]);
        await using var db = database.Open();

        var viewer = (await ViewerAsync(db, head))!;

        Assert.Equal(Relation.Manager, await viewer.RelationToAsync(db, colleague.Id, default));
        Assert.True(await db.VisibleTo(viewer).AnyAsync(p => p.Id == colleague.Id));
        Assert.False(await db.LookedAfterBy(viewer).AnyAsync(p => p.Id == colleague.Id));
    }

    private static async Task<Viewer?> ViewerAsync(AppDbContext db, Person person)
    {
        var account = await db.Set<Account>().SingleAsync(a => a.PersonId == person.Id);
        return await db.FindViewerAsync(account.Id, Given.Today, default);
    }
}
