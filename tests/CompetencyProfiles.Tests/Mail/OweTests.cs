using CompetencyProfiles.Data;
using CompetencyProfiles.Mail;
using CompetencyProfiles.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Tests.Mail;

public sealed class OweTests
{
    private static OutboxMessage Message(string key = "invitation/1") => new(key, "greeting", Guid.CreateVersion7(), """{"id":1}""", Given.Now);

    private static async Task<int> CountAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return await db.Set<OutboxMessage>().CountAsync();
    }

    [Theory, OnEveryDatabase]
    public async Task Owing_the_same_twice_is_owing_it_once_and_the_change_beside_it_is_saved(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await database.SaveAsync(Message());
        var mehmet = Given.Person("Mehmet");
        await using var db = database.Open();

        db.Add(mehmet);
        db.Owe(Message());
        db.Owe(Message("invitation/2"));
        await db.SaveChangesAsync();

        Assert.Equal(2, await CountAsync(database));
        Assert.True(await db.Set<CompetencyProfiles.People.Person>().AnyAsync(p => p.Id == mehmet.Id));
        var kept = await db.Set<OutboxMessage>().SingleAsync(m => m.Key == "invitation/2");
        Assert.Equal((OutboxState.Waiting, Given.Now, """{"id":1}""", null), (kept.State, kept.DueAt, kept.Arguments, kept.LeaseToken));
    }

    [Theory, OnEveryDatabase]
    public async Task Many_who_owe_the_same_at_the_same_moment_owe_it_once_and_none_fails(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        using var start = new Barrier(12);

        await Task.WhenAll(Enumerable.Range(0, 12).Select(place => Task.Run(async () =>
        {
            await using var db = database.Open();
            // In opposite orders, which would be a circle of waiting.
            foreach (var key in place % 2 == 0 ? ["a", "b", "c"] : (string[])["c", "b", "a"])
                db.Owe(Message(key));
            start.SignalAndWait();
            await db.SaveChangesAsync();
        })));

        Assert.Equal(3, await CountAsync(database));
    }

    [Theory, OnEveryDatabase]
    public async Task A_change_that_is_rolled_back_owes_nothing(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using (var db = database.Open())
        await using (await db.Database.BeginTransactionAsync())
        {
            db.Owe(Message());
            await db.SaveChangesAsync();
        }

        Assert.Equal(0, await CountAsync(database));
    }

    [Theory, OnEveryDatabase]
    public async Task The_bell_rings_after_the_commit_and_not_before(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var bell = new WorkBell();
        var options = new DbContextOptionsBuilder<AppDbContext>();
        options.UseDatabase(provider, database.ConnectionString).AddInterceptors(new RingAfterCommit(bell));
        await using var db = new AppDbContext(options.Options);
        await using var transaction = await db.Database.BeginTransactionAsync();

        db.Owe(Message());
        await db.SaveChangesAsync();
        var rang = bell.HeardAsync<OutboxMessage>(CancellationToken.None);
        Assert.False(rang.IsCompleted);
        await transaction.CommitAsync();

        await rang.WaitAsync(TimeSpan.FromSeconds(10));
    }
}
