using CompetencyProfiles.Access;
using CompetencyProfiles.Data;
using CompetencyProfiles.Mail;
using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Tests.Access;

public sealed class AccountLinkTests
{
    [Theory, OnEveryDatabase]
    public async Task A_link_works_once_even_for_many_at_once_and_takes_the_others_with_it(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var account = await AccountAsync(database);
        var (link, other) = (await MakeAsync(database, account, LinkPurpose.PasswordReset), await MakeAsync(database, account, LinkPurpose.Invitation));

        var used = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            await using var db = database.Open();
            return await db.UseLinkAsync(link, AccountLink.ForPassword, account.Id, Given.Now, default);
        }));

        Assert.Equal(1, used.Count(success => success));
        await using var look = database.Open();
        Assert.Null(await look.FindByLinkAsync(link, AccountLink.ForPassword, Given.Now, default));
        Assert.Null(await look.FindByLinkAsync(other, AccountLink.ForPassword, Given.Now, default));
    }

    [Theory, OnEveryDatabase]
    public async Task Looking_at_a_link_changes_nothing_and_it_ends_with_its_time(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var account = await AccountAsync(database);
        var link = await MakeAsync(database, account, LinkPurpose.PasswordReset);
        await using var db = database.Open();

        for (var i = 0; i < 50; i++)
            Assert.NotNull(await db.FindByLinkAsync(link, AccountLink.ForPassword, Given.Now.AddMinutes(59), default));

        Assert.Null(await db.FindByLinkAsync(link, AccountLink.ForPassword, Given.Now.AddHours(1), default));
        Assert.False(await db.UseLinkAsync(link, AccountLink.ForPassword, account.Id, Given.Now.AddHours(1), default));
        Assert.Null(await db.FindByLinkAsync((link[0] == 'A' ? 'B' : 'A') + link[1..], AccountLink.ForPassword, Given.Now, default));
    }

    [Theory, OnEveryDatabase]
    public async Task The_database_holds_no_link_that_works(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var link = await MakeAsync(database, await AccountAsync(database), LinkPurpose.Invitation);
        await using var db = database.Open();

        var stored = await db.Set<AccountLink>().SingleAsync();

        Assert.NotEqual(link, stored.TokenHash);
        Assert.Null(await db.FindByLinkAsync(stored.TokenHash, AccountLink.ForPassword, Given.Now, default));
    }

    [Theory, OnEveryDatabase]
    public async Task Inviting_twice_within_a_minute_makes_one_account_and_one_mail(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (jana, silent) = (Given.Person(), new Person("silent", "Ole", "Ohne"));
        await database.SaveAsync(jana, silent);

        async Task<int> InviteAsync()
        {
            await using var db = database.Open();
            return await db.InviteAsync(db.Set<Person>(), Given.Now, default);
        }

        Assert.Equal(1, await InviteAsync());
        Assert.Equal(1, await InviteAsync());

        await using var look = database.Open();
        Assert.Equal(jana.Id, (await look.Set<Account>().SingleAsync()).PersonId);
        Assert.Equal(1, await look.Set<OutboxMessage>().CountAsync());
    }

    private static async Task<Account> AccountAsync(TestDatabase database)
    {
        var jana = Given.Person();
        var account = Account.For(jana.Id);
        await database.SaveAsync(jana, account);
        return account;
    }

    private static async Task<string> MakeAsync(TestDatabase database, Account account, LinkPurpose purpose)
    {
        await using var db = database.Open();
        return await db.MakeLinkAsync(account.Id, purpose, Given.Now, default);
    }
}
