using CompetencyProfiles.People;

namespace CompetencyProfiles.Web.SignIn;

/// <summary>Somebody whose eyes one can see the demo through.</summary>
/// <param name="Kind">"employee", "manager", "area-manager" or the name of a role; names its text.</param>
internal sealed record Persona(string Kind, Id<Person> PersonId, string Name);

/// <summary>The personas of the demo. Registered in that environment only.</summary>
internal sealed class DemoPersonas(AppDbContext db, TimeProvider clock)
{
    public const string Environment = "Demo";

    /// <summary>Of each kind the first by name, found by what the people of the demo do today.</summary>
    public async Task<IReadOnlyList<Persona>> ListAsync(CancellationToken cancel)
    {
        var today = clock.Today();
        var led = db.Set<ManagementAssignment>().Where(m => m.Kind == ManagementKind.Disciplinary && m.From <= today && (m.To == null || m.To >= today));
        var grants = db.Set<RoleGrant>().Where(g => g.ConfirmedAt != null && g.From <= today && (g.To == null || g.To >= today));
        var plain = db.Set<Person>().IgnoreAutoIncludes().Where(p => !grants.Any(g => g.PersonId == p.Id));
        var leads = plain.Where(p => led.Any(m => m.ManagerId == p.Id));
        var above = leads.Where(p => led.Any(m => m.ManagerId == p.Id && led.Any(below => below.ManagerId == m.PersonId)));

        List<Persona?> personas =
        [
            await FirstAsync("employee", plain.Where(p => led.Any(m => m.PersonId == p.Id) && !led.Any(m => m.ManagerId == p.Id)), cancel),
            await FirstAsync("manager", leads.Except(above), cancel),
            await FirstAsync("area-manager", above, cancel),
        ];
        foreach (var role in Enum.GetValues<Role>())
            personas.Add(await FirstAsync(role.ToString(), db.Set<Person>().IgnoreAutoIncludes().Where(p => grants.Any(g => g.PersonId == p.Id && g.Role == role)), cancel));
        return [.. personas.OfType<Persona>()];
    }

    /// <summary>The account of a persona, made when it is first needed; null for anybody else.</summary>
    public async Task<Account?> FindAccountAsync(Id<Person> person, CancellationToken cancel)
    {
        if ((await ListAsync(cancel)).All(p => p.PersonId != person))
            return null;

        var account = await db.Set<Account>().SingleOrDefaultAsync(a => a.PersonId == person, cancel);
        if (account is null)
        {
            account = Account.For(person);
            db.Add(account);
            await db.SaveChangesAsync(cancel);
        }

        return account;
    }

    private static async Task<Persona?> FirstAsync(string kind, IQueryable<Person> people, CancellationToken cancel) =>
        await people.OrderBy(p => p.SortKey).ThenBy(p => p.Id).Select(p => new Persona(kind, p.Id, p.FirstName + " " + p.LastName)).FirstOrDefaultAsync(cancel);
}
