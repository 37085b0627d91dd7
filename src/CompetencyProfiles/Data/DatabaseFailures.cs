using Microsoft.Data.Sqlite;
using Npgsql;

namespace CompetencyProfiles.Data;

public static class DatabaseFailures
{
    /// <summary>The database cannot do it now (busy, full, read-only, away) but may later: nothing is wrong with the request.</summary>
    public static bool IsDatabaseUnavailable(this Exception? failure) => failure switch
    {
        null => false,
        // busy, locked, read-only, input/output, full, cannot open
        SqliteException { SqliteErrorCode: 5 or 6 or 8 or 10 or 13 or 14 } => true,
        PostgresException postgres when postgres.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled
            or PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.DiskFull => true,
        NpgsqlException { IsTransient: true } => true,
        _ => failure.InnerException.IsDatabaseUnavailable(),
    };
}
