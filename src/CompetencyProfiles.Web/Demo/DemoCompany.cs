using System.Text;
using CompetencyProfiles.People;
using CompetencyProfiles.People.Import;
using CompetencyProfiles.Tables;

namespace CompetencyProfiles.Web.Demo;

/// <summary>An invented IT service provider of 90 people in 17 units, with a few years behind it. It comes in through the importer like any other company.</summary>
internal static class DemoCompany
{
    /// <summary>Fills an empty database; does nothing to one with people in it.</summary>
    public static async Task FillDemoCompanyAsync(this AppDbContext db, MasterKey master, TimeProvider clock, CancellationToken cancel)
    {
        if (await db.Set<Person>().AnyAsync(cancel))
            return;

        var today = clock.Today();
        var by = new ChangedBy(null, clock.GetUtcNow());
        await db.ImportAsync(ImportKind.Units, "units.csv", today, today.AddYears(-3), by, cancel);
        await db.ImportAsync(ImportKind.People, "people.csv", today, today.AddYears(-3), by, cancel);
        await db.ImportAsync(ImportKind.People, "people-since-spring.csv", today, LastSpring(today), by, cancel);
        await db.AddCircumstancesAsync(today, by, cancel);
        await db.AddProfileAsync(today, clock, cancel);
        await db.AddTrainingsAsync(today, clock, cancel);
        await db.AddRoundsAsync(master, today, clock, cancel);
    }

    private static async Task ImportAsync(
        this AppDbContext db, ImportKind kind, string file, DateOnly today, DateOnly from, ChangedBy by, CancellationToken cancel)
    {
        await using var stream = typeof(DemoCompany).Assembly.GetManifestResourceStream($"demo/{file}")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var text = DemoDates.Resolve(await reader.ReadToEndAsync(cancel), today);
        var table = TableFile.Read(Encoding.UTF8.GetBytes(text)).Value!;
        var mapping = ColumnMapping.Propose(kind, table, new Dictionary<string, ImportColumn?>());
        var outcome = kind == ImportKind.Units
            ? await db.ImportUnitsAsync(table, mapping, new(from), by, cancel)
            : await db.ImportPeopleAsync(table, mapping, new(from), by, null, cancel);
        if (!outcome.Succeeded)
            throw new InvalidOperationException($"{file}, line {outcome.Faults[0].Line}: {outcome.Faults[0].Why.Key}");
    }

    // What no payroll file tells: roles, somebody on leave, a deputy.
    private static async Task AddCircumstancesAsync(this AppDbContext db, DateOnly today, ChangedBy by, CancellationToken cancel)
    {
        var people = await db.Set<Person>().ToDictionaryAsync(p => p.PersonnelNumber, cancel);
        foreach (var persona in Personas.All.Where(p => p.Role is not null))
            Grant(persona.PersonnelNumber, persona.Role!.Value);
        Grant("2018", Role.Hr);

        people["2028"].Suspend(today.AddDays(-60), today.AddDays(120), by);
        db.Add(new Delegation(people["2009"].Id, people["2026"].Id, DelegationScope.ScheduleOnly, today.AddDays(-5), today.AddDays(30)));
        await db.SaveChangesAsync(cancel);

        void Grant(string number, Role role) => db.Add(RoleGrant.Initial(people[number].Id, role, null, today.AddYears(-1), by.At));
    }

    private static DateOnly LastSpring(DateOnly today) => new(today.Month > 4 ? today.Year : today.Year - 1, 4, 1);
}
