using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CompetencyProfiles.Data;

/// <summary>
/// Notes which tables each command writes, whether it comes from SaveChanges or from ExecuteUpdate, and counts them in
/// <see cref="ChangeStamp"/> once they are committed. Before the commit it would be too early: a reader could keep the old state under the new stamp.
/// </summary>
internal sealed partial class ChangeWatcher : DbCommandInterceptor, IDbTransactionInterceptor, ISaveChangesInterceptor
{
    public static readonly ChangeWatcher It = new();

    public override ValueTask<int> NonQueryExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Note(command, eventData.Context);
        CountUnlessInTransaction(eventData.Context);
        return new(result);
    }

    public override int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result)
    {
        Note(command, eventData.Context);
        CountUnlessInTransaction(eventData.Context);
        return result;
    }

    // A statement with a reader, which SaveChanges uses, is committed only when the reader closes: SavedChanges or the commit counts it.
    public override ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        if (eventData.CommandSource == CommandSource.SaveChanges)
            Note(command, eventData.Context);
        return new(result);
    }

    public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result)
    {
        if (eventData.CommandSource == CommandSource.SaveChanges)
            Note(command, eventData.Context);
        return result;
    }

    public ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        CountUnlessInTransaction(eventData.Context);
        return new(result);
    }

    public int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        CountUnlessInTransaction(eventData.Context);
        return result;
    }

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Count(eventData.Context);
        return Task.CompletedTask;
    }

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Count(eventData.Context);

    private static void Note(DbCommand command, DbContext? context)
    {
        if (context is AppDbContext db)
            foreach (Match write in Writes().Matches(command.CommandText))
                db.WrittenTables.Add(write.Groups[1].Value);
    }

    private static void CountUnlessInTransaction(DbContext? context)
    {
        if (context?.Database.CurrentTransaction is null)
            Count(context);
    }

    private static void Count(DbContext? context)
    {
        if (context is not AppDbContext db)
            return;
        foreach (var table in db.WrittenTables)
            ChangeStamp.Count(db, table);
        db.WrittenTables.Clear();
    }

    // Values are parameters, so only the statement itself can match.
    [GeneratedRegex("""(?:INSERT INTO|UPDATE|DELETE FROM) "(\w+)""", RegexOptions.NonBacktracking)]
    private static partial Regex Writes();
}
