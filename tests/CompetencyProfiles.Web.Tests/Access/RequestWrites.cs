using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CompetencyProfiles.Web.Tests.Access;

/// <summary>Sees which tables a request writes. Jobs beside it do not count, nor does a session's last use.</summary>
internal sealed partial class RequestWrites : DbCommandInterceptor
{
    private readonly ConcurrentBag<string> tables = [];

    public IEnumerable<string> Tables => tables.Distinct();

    public void Clear() => tables.Clear();

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return new(result);
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return new(result);
    }

    private void Note(DbCommand command)
    {
        if (new HttpContextAccessor().HttpContext is null)
            return;
        foreach (Match write in Write().Matches(command.CommandText))
            if (!write.Groups["table"].Value.Contains("Session", StringComparison.Ordinal))
                tables.Add(write.Groups["table"].Value);
    }

    [GeneratedRegex("""(?:INSERT INTO|UPDATE|DELETE FROM) "(?<table>\w+)""")]
    private static partial Regex Write();
}

/// <summary>Takes back what would be committed, as long as the world asks for it.</summary>
internal sealed class RollingBack(MatrixWorld world) : DbTransactionInterceptor
{
    public override async ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        if (!world.RollsBack)
            return result;
        await transaction.RollbackAsync(cancellationToken);
        return InterceptionResult.Suppress();
    }
}
