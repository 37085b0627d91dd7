using CompetencyProfiles.Access;
using CompetencyProfiles.Data;
using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Today;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Tests.People;

public sealed class FindPeopleTests
{
    private static readonly DateOnly Today = Given.Today;

    [Theory, OnEveryDatabase]
    public async Task Each_state_shows_those_it_means(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var desk = Given.Unit();
        var (boss, chief) = (Given.Employee("Petra", "Chefin"), Given.Employee("Old", "Chief", lastDay: Today.AddDays(-1)));
        desk.AppointLead(boss.Id, Today.AddYears(-1), Given.Hr);
        var active = Settled(Given.Employee("A", "Active"));
        var unled = Given.Employee("B", "Unled");
        unled.MoveTo(desk.Id, Today, Given.Hr);
        unled.BeLedBy(chief.Id, Today.AddYears(-1), Given.Hr);
        var unplaced = Given.Employee("C", "Unplaced");
        unplaced.BeLedBy(boss.Id, Today, Given.Hr);
        var future = Settled(Given.Employee("D", "Future", since: Today.AddDays(1)), Today.AddDays(1));
        var left = Given.Employee("E", "Left", lastDay: Today.AddDays(-1));
        var (leaving, later) = (Settled(Given.Employee("F", "Leaving")), Settled(Given.Employee("G", "Later")));
        leaving.Leave(Today.AddDays(PeopleFilter.LeavingDays), Given.Hr);
        later.Leave(Today.AddDays(PeopleFilter.LeavingDays + 1), Given.Hr);
        var suspended = Settled(Given.Employee("H", "Suspended"));
        suspended.Suspend(Today, Today, Given.Hr);
        boss.MoveTo(desk.Id, Today, Given.Hr);
        await database.SaveAsync(desk, boss, chief, active, unled, unplaced, future, left, leaving, later, suspended);

        await using var db = database.Open();
        Assert.Equal(["Active", "Chefin", "Later", "Leaving", "Suspended", "Unled", "Unplaced"], await NamesAsync(db, PeopleState.Active));
        Assert.Equal(["Unled"], await NamesAsync(db, PeopleState.Unled));
        Assert.Equal(["Unplaced"], await NamesAsync(db, PeopleState.Unplaced));
        Assert.Equal(["Future"], await NamesAsync(db, PeopleState.Future));
        Assert.Equal(["Chief", "Left"], await NamesAsync(db, PeopleState.Left));
        Assert.Equal(["Leaving"], await NamesAsync(db, PeopleState.Leaving));
        Assert.Equal(["Suspended"], await NamesAsync(db, PeopleState.Suspended));
        Assert.Equal(10, (await NamesAsync(db, PeopleState.All)).Count);

        Person Settled(Person person, DateOnly? from = null)
        {
            person.MoveTo(desk.Id, from ?? Today, Given.Hr);
            person.BeLedBy(boss.Id, from ?? Today, Given.Hr);
            return person;
        }
    }

    [Theory, OnEveryDatabase]
    public async Task The_list_is_sorted_in_each_way_and_turned_page_by_page_without_gap(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (desk, network) = (Given.Unit("Ämter"), Given.Unit("Netzwerk"));
        var people = new[] { ("99", "Özdemir", network), ("100", "Oberst", desk), ("9", "Zander", network), ("1000", "Ahrens", desk) }.Select((p, i) =>
        {
            var person = Person.Create(p.Item1, "Jo", p.Item2).Value!;
            person.Hire(Today.AddYears(-1).AddDays(i), Given.Hr);
            person.MoveTo(p.Item3.Id, Today, Given.Hr);
            return person;
        }).ToList();
        await database.SaveAsync([desk, network, .. people]);

        await using var db = database.Open();
        Assert.Equal(["Ahrens", "Oberst", "Özdemir", "Zander"], await NamesAsync(db, PeopleState.Active));
        Assert.Equal(["9", "99", "100", "1000"], await NumbersAsync(PeopleSort.Number));
        Assert.Equal(["1000", "100", "99", "9"], await NumbersAsync(PeopleSort.Unit));
        Assert.Equal(["1000", "9", "100", "99"], await NumbersAsync(PeopleSort.Entry, descending: true));

        async Task<IEnumerable<string>> NumbersAsync(PeopleSort sort, bool descending = false)
        {
            var numbers = new List<string>();
            for (var page = 1; page <= 2; page++)
            {
                var list = await db.ListPeopleAsync(db.Set<Person>(), new() { Sort = sort, Descending = descending }, null, Today, page, 2, CancellationToken.None);
                Assert.Equal((4, 2), (list.Total, list.People.Count));
                numbers.AddRange(list.People.Select(p => p.PersonnelNumber));
            }

            return numbers;
        }
    }

    [Theory, OnEveryDatabase]
    public async Task A_unit_means_all_below_it_and_a_line_tells_the_facts_of_today(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var area = Given.Unit("Betrieb");
        var (desk, network) = (Given.Unit("Service Desk", area), Given.Unit("Netzwerk", area));
        var (jana, tobias, other) = (Given.Employee("Jana", "Brandt"), Given.Employee("Tobias", "Wenzel"), Given.Employee("Max", "Fremd"));
        jana.BelongTo([(desk.Id, 40), (network.Id, 60)], Today, Given.Hr);
        jana.BeLedBy(tobias.Id, Today, Given.Hr);
        jana.WorkAs([("night-desk", 100)], Today, Given.Hr);
        await database.SaveAsync(area, desk, network, new RoleFamily("night-desk", "Service Desk", "Service desk"), jana, tobias, other);

        await using var db = database.Open();
        var viewer = Given.Viewer(tobias) with { Roles = new HashSet<Role> { Role.Hr } };
        using var lists = new PeopleLists();
        var line = Assert.Single((await lists.PageAsync(db, viewer, new() { Unit = area.Id }, 1, 25, CancellationToken.None)).People);

        Assert.Equal((jana.Id, "Netzwerk", 1, "night-desk", "Tobias Wenzel", PeopleState.Active),
            (line.Id, line.Unit, line.MoreUnits, line.RoleFamily, line.Manager, line.StateOn(Today)));
        Assert.Equal(1, (await lists.PageAsync(db, viewer, new() { RoleFamily = "night-desk" }, 1, 25, CancellationToken.None)).Total);
    }

    [Theory, OnEveryDatabase]
    public async Task A_kept_list_is_read_anew_once_a_person_has_changed(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (jana, hr) = (Given.Employee(), Given.Employee("Hanna", "Reich"));
        await database.SaveAsync(jana, hr);
        var viewer = Given.Viewer(hr) with { Roles = new HashSet<Role> { Role.Hr } };
        using var lists = new PeopleLists();
        await using var db = database.Open();
        var first = await lists.PageAsync(db, viewer, new(), 1, 25, CancellationToken.None);

        Assert.Same(first, await lists.PageAsync(db, viewer, new(), 1, 25, CancellationToken.None));
        await db.ChangePersonAsync(jana.Id, p => p.Leave(Today.AddDays(-1), Given.Hr), CancellationToken.None);

        Assert.Equal(first.Total - 1, (await lists.PageAsync(db, viewer, new(), 1, 25, CancellationToken.None)).Total);
    }

    [Theory, OnEveryDatabase]
    public async Task Hr_is_told_the_same_numbers_that_the_lists_show(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (jana, leaving, hr) = (Given.Employee(), Given.Employee(lastDay: Today.AddDays(3)), Given.Employee("Hanna", "Reich"));
        await database.SaveAsync(jana, leaving, hr);
        var viewer = Given.Viewer(hr) with { Roles = new HashSet<Role> { Role.Hr } };
        using var lists = new PeopleLists();
        await using var db = database.Open();

        var tasks = await new PeopleTasks(db, lists).TasksForAsync(viewer, CancellationToken.None);

        Assert.Equal(["PeopleUnled", "PeopleUnplaced", "PeopleLeaving"], tasks.Select(t => t.Kind));
        foreach (var task in tasks)
        {
            var state = Enum.Parse<PeopleState>(task.Url.Split('=')[1], ignoreCase: true);
            Assert.Equal((await lists.PageAsync(db, viewer, new() { State = state }, 1, 25, CancellationToken.None)).Total, task.Count);
        }

        Assert.Empty(await new PeopleTasks(db, lists).TasksForAsync(Given.Viewer(jana), CancellationToken.None));
    }

    private static async Task<IReadOnlyList<string>> NamesAsync(AppDbContext db, PeopleState state) =>
        [.. (await db.ListPeopleAsync(db.Set<Person>(), new() { State = state }, null, Today, 1, 25, CancellationToken.None)).People.Select(p => p.LastName)];
}
