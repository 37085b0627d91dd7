using CompetencyProfiles.Data;
using CompetencyProfiles.People;
using CompetencyProfiles.People.Import;
using CompetencyProfiles.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Tests.People.Import;

public sealed class SampleFilesTests
{
    [Theory, OnEveryDatabase]
    public async Task The_sample_company_comes_in_clean_and_a_second_time_nothing_changes(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);

        var units = await database.ImportAsync(ImportKind.Units, "units.csv");
        var people = await database.ImportAsync(ImportKind.People, "people.csv");

        Assert.Equal((17, 90), (units.Added, people.Added));
        Assert.Empty(units.Faults);
        Assert.Empty(people.Faults);
        Assert.Equal((0, 0, 17), Counts(await database.ImportAsync(ImportKind.Units, "units.csv")));
        Assert.Equal((0, 0, 90), Counts(await database.ImportAsync(ImportKind.People, "people.csv")));
    }

    [Theory, OnEveryDatabase]
    public async Task What_the_file_says_is_what_is_stored(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await database.ImportAsync(ImportKind.Units, "units.csv");
        await database.ImportAsync(ImportKind.People, "people.csv");

        await using var db = database.Open();
        var lange = await db.Set<Person>().SingleAsync(p => p.PersonnelNumber == "1021");
        var oezdemir = await db.Set<Person>().SingleAsync(p => p.PersonnelNumber == "1009");
        var desk = await db.Set<OrgUnit>().SingleAsync(u => u.Code == "T11");
        var leaver = await db.Set<Person>().SingleAsync(p => p.PersonnelNumber == "1036");
        Assert.Equal(("Mia", "Lange", "mia.lange@it-service.example"), (lange.FirstName, lange.LastName, lange.Email));
        Assert.Equal(WorkDays.Monday | WorkDays.Tuesday | WorkDays.Wednesday, lange.WorkPatterns.Single().Days);
        Assert.Equal(desk.Id, lange.Memberships.Single().UnitId);
        Assert.Equal(oezdemir.Id, lange.Managers.Single().ManagerId);
        Assert.Equal(new DateOnly(2018, 10, 7), lange.Employments.Single().From);
        Assert.Equal(Given.Today, lange.Memberships.Single().From);
        Assert.Equal(new DateOnly(2026, 12, 31), leaver.Employments.Single().To);
        Assert.Equal(oezdemir.Id, desk.Leads.Single().PersonId);
        Assert.Equal(3, (await db.Set<OrgUnit>().SingleAsync(u => u.Code == "GF")).Leads.Count);
        Assert.Equal(["Dortmund", "Münster"], await db.Set<Site>().OrderBy(s => s.Name).Select(s => s.Name).ToListAsync());
    }

    [Theory, OnEveryDatabase]
    public async Task The_faulty_file_yields_exactly_its_faults_and_writes_nothing(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await database.ImportAsync(ImportKind.Units, "units.csv");

        var outcome = await database.ImportAsync(ImportKind.People, "people-faulty.csv");

        Assert.Equal(
            [
                (5, "Personalnummer", CellFault.NumberTwice), (6, "Personalnummer", CellFault.NumberTwice),
                (8, "Führungskraft", CellFault.UnknownManager), (10, "Führungskraft", CellFault.LeadsSelf),
                (11, "Führungskraft", CellFault.LeadsInCircle), (12, "Führungskraft", CellFault.LeadsInCircle),
                (14, "Eintritt", CellFault.NoDate), (15, "E-Mail", CellFault.NoEmail),
                (16, "E-Mail", CellFault.EmailTwice), (17, "E-Mail", CellFault.EmailTwice),
                (19, "Einheit", CellFault.UnknownUnit), (20, "Rollenfamilie", CellFault.UnknownRoleFamily),
                (21, "Sprache", CellFault.UnknownLanguage), (23, "Nachname", CellFault.Required),
                (24, "Austritt", CellFault.ExitBeforeEntry), (26, "Nachname", CellFault.TooLong), (27, "Arbeitstage", CellFault.NoWorkDays),
            ],
            outcome.Faults.Where(f => f.Weight == FaultWeight.Error).Select(f => (f.Line, f.Heading, f.Why)));
        Assert.Equal([(25, "Vorname", CellFault.LooksLikeFormula)], outcome.Faults.Where(f => f.Weight == FaultWeight.Warning).Select(f => (f.Line, f.Heading, f.Why)));
        await using var db = database.Open();
        Assert.False(await db.Set<Person>().AnyAsync());
        Assert.False(await db.Set<Site>().AnyAsync());
    }

    private static (int, int, int) Counts(ImportOutcome outcome) => (outcome.Added, outcome.Changed, outcome.Unchanged);
}
