using Microsoft.Data.Sqlite;

namespace CompetencyProfiles.Web.Data;

/// <summary>Tells a sound SQLite file from one that must not be served, let alone migrated.</summary>
internal static class SqliteFile
{
    /// <summary>Larger files, in bytes, are read through only by the command "check": it would delay the start by seconds.</summary>
    private const long QuickCheckLimit = 256 * 1024 * 1024;

    /// <summary>What is wrong with the file, in one sentence; null when it is sound or not there.</summary>
    public static string? FindDamage(DatabaseOptions options, string file, bool thorough = false)
    {
        if (!File.Exists(file))
            return null;

        var length = new FileInfo(file).Length;
        if (length == 0)
            return $"The database {file} is empty (0 bytes); delete it if this is a new installation, otherwise restore a backup (command \"restore\").";

        try
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder(options.ConnectionString) { Pooling = false }.ConnectionString);
            connection.Open();
            // What stands in front of a rollback is the lock that every writer needs; it fails on a file that nobody may write.
            if (Ask(connection, "BEGIN IMMEDIATE; ROLLBACK; PRAGMA schema_version") is null)
                return Damaged(file);
            return (length <= QuickCheckLimit || thorough) && Ask(connection, "PRAGMA quick_check(1)") is not "ok" ? Damaged(file) : null;
        }
        catch (SqliteException failure)
        {
            return failure.SqliteErrorCode switch
            {
                8 => $"The database {file} cannot be written; give the program's user the right to write the file and its folder.",
                11 or 26 => Damaged(file),
                5 or 6 => null, // Somebody writes at this moment, so it can be written.
                _ => $"The database {file} cannot be opened: {failure.Message}",
            };
        }
    }

    /// <summary>Whether a server has the file open: only its last user may end the write-ahead log.</summary>
    public static bool IsInUse(DatabaseOptions options, string file)
    {
        if (!File.Exists(file))
            return false;

        try
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder(options.ConnectionString) { Pooling = false }.ConnectionString);
            connection.Open();
            return Ask(connection, "PRAGMA journal_mode = DELETE") is not "delete";
        }
        catch (SqliteException failure)
        {
            return failure.SqliteErrorCode is 5 or 6;
        }
    }

    /// <summary>Writes a complete copy as of one moment, while others read and write. There is none until it is complete.</summary>
    public static async Task CopyAsync(DatabaseOptions options, string copy, CancellationToken cancel)
    {
        var draft = $"{copy}.draft";
        File.Delete(draft);
        await using (var source = new SqliteConnection(new SqliteConnectionStringBuilder(options.ConnectionString) { Pooling = false }.ConnectionString))
        {
            await source.OpenAsync(cancel);
            await using var command = source.CreateCommand();
            command.CommandText = "VACUUM INTO $copy";
            command.Parameters.AddWithValue("$copy", draft);
            await command.ExecuteNonQueryAsync(cancel);
        }

        File.Move(draft, copy);
    }

    private static string Damaged(string file) => $"The database {file} is damaged; restore a backup (command \"restore\") and keep the damaged file for a closer look.";

    private static object? Ask(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = Database.LockSeconds;
        return command.ExecuteScalar();
    }
}
