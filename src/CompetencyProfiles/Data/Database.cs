namespace CompetencyProfiles.Data;

public enum DatabaseProvider { Sqlite, PostgreSql }

/// <summary>Which database an installation uses. The only place that names a provider.</summary>
public static class Database
{
    public static DbContextOptionsBuilder UseDatabase(this DbContextOptionsBuilder options, DatabaseProvider provider, string connectionString) =>
        (provider switch
        {
            DatabaseProvider.Sqlite => options.UseSqlite(connectionString, sqlite => sqlite
                .MigrationsAssembly(MigrationsFor(provider))
                .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)),
            DatabaseProvider.PostgreSql => options.UseNpgsql(connectionString, npgsql => npgsql
                .MigrationsAssembly(MigrationsFor(provider))
                .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)),
            _ => throw new ArgumentOutOfRangeException(nameof(provider)),
        }).AddInterceptors(ChangeWatcher.It);

    private static string MigrationsFor(DatabaseProvider provider) => $"CompetencyProfiles.Migrations.{provider}";
}
