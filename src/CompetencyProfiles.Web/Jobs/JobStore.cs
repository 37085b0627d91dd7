using Microsoft.Data.Sqlite;
using Npgsql;

namespace CompetencyProfiles.Web.Jobs;

/// <summary>Where the job engine keeps its plan: a file beside the SQLite database, a schema of its own on PostgreSQL.</summary>
internal sealed record JobStore(DatabaseProvider Provider, string ConnectionString)
{
    private const string Schema = "jobs";

    public bool IsSqlite => Provider == DatabaseProvider.Sqlite;

    public static JobStore For(IConfiguration configuration)
    {
        var (provider, main) = (configuration.GetValue<DatabaseProvider>("Database:Provider"), configuration["Database:ConnectionString"]!);
        return provider == DatabaseProvider.Sqlite
            ? new(provider, new SqliteConnectionStringBuilder { DataSource = Path.ChangeExtension(FileOf(main), ".jobs.db"), DefaultTimeout = 5 }.ConnectionString)
            : new(provider, new NpgsqlConnectionStringBuilder(main) { SearchPath = Schema, MaxPoolSize = 10 }.ConnectionString);
    }

    /// <summary>The file of a SQLite database.</summary>
    public static string FileOf(string connectionString) => Path.GetFullPath(new SqliteConnectionStringBuilder(connectionString).DataSource);

    /// <summary>What must be there before the engine starts. Any number of processes may do this at once.</summary>
    public async Task PrepareAsync(CancellationToken cancel)
    {
        if (IsSqlite)
            await ExecuteAsync(new SqliteConnection(ConnectionString), "PRAGMA journal_mode = WAL", cancel); // Stays with the file.
        else
            await CreateSchemaAsync(cancel);
    }

    private async Task CreateSchemaAsync(CancellationToken cancel)
    {
        try
        {
            await ExecuteAsync(new NpgsqlConnection(ConnectionString), $"CREATE SCHEMA IF NOT EXISTS {Schema}", cancel);
        }
        catch (PostgresException known) when (known.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.DuplicateSchema)
        {
            // Another node was faster by a moment.
        }
    }

    private static async Task ExecuteAsync(System.Data.Common.DbConnection connection, string sql, CancellationToken cancel)
    {
        await using (connection)
        {
            await connection.OpenAsync(cancel);
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await command.ExecuteNonQueryAsync(cancel);
        }
    }
}
