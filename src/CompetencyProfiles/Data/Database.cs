using Microsoft.Data.Sqlite;
using Npgsql;

namespace CompetencyProfiles.Data;

public enum DatabaseProvider { Sqlite, PostgreSql }

/// <summary>Which database an installation uses. The only place that names a provider.</summary>
public static class Database
{
    /// <summary>How long a writer waits for another before it gives up, in seconds.</summary>
    public const int LockSeconds = 5;

    /// <summary>How long one statement may take, in seconds. Migrations may take longer.</summary>
    public const int StatementSeconds = 30;

    public static DbContextOptionsBuilder UseDatabase(this DbContextOptionsBuilder options, DatabaseProvider provider, string connectionString) =>
        (provider switch
        {
            DatabaseProvider.Sqlite => options.AddInterceptors(SqliteSettings.It, SqliteTurns.It).UseSqlite(Complete(provider, connectionString), sqlite => sqlite
                .MigrationsAssembly(MigrationsFor(provider))
                .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)),
            DatabaseProvider.PostgreSql => options.UseNpgsql(Complete(provider, connectionString), npgsql => npgsql
                .MigrationsAssembly(MigrationsFor(provider))
                .ExecutionStrategy(dependencies => new PatientStrategy(dependencies))
                .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)),
            _ => throw new ArgumentOutOfRangeException(nameof(provider)),
        }).AddInterceptors(ChangeWatcher.It);

    /// <summary>What the administrator wrote, with our limits where they say nothing else.</summary>
    private static string Complete(DatabaseProvider provider, string connectionString)
    {
        if (provider == DatabaseProvider.Sqlite)
            return connectionString.Contains("Timeout", StringComparison.OrdinalIgnoreCase)
                ? connectionString
                : new SqliteConnectionStringBuilder(connectionString) { DefaultTimeout = LockSeconds }.ConnectionString;

        var npgsql = new NpgsqlConnectionStringBuilder(connectionString);
        // Sent once, with the connection. The interval ends a statement whose process was killed; without it its locks would outlive it.
        // Compiling a statement pays where one runs for seconds; here it took one for every reading of a board.
        npgsql.Options ??= $"-c lock_timeout={LockSeconds}s -c statement_timeout={StatementSeconds}s -c idle_in_transaction_session_timeout=30s "
            + "-c client_connection_check_interval=2s -c jit=off";
        npgsql.ApplicationName ??= "Competency Profiles";
        if (!connectionString.Contains("Pool Size", StringComparison.OrdinalIgnoreCase))
            npgsql.MaxPoolSize = 50;
        return npgsql.ConnectionString;
    }

    private static string MigrationsFor(DatabaseProvider provider) => $"CompetencyProfiles.Migrations.{provider}";
}
