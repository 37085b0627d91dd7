using CompetencyProfiles.People;
using CompetencyProfiles.Web.SignIn;

namespace CompetencyProfiles.Web.Commands;

/// <summary>Makes the first administrator and prints the link by which they set their password.</summary>
internal sealed class CreateAdminCommand(AppDbContext db, IConfiguration config, TimeProvider clock) : IHouseCommand
{
    private const string Usage = "create-admin FIRSTNAME LASTNAME EMAIL [--number PERSONNELNUMBER] [--language de|en] [--again]";

    public string Name => "create-admin";

    public async Task<int> RunAsync(string[] arguments, CancellationToken cancel)
    {
        var words = arguments.TakeWhile(a => !a.StartsWith("--", StringComparison.Ordinal)).ToArray();
        if (words.Length != 3)
            return await RefuseAsync($"Please name the person: {Usage}");
        if (!Uri.TryCreate(config["PublicBaseUrl"], UriKind.Absolute, out var address))
            return await RefuseAsync("PublicBaseUrl is missing: the link would lead nowhere.");

        var today = clock.Today();
        var administrators = db.Set<RoleGrant>().Where(g => g.Role == Role.Administrator && g.ConfirmedAt != null && g.EndedAt == null && g.From <= today && (g.To == null || g.To >= today));
        if (await administrators.AnyAsync(cancel) && !arguments.Contains("--again"))
            return await RefuseAsync("There is an administrator already. To make another one, add --again.");

        MasterKeyFile.CreateIfMissing(MasterKeyFile.FolderOf(config));
        var found = await FindOrMakeAsync(words, arguments, today, cancel);
        if (!found.Succeeded)
            return await RefuseAsync($"This person cannot be made: {found.Refusal.Key}.");

        var person = found.Value;
        var account = await db.Set<Account>().SingleOrDefaultAsync(a => a.PersonId == person.Id, cancel);
        if (account is null)
            db.Add(account = Account.For(person.Id));
        if (!await administrators.AnyAsync(g => g.PersonId == person.Id, cancel))
            db.Add(RoleGrant.Initial(person.Id, Role.Administrator, null, today, clock.GetUtcNow()));

        // Saves all of it at once.
        var token = await db.MakeLinkAsync(account.Id, LinkPurpose.Invitation, clock.GetUtcNow(), cancel);
        Console.WriteLine("The administrator is there. This link sets the password, once, within seven days:");
        Console.WriteLine(new Uri(address, $"/account/set-password?token={token}"));
        return 0;
    }

    private async Task<Result<Person>> FindOrMakeAsync(string[] words, string[] arguments, DateOnly today, CancellationToken cancel)
    {
        var email = words[2].ToLowerInvariant();
#pragma warning disable CA1304, CA1311, CA1862 // Becomes SQL, which has lower() and no cultures.
        if (await db.Set<Person>().SingleOrDefaultAsync(p => p.Email!.ToLower() == email, cancel) is { } known)
            return known;
#pragma warning restore CA1304, CA1311, CA1862

        var by = new ChangedBy(null, clock.GetUtcNow());
        var made = Person.Create(After("--number") ?? "admin", words[0], words[1], words[2], After("--language") ?? "de");
        if (!made.Succeeded)
            return made;

        made.Value.Hire(today, by);
        db.Add(made.Value);
        return made;

        string? After(string option) => Array.IndexOf(arguments, option) is >= 0 and var at && at + 1 < arguments.Length ? arguments[at + 1] : null;
    }

    private static async Task<int> RefuseAsync(string why)
    {
        await Console.Error.WriteLineAsync(why);
        return 1;
    }
}
