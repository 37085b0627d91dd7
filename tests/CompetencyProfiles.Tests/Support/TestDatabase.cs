using CompetencyProfiles.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CompetencyProfiles.Tests.Support;

/// <summary>A fresh, migrated database of its own, copied from one that was migrated once, and dropped at the end.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    /// <summary>The server to test on, set by the test command; without it the PostgreSQL half is skipped, visibly.</summary>
    public static readonly string? PostgreSql = Environment.GetEnvironmentVariable("TEST_POSTGRESQL");

    private static readonly Dictionary<DatabaseProvider, Lazy<Task<string>>> Templates = new()
    {
        [DatabaseProvider.Sqlite] = new(() => MigrateTemplateAsync(DatabaseProvider.Sqlite)),
        [DatabaseProvider.PostgreSql] = new(() => MigrateTemplateAsync(DatabaseProvider.PostgreSql)),
    };

    private readonly DbContextOptions<AppDbContext> options;

    private TestDatabase(DatabaseProvider provider, string name)
    {
        (Provider, ConnectionString) = (provider, ConnectionTo(provider, name));
        options = OptionsFor(provider, ConnectionString);
    }

    public DatabaseProvider Provider { get; }
    public string ConnectionString { get; }

    public static async Task<TestDatabase> CreateAsync(DatabaseProvider provider)
    {
        var template = await Templates[provider].Value;
        var name = $"test_{Guid.CreateVersion7():N}";
        if (provider == DatabaseProvider.Sqlite)
        {
            File.Copy(PathOf(template), PathOf(name));
        }
        else
        {
            await using var connection = new NpgsqlConnection(ConnectionTo(provider, "postgres"));
            await connection.OpenAsync();
            await using var create = new NpgsqlCommand($"CREATE DATABASE {name} TEMPLATE {template}", connection);
            await create.ExecuteNonQueryAsync();
        }

        return new(provider, name);
    }

    public AppDbContext Open() => new(options);

    public async Task SaveAsync(params object[] entities)
    {
        await using var db = Open();
        db.AddRange(entities);
        await db.SaveChangesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (Provider == DatabaseProvider.Sqlite)
            SqliteConnection.ClearPool(new(ConnectionString));
        await using var db = Open();
        await db.Database.EnsureDeletedAsync();
    }

    private static async Task<string> MigrateTemplateAsync(DatabaseProvider provider)
    {
        var name = $"template_{Guid.CreateVersion7():N}";
        await using var db = new AppDbContext(OptionsFor(provider, ConnectionTo(provider, name) + ";Pooling=False")); // An open connection would forbid the copying.
        await db.Database.MigrateAsync();
        return name;
    }

    private static DbContextOptions<AppDbContext> OptionsFor(DatabaseProvider provider, string connectionString)
    {
        var builder = new DbContextOptionsBuilder<AppDbContext>();
        builder.UseDatabase(provider, connectionString);
        return builder.Options;
    }

    private static string PathOf(string name) => Path.Combine(Path.GetTempPath(), $"{name}.db");

    private static string ConnectionTo(DatabaseProvider provider, string name) => provider == DatabaseProvider.Sqlite
        ? $"Data Source={PathOf(name)}"
        : new NpgsqlConnectionStringBuilder(PostgreSql) { Database = name }.ConnectionString;
}
