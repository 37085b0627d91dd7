using System.Collections.Concurrent;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CompetencyProfiles.Data;

/// <summary>
/// Writers of one process come in the order in which they asked. SQLite lets pass who asks at the right moment, so that under load
/// somebody waits until he gives up. What keeps writers apart is still the lock of the file, also against other processes.
/// </summary>
internal sealed class SqliteTurns : IDbTransactionInterceptor, IDbConnectionInterceptor
{
    public static readonly SqliteTurns It = new();

    private readonly ConcurrentDictionary<string, SemaphoreSlim> files = new(StringComparer.Ordinal);
    private readonly ConditionalWeakTable<DbConnection, SemaphoreSlim> held = [];

    public async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
    {
        Leave(connection);
        var turn = files.GetOrAdd(connection.DataSource, _ => new(1));
        // Whoever waited this long tries without a turn: the file's lock tells what is wrong.
        if (await turn.WaitAsync(TimeSpan.FromSeconds(Database.StatementSeconds), cancellationToken))
            held.Add(connection, turn);
        return result;
    }

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default) =>
        LeftAsync(eventData.Context);

    public Task TransactionRolledBackAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default) =>
        LeftAsync(eventData.Context);

    public void ConnectionClosed(DbConnection connection, ConnectionEndEventData eventData) => Leave(connection);

    public Task ConnectionClosedAsync(DbConnection connection, ConnectionEndEventData eventData)
    {
        Leave(connection);
        return Task.CompletedTask;
    }

    public void ConnectionDisposed(DbConnection connection, ConnectionEndEventData eventData) => Leave(connection);

    public Task ConnectionDisposedAsync(DbConnection connection, ConnectionEndEventData eventData) => ConnectionClosedAsync(connection, eventData);

    private Task LeftAsync(DbContext? context)
    {
        if (context is not null)
            Leave(context.Database.GetDbConnection());
        return Task.CompletedTask;
    }

    private void Leave(DbConnection connection)
    {
        if (held.TryGetValue(connection, out var turn) && held.Remove(connection))
            turn.Release();
    }
}
