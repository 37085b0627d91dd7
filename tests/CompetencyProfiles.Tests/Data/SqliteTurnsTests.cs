using CompetencyProfiles.Data;
using CompetencyProfiles.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Tests.Data;

/// <summary>Many write at once on SQLite.</summary>
public sealed class SqliteTurnsTests
{
    private static readonly int[] Writers = [1, 2, 3, 4, 5];

    [Fact]
    public async Task Whoever_asked_first_writes_first()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var first = database.Open();
        await using var open = await first.Database.BeginTransactionAsync();
        var order = new List<int>();
        var waiting = Writers.Select(WriteAsync).ToList();

        Assert.All(waiting, writer => Assert.False(writer.IsCompleted));
        await open.CommitAsync();
        await Task.WhenAll(waiting);

        Assert.Equal(Writers, order);

        async Task WriteAsync(int writer)
        {
            await using var db = database.Open();
            await using var transaction = await db.Database.BeginTransactionAsync();
            order.Add(writer);
            await Task.Yield();
            await transaction.CommitAsync();
        }
    }

    [Fact]
    public async Task A_turn_ends_with_the_transaction_whichever_way_it_ends()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var db = database.Open();
        await db.Database.OpenConnectionAsync(); // Stays open, so that its closing ends nothing.

        await (await db.Database.BeginTransactionAsync()).CommitAsync();
        await NextAsync(database);
        await (await db.Database.BeginTransactionAsync()).RollbackAsync();
        await NextAsync(database);

        await db.Database.CloseConnectionAsync();
        await using (await db.Database.BeginTransactionAsync())
        {
            // Left without a word, as where an exception passes.
        }

        await NextAsync(database);
    }

    private static async Task NextAsync(TestDatabase database)
    {
        using var hang = new CancellationTokenSource(TimeSpan.FromSeconds(20)); // Less than a writer waits before it goes without its turn.
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(hang.Token);
    }
}
