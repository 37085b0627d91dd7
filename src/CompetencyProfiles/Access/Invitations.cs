using CompetencyProfiles.Mail;
using CompetencyProfiles.People;

namespace CompetencyProfiles.Access;

public static class Invitations
{
    public const int Batch = 200;

    /// <summary>
    /// Gives these people an account if they have none, and a mail by which they set a password. Who has no address, is disabled or signs in
    /// already is left alone. The value is how many mails are owed.
    /// </summary>
    public static async Task<int> InviteAsync(this AppDbContext db, IQueryable<Person> people, DateTimeOffset now, CancellationToken cancel)
    {
        var found = await (
            from person in people.IgnoreAutoIncludes()
            where person.Email != null
            join account in db.Set<Account>() on person.Id equals account.PersonId into accounts
            from account in accounts.DefaultIfEmpty()
            where account == null || (account.DisabledAt == null && account.PasswordHash == null)
            select new { person.Id, HasAccount = account != null }).AsNoTracking().ToListAsync(cancel);

        foreach (var person in found)
        {
            if (!person.HasAccount)
                db.Add(Account.For(person.Id));
            db.OweInvitation(person.Id, now);
        }

        await db.SaveChangesAsync(cancel);
        return found.Count;
    }

    /// <summary>Of these people those whom an invitation would give an account.</summary>
    public static IQueryable<Person> WithoutAccount(this IQueryable<Person> people, AppDbContext db) =>
        people.Where(p => p.Email != null && !db.Set<Account>().Any(a => a.PersonId == p.Id));
}
