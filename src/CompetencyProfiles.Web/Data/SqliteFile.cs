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

    private static string Damaged(string file) => $"The database {file} is damaged; restore a backup (command \"restore\") and keep the damaged file for a closer look.";

    private static object? Ask(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = Database.LockSeconds;
        return command.ExecuteScalar();
    }
}
