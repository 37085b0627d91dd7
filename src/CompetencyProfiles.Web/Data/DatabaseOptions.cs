using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CompetencyProfiles.Web.Data;

/// <summary>Which database this installation uses.</summary>
internal sealed record DatabaseOptions(DatabaseProvider Provider, string ConnectionString)
{
    public static DatabaseOptions Of(IConfiguration config) =>
        new(config.GetValue<DatabaseProvider>("Database:Provider"), config["Database:ConnectionString"]!);

    /// <summary>The file of a SQLite database, as a full path; null for PostgreSQL.</summary>
    public string? File => Provider == DatabaseProvider.Sqlite ? Path.GetFullPath(new SqliteConnectionStringBuilder(ConnectionString).DataSource) : null;

    /// <summary>Why the connection string cannot be read, or null. Its values are not repeated: one may be a password.</summary>
    public static string? FindSyntaxError(IConfiguration config)
    {
        try
        {
            var options = Of(config);
            DbConnectionStringBuilder builder = options.Provider == DatabaseProvider.Sqlite
                ? new SqliteConnectionStringBuilder(options.ConnectionString)
                : new NpgsqlConnectionStringBuilder(options.ConnectionString);
            return builder.ConnectionString.Length == 0 ? "it is empty." : null;
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or FormatException or InvalidOperationException)
        {
            return unreadable is ArgumentException { ParamName: { Length: > 0 } keyword } ? $"\"{keyword}\" is not known or has no valid value." : "it is not of the form \"Name=Value;Name=Value\".";
        }
    }
}
