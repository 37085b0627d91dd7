using CompetencyProfiles.Data;
using CompetencyProfiles.People;
using CompetencyProfiles.People.Import;
using CompetencyProfiles.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static CompetencyProfiles.Tests.Support.Imports;

namespace CompetencyProfiles.Tests.People.Import;

public sealed class ImportPeopleTests
{
    private const string Headings = "Personnel number;Last name;First name;E-mail;Unit;Manager;Entry;Exit\n";
    private const string Company = "1;Otto;Ada;ada@x.example;T;;2020-01-01;\n2;Roth;Ben;ben@x.example;T;1;01.02.2021;\n3;Weiß;Cem;;T;1;01.03.2022;\n";

    [Theory, OnEveryDatabase]
    public async Task A_changed_manager_becomes_a_new_dated_fact_and_everything_else_stays(DatabaseProvider provider)
    {
        await using var database = await CompanyAsync(provider);

        var outcome = await PeopleAsync(database, Company.Replace("T;1;01.03.2022", "T;2;01.03.2022"), Given.Today.AddDays(10));

        Assert.Equal((0, 1, 2), (outcome.Added, outcome.Changed, outcome.Unchanged));
        var (ben, cem) = (await FindAsync(database, "2"), await FindAsync(database, "3"));
        var managers = cem.Managers.OrderBy(m => m.From).ToList();
        Assert.Equal((Given.Today, Given.Today.AddDays(9)), (managers[0].From, managers[0].To));
        Assert.Equal((ben.Id, Given.Today.AddDays(10), null), (managers[1].ManagerId, managers[1].From, managers[1].To));
        Assert.Single(cem.Memberships);
    }

    [Theory, OnEveryDatabase]
    public async Task Who_is_missing_in_the_file_is_listed_and_ended_only_when_asked_and_never_whoever_imports(DatabaseProvider provider)
    {
        await using var database = await CompanyAsync(provider);
        var onlyAda = "1;Otto;Ada;ada@x.example;T;;2020-01-01;\n";

        Assert.Equal((0, 2), Ended(await PeopleAsync(database, onlyAda)));
        Assert.Equal((1, 1), Ended(await PeopleAsync(database, onlyAda, Given.Today.AddDays(1), endMissing: true, by: (await FindAsync(database, "3")).Id)));

        Assert.Equal(Given.Today, (await FindAsync(database, "2")).Employments.Single().To);
        Assert.Null((await FindAsync(database, "3")).Employments.Single().To);

        static (int, int) Ended(ImportOutcome outcome) => (outcome.Ended, outcome.Missing);
    }

    [Theory, OnEveryDatabase]
    public async Task Who_comes_back_begins_a_new_time_and_the_old_one_stays(DatabaseProvider provider)
    {
        await using var database = await CompanyAsync(provider);
        await PeopleAsync(database, Company.Replace("01.03.2022;", "01.03.2022;31.12.2023"));

        var back = Company.Replace("01.03.2022;", "01.11.2026;");
        await PeopleAsync(database, back);

        var cem = await FindAsync(database, "3");
        Assert.Equal([(new DateOnly(2022, 3, 1), new DateOnly(2023, 12, 31)), (new(2026, 11, 1), (DateOnly?)null)], cem.Employments.OrderBy(e => e.From).Select(e => (e.From, e.To)));
        Assert.Single(cem.Memberships.On(Given.Today));
        Assert.Equal(3, (await PeopleAsync(database, back)).Unchanged);
    }

    [Theory, OnEveryDatabase]
    public async Task Entry_and_exit_are_corrected_whichever_way_they_move(DatabaseProvider provider)
    {
        await using var database = await CompanyAsync(provider);
        foreach (var (entry, exit) in new[] { ("2022-03-01", "2027-01-31"), ("2019-01-01", "2020-06-30"), ("2019-01-01", ""), ("2026-12-01", "2027-12-31"), ("2022-03-01", "") })
        {
            var text = Company.Replace("01.03.2022;", $"{entry};{exit}");
            Assert.Equal(1, (await PeopleAsync(database, text)).Changed);

            var time = (await FindAsync(database, "3")).Employments.Single();
            Assert.Equal((entry, exit), ($"{time.From:yyyy-MM-dd}", $"{time.To:yyyy-MM-dd}"));
            Assert.Equal(3, (await PeopleAsync(database, text)).Unchanged);
        }
    }

    [Theory, OnEveryDatabase]
    public async Task Two_people_may_exchange_their_addresses(DatabaseProvider provider)
    {
        await using var database = await CompanyAsync(provider);

        var outcome = await PeopleAsync(database, Company.Replace("ada@", "x@").Replace("ben@", "ada@").Replace("x@x", "ben@x"));

        Assert.Equal(2, outcome.Changed);
        Assert.Equal(("ben@x.example", "ada@x.example"), ((await FindAsync(database, "1")).Email, (await FindAsync(database, "2")).Email));
    }

    [Theory, OnEveryDatabase]
    public async Task A_circle_through_people_who_are_not_in_the_file_is_found(DatabaseProvider provider)
    {
        await using var database = await CompanyAsync(provider);
        await PeopleAsync(database, Company.Replace("T;1;01.03.2022", "T;2;01.03.2022"));

        var outcome = await PeopleAsync(database, "1;Otto;Ada;ada@x.example;T;3;2020-01-01;\n");

        Assert.Equal([(2, "Manager", CellFault.LeadsInCircle)], outcome.Faults.Select(f => (f.Line, f.Heading, f.Why)));
    }

    [Theory, OnEveryDatabase]
    public async Task An_address_of_somebody_outside_of_the_file_is_taken_and_one_fault_stops_everything(DatabaseProvider provider)
    {
        await using var database = await CompanyAsync(provider);

        var outcome = await PeopleAsync(database, "4;Neu;Nina;nina@x.example;T;1;01.01.2026;\n5;Neu;Nora;BEN@x.example;T;1;01.01.2026;\n");

        Assert.Equal([(3, "E-mail", CellFault.EmailTaken)], outcome.Faults.Select(f => (f.Line, f.Heading, f.Why)));
        await using var db = database.Open();
        Assert.Equal(3, await db.Set<Person>().CountAsync());
    }

    [Fact]
    public async Task What_has_no_column_is_left_alone_and_an_empty_cell_clears()
    {
        await using var database = await CompanyAsync(DatabaseProvider.Sqlite);

        Assert.Equal(1, (await database.ImportAsync(ImportKind.People, Csv("Personalnummer;Nachname;Vorname;Eintritt\n2;Roth;Ben;01.02.2021"))).Unchanged);
        Assert.Equal(1, (await PeopleAsync(database, "2;Roth;Ben;;;;01.02.2021;\n")).Changed);

        var ben = await FindAsync(database, "2");
        Assert.Null(ben.Email);
        Assert.Empty(ben.Memberships.On(Given.Today));
        Assert.Empty(ben.Managers.On(Given.Today));
    }

    [Fact]
    public async Task A_manager_who_has_left_leads_nobody()
    {
        await using var database = await CompanyAsync(DatabaseProvider.Sqlite);
        await PeopleAsync(database, Company.Replace("01.02.2021;", "01.02.2021;01.01.2026"));

        var outcome = await PeopleAsync(database, "4;Neu;Nina;;T;2;01.01.2026;\n");

        Assert.Equal([(2, "Manager", CellFault.ManagerHasLeft)], outcome.Faults.Select(f => (f.Line, f.Heading, f.Why)));
    }

    [Theory, OnEveryDatabase]
    public async Task Units_move_are_renamed_and_get_other_leads_and_those_missing_stay_open(DatabaseProvider provider)
    {
        await using var database = await CompanyAsync(provider);

        var outcome = await database.ImportAsync(ImportKind.Units, Csv("Kürzel;Name;Übergeordnet;Leitung\nN;Neu;;9\nT;Team Eins;N;1,2"));
        await PeopleAsync(database, Company + "9;Chef;Zoe;;N;;2026-12-01;\n");

        Assert.Equal((1, 1), (outcome.Added, outcome.Changed));
        await using var db = database.Open();
        var units = await db.Set<OrgUnit>().ToDictionaryAsync(u => u.Code);
        Assert.Equal(("Team Eins", units["N"].Id), (units["T"].Name, units["T"].ParentIdOn(Given.Today)));
        Assert.Equal(2, units["T"].Leads.On(Given.Today).Count());
        Assert.Equal(new DateOnly(2026, 12, 1), Assert.Single(units["N"].Leads).From);
        Assert.False(await db.Set<AwaitedLead>().AnyAsync());
    }

    [Fact]
    public async Task Units_in_a_circle_or_below_nothing_are_faults()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);

        var outcome = await database.ImportAsync(ImportKind.Units, Csv("Code;Name;Parent\nA;A;B\nB;B;A\nC;C;X\nD;D;\nD;E;"));

        Assert.Equal(
            [(2, CellFault.ParentInCircle), (3, CellFault.ParentInCircle), (4, CellFault.UnknownParent), (5, CellFault.CodeTwice), (6, CellFault.CodeTwice)],
            outcome.Faults.Select(f => (f.Line, f.Why)));
    }

    private static async Task<TestDatabase> CompanyAsync(DatabaseProvider provider)
    {
        var database = await TestDatabase.CreateAsync(provider);
        await database.ImportAsync(ImportKind.Units, Csv("Code;Name\nT;Team"), new DateOnly(2019, 1, 1));
        await PeopleAsync(database, Company);
        return database;
    }

    private static Task<ImportOutcome> PeopleAsync(TestDatabase database, string rows, DateOnly? from = null, bool endMissing = false, Id<Person>? by = null) =>
        database.ImportAsync(ImportKind.People, Csv(Headings + rows), from, endMissing, by);

    private static async Task<Person> FindAsync(TestDatabase database, string number)
    {
        await using var db = database.Open();
        return await db.Set<Person>().SingleAsync(p => p.PersonnelNumber == number);
    }
}
