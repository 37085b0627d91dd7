using CompetencyProfiles.People;

namespace CompetencyProfiles.Access;

public static class FindAccount
{
    /// <summary>The account of the person with this e-mail address or personnel number, in whatever case it was typed.</summary>
    public static Task<Account?> FindAccountAsync(this AppDbContext db, string typed, CancellationToken cancel)
    {
        var name = typed.Trim().ToLowerInvariant();

#pragma warning disable CA1304, CA1311, CA1862 // Becomes SQL, which has lower() and no cultures.
        return (from person in db.Set<Person>().IgnoreAutoIncludes()
                join account in db.Set<Account>() on person.Id equals account.PersonId
                where person.Email!.ToLower() == name || person.PersonnelNumber.ToLower() == name
                orderby person.Email!.ToLower() == name descending
                select account).AsNoTracking().FirstOrDefaultAsync(cancel);
#pragma warning restore CA1304, CA1311, CA1862
    }
}
