using CompetencyProfiles.People;
using CompetencyProfiles.Web.Demo;

namespace CompetencyProfiles.Web.SignIn;

/// <summary>Somebody whose eyes one can see the demo through. <paramref name="Key"/> names the text of the card.</summary>
internal sealed record PersonaCard(string Key, Id<Person> PersonId, string Name);

/// <summary>The cards on the sign-in page of the demo, and who is behind them. Registered in that environment only.</summary>
internal sealed class DemoPersonas(AppDbContext db)
{
    private static readonly string[] Numbers = [.. Personas.All.Select(p => p.PersonnelNumber)];

    public async Task<IReadOnlyList<PersonaCard>> ListAsync(CancellationToken cancel)
    {
        var people = await db.Set<Person>().IgnoreAutoIncludes().Where(p => Numbers.Contains(p.PersonnelNumber))
            .Select(p => new { p.PersonnelNumber, p.Id, Name = p.FirstName + " " + p.LastName }).ToListAsync(cancel);
        return [.. Personas.All.Join(people, p => p.PersonnelNumber, p => p.PersonnelNumber, (persona, p) => new PersonaCard(persona.Key, p.Id, p.Name))];
    }

    /// <summary>The account of a persona, made when it is first needed; null for anybody else.</summary>
    public async Task<Account?> FindAccountAsync(Id<Person> person, CancellationToken cancel)
    {
        if (!await db.Set<Person>().AnyAsync(p => p.Id == person && Numbers.Contains(p.PersonnelNumber), cancel))
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
}
