using System.Diagnostics;
using System.Globalization;
using CompetencyProfiles.Access;
using CompetencyProfiles.Data;
using CompetencyProfiles.Kernel;
using CompetencyProfiles.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Benchmarks;

/// <summary>An invented company of any size: teams of twelve, eight teams to a department, eight departments to an area, and eight years of changes.</summary>
internal static class Company
{
    public const string Password = "measure-the-yardstick-first", HrNumber = "100001", EmployeeNumber = "100090", ManagerNumber = "100085";
    private const int TeamSize = 12, Fan = 8, Batch = 1000;
    private static readonly string[] FirstNames = ["Jana", "Mehmet", "Lea", "Piotr", "Çağlar", "Jörg", "Sönke", "Elif", "Zoë", "Bernd", "Mareike", "Fatma", "Ole", "Imke", "Tobias", "Nina"];
    private static readonly string[] LastNames = ["Müller", "Brandt", "Aydin", "Hoffmann", "Nowak", "Özdemir", "König", "Schäfer", "Weiß", "Krüger", "Yıldız", "Groß", "Wenzel", "Jäger", "Lehmann", "Pfeiffer", "Böhm"];
    private static readonly string[] RoleFamilies = ["service-desk", "field-engineer", "team-lead", "back-office"];

    /// <summary>The address an account of the generated company signs in with.</summary>
    public static string AddressOf(string number) => $"p{number}@measured.example";

    /// <param name="master">With it, ten years of rounds are added.</param>
    public static async Task GenerateAsync(DatabaseProvider provider, string connection, int people, MasterKey? master = null)
    {
        var watch = Stopwatch.StartNew();
        var random = new Random(people);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        await using (var db = Open(provider, connection))
        {
            await db.Database.MigrateAsync();
            foreach (var key in RoleFamilies)
                if (!await db.Set<RoleFamily>().AnyAsync(r => r.Key == key))
                    db.Add(new RoleFamily(key, key, key));
            await db.SaveChangesAsync();
        }

        var site = new Site("Measured site", "DE-NW", "Europe/Berlin");
        var teams = Units(people, today, out var units);
        await SaveAsync(provider, connection, [site, .. units]);

        var all = new List<Person>(people);
        var leads = new List<UnitLead>();
        for (var n = 0; n < people; n++)
            all.Add(new Person((100001 + n).ToString(CultureInfo.InvariantCulture), FirstNames[random.Next(FirstNames.Length)],
                LastNames[random.Next(LastNames.Length)] + (random.Next(4) == 0 ? "-" + LastNames[random.Next(LastNames.Length)] : ""),
                AddressOf((100001 + n).ToString(CultureInfo.InvariantCulture)), n % 9 == 0 ? "en" : "de"));
        foreach (var batch in all.Chunk(Batch))
            await SaveAsync(provider, connection, [.. batch]);

        // The first of each team leads it; team leads are led by the first of their department's first team, and so on.
        foreach (var (indexes, first) in Enumerable.Range(0, people).Chunk(Batch).Select(chunk => (chunk, chunk[0])))
        {
            var facts = new List<object>();
            foreach (var n in indexes)
            {
                var (person, team) = (all[n], n / TeamSize);
                var entered = today.AddDays(-random.Next(200, 3000));
                facts.Add(new Employment(person.Id, entered, n % 97 == 5 ? today.AddDays(-30) : null));
                AddHistory(facts, random, person, teams, team, entered, today);
                facts.Add(new RoleFamilyAssignment(person.Id, n % TeamSize == 0 ? "team-lead" : RoleFamilies[team % 2], entered));
                facts.Add(new WorkPattern(person.Id, n % 10 == 3 ? WorkDays.Monday | WorkDays.Tuesday | WorkDays.Wednesday : WorkDays.MondayToFriday, entered));
                facts.Add(new SiteAssignment(person.Id, site.Id, entered));
                if (ManagerOf(n) is { } manager)
                {
                    var change = today.AddDays(-random.Next(30, 190));
                    if (n > 2 * TeamSize && change > entered)
                    {
                        facts.Add(new ManagementAssignment(person.Id, all[random.Next(TeamSize)].Id, ManagementKind.Disciplinary, entered, change.AddDays(-1)));
                        facts.Add(new ManagementAssignment(person.Id, all[manager].Id, ManagementKind.Disciplinary, change));
                    }
                    else
                    {
                        facts.Add(new ManagementAssignment(person.Id, all[manager].Id, ManagementKind.Disciplinary, entered));
                    }
                }

                if (n % TeamSize == 0)
                    leads.Add(new UnitLead(teams[team].Id, person.Id, entered));
            }

            await SaveAsync(provider, connection, facts);
        }

        await SaveAsync(provider, connection, [.. leads]);
        await AddAccountsAsync(provider, connection, all, today);
        await using var profiles = Open(provider, connection);
        await MeasuredProfiles.AddAsync(profiles, today);
        if (master is not null)
            await MeasuredRounds.AddAsync(() => Open(provider, connection), master, today);
        Console.WriteLine($"Generated {people} people, {units.Count} units on {provider} in {watch.Elapsed.TotalSeconds:0.0} s.");
    }

    // Two earlier teams for every third person, so that "today" has to be looked for.
    private static void AddHistory(List<object> facts, Random random, Person person, List<OrgUnit> teams, int team, DateOnly entered, DateOnly today)
    {
        var from = entered;
        if (random.Next(3) == 0)
        {
            var moved = entered.AddDays((today.DayNumber - entered.DayNumber) / 2);
            facts.Add(new OrgMembership(person.Id, teams[random.Next(teams.Count)].Id, entered, moved.AddDays(-1)));
            from = moved;
        }

        facts.Add(new OrgMembership(person.Id, teams[team].Id, from));
        if (random.Next(50) == 0)
            facts.Add(new Suspension(person.Id, today.AddDays(-20), today.AddDays(40)));
    }

    private static int? ManagerOf(int n)
    {
        if (n % TeamSize != 0)
            return n / TeamSize * TeamSize;
        var team = n / TeamSize;
        if (team == 0)
            return null;
        var step = Fan;
        while (team % step == 0)
            step *= Fan;
        return team / step * step * TeamSize;
    }

    private static List<OrgUnit> Units(int people, DateOnly today, out List<OrgUnit> all)
    {
        var opened = today.AddYears(-10);
        var teamCount = (people + TeamSize - 1) / TeamSize;
        all = [new OrgUnit("ORG", "Measured company", null, opened)];
        var above = new List<OrgUnit> { all[0] };
        var level = 0;
        for (var size = Fan * Fan; size >= 1; size /= Fan, level++)
        {
            var units = new List<OrgUnit>();
            for (var n = 0; n < (teamCount + size - 1) / size; n++)
                units.Add(new OrgUnit($"L{level}-{n}", $"{(size == 1 ? "Team" : size == Fan ? "Department" : "Area")} {n + 1}", above[level == 0 ? 0 : n / Fan].Id, opened));
            all.AddRange(units);
            above = units;
        }

        return above;
    }

    private static async Task AddAccountsAsync(DatabaseProvider provider, string connection, List<Person> people, DateOnly today)
    {
        var hasher = new PasswordHasher<Account>();
        foreach (var number in (string[])[HrNumber, EmployeeNumber, ManagerNumber])
        {
            var person = people.Single(p => p.PersonnelNumber == number);
            var address = AddressOf(number);
            var account = new Account
            {
                PersonId = person.Id, UserName = address, NormalizedUserName = address.ToUpperInvariant(), Email = address,
                NormalizedEmail = address.ToUpperInvariant(), EmailConfirmed = true, SecurityStamp = $"{Guid.CreateVersion7():N}",
            };
            account.PasswordHash = hasher.HashPassword(account, Password);
            await SaveAsync(provider, connection, [account]);
            if (number == HrNumber)
                await SaveAsync(provider, connection, [RoleGrant.Initial(person.Id, Role.Hr, null, today.AddYears(-1), TimeProvider.System.GetUtcNow())]);
        }
    }

    private static async Task SaveAsync(DatabaseProvider provider, string connection, IReadOnlyCollection<object> entities)
    {
        await using var db = Open(provider, connection);
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        db.AddRange(entities);
        await db.SaveChangesAsync();
    }

    internal static AppDbContext Open(DatabaseProvider provider, string connection)
    {
        var options = new DbContextOptionsBuilder<AppDbContext>();
        options.UseDatabase(provider, connection);
        return new(options.Options);
    }
}
