using CompetencyProfiles.Access;
using CompetencyProfiles.Data;
using CompetencyProfiles.Mail;
using CompetencyProfiles.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Tests.Data;

public sealed class ClearingTests
{
    private readonly MovableClock clock = new(Given.Now);

    [Theory, OnEveryDatabase]
    public async Task Form_keys_are_forgotten_by_the_time_they_were_made_at(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var keys = Enumerable.Range(0, 15).Select(day => Guid.CreateVersion7(Given.Now.AddDays(-day).AddMinutes(1))).ToList();
        await database.SaveAsync([.. keys.Select(key => new AnsweredForm(key))]);
        await using var db = database.Open();

        await new ClearAnsweredForms(db, clock).RunAsync(CancellationToken.None);

        Assert.Equal(keys.Take(8).Order(), (await db.Set<AnsweredForm>().Select(f => f.Key).ToListAsync()).Order());
    }

    [Theory, OnEveryDatabase]
    public async Task Ended_mails_are_forgotten_after_ninety_days_and_waiting_ones_never(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (old, young, waiting) = (Message("old"), Message("young"), Message("waiting"));
        old.Send(Given.Now.AddDays(-91));
        young.Send(Given.Now.AddDays(-89));
        await database.SaveAsync(old, young, waiting);
        await using var db = database.Open();

        await new ClearEndedMails(db, clock).RunAsync(CancellationToken.None);

        Assert.Equal(["waiting", "young"], (await db.Set<OutboxMessage>().Select(m => m.Key).ToListAsync()).Order(StringComparer.Ordinal));
    }

    [Theory, OnEveryDatabase]
    public async Task Sessions_are_deleted_when_they_are_over(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var jana = Given.Person();
        var account = new Account { PersonId = jana.Id, UserName = "jana", NormalizedUserName = "JANA", SecurityStamp = "stamp" };
        var (over, open) = (Session(account, Given.Now.AddMinutes(-1)), Session(account, Given.Now.AddMinutes(1)));
        await database.SaveAsync(jana);
        await database.SaveAsync(account);
        await database.SaveAsync(over, open);
        await using var db = database.Open();

        await new ClearEndedSessions(db, clock).RunAsync(CancellationToken.None);

        Assert.Equal(open.Id, await db.Set<UserSession>().Select(s => s.Id).SingleAsync());
    }

    [Theory, OnEveryDatabase]
    public async Task The_database_is_looked_after(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();

        await new OptimizeDatabase(db).RunAsync(CancellationToken.None);

        Assert.True(await db.Database.CanConnectAsync());
    }

    private static UserSession Session(Account account, DateTimeOffset endsAt) =>
        new(UserSession.HashOf(Guid.CreateVersion7().ToString()), account.Id, "Firefox", false, Given.Now.AddHours(-1), endsAt);

    private static OutboxMessage Message(string key) => new(key, "greeting", Guid.CreateVersion7(), "{}", Given.Now.AddDays(-100));
}
