using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CompetencyProfiles.Data;

/// <summary>Tells trouble with the storage, which passes or is mended without us, from our own mistakes.</summary>
public static class StorageTrouble
{
    // SQLITE_BUSY, LOCKED, READONLY, IOERR, FULL, CANTOPEN.
    private static readonly int[] Sqlite = [5, 6, 8, 10, 13, 14];

    public static bool IsIn(Exception? exception)
    {
        for (var inner = exception; inner is not null; inner = inner.InnerException)
        {
            if (inner is SqliteException sqlite && Sqlite.Contains(sqlite.SqliteErrorCode))
                return true;
            if (inner is NpgsqlException npgsql && (npgsql.IsTransient || npgsql is not PostgresException || IsPassing(npgsql)))
                return true;
        }

        return false;
    }

    // Classes 53 (out of disk, memory, connections), 57 (shut down, cancelled) and 55 (locked, read-only).
    private static bool IsPassing(DbException postgres) => postgres.SqlState is { } state && (state.StartsWith("53", StringComparison.Ordinal)
        || state.StartsWith("57", StringComparison.Ordinal) || state.StartsWith("55", StringComparison.Ordinal) || state == "25006");
}
