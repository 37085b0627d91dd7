using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace CompetencyProfiles.Web.Data;

/// <summary>
/// The right to change tables. On SQLite a file opened for us alone, on PostgreSQL an advisory lock:
/// the system takes both back from a process that dies, so neither can be left behind.
/// </summary>
internal sealed class MigrationTurn : IAsyncDisposable
{
    private const long AdvisoryLock = 0x436F6D70_50726F66;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1), Step = TimeSpan.FromMilliseconds(200);

    private readonly IAsyncDisposable held;

    private MigrationTurn(IAsyncDisposable held) => this.held = held;

    /// <summary>Null when another process kept it for a minute.</summary>
    public static async Task<MigrationTurn?> TakeAsync(AppDbContext db, DatabaseOptions options, TimeProvider clock, CancellationToken cancel)
    {
        var held = options.File is { } file ? await TakeFileAsync($"{file}.migrating", clock, cancel) : await TakeAdvisoryLockAsync(db, cancel);
        return held is null ? null : new(held);
    }

    public ValueTask DisposeAsync() => held.DisposeAsync();

    private static async Task<IAsyncDisposable?> TakeFileAsync(string path, TimeProvider clock, CancellationToken cancel)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        for (var started = clock.GetTimestamp(); clock.GetElapsedTime(started) < Patience; await Task.Delay(Step, clock, cancel))
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                // Held by another process.
            }
        }

        return null;
    }

    private static async Task<IAsyncDisposable?> TakeAdvisoryLockAsync(AppDbContext db, CancellationToken cancel)
    {
        await CreateIfMissingAsync(db, cancel);
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(db.Database.GetConnectionString()) { Pooling = false }.ConnectionString);
        try
        {
            await connection.OpenAsync(cancel);
            await using var command = new NpgsqlCommand($"SET lock_timeout = '{(int)Patience.TotalSeconds}s'; SET statement_timeout = 0; SELECT pg_advisory_lock({AdvisoryLock})", connection);
            command.CommandTimeout = 0;
            await command.ExecuteNonQueryAsync(cancel);
            return connection;
        }
        catch (PostgresException busy) when (busy.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            await connection.DisposeAsync();
            return null;
        }
    }

    private static async Task CreateIfMissingAsync(AppDbContext db, CancellationToken cancel)
    {
        var creator = db.GetService<IRelationalDatabaseCreator>();
        try
        {
            if (!await creator.ExistsAsync(cancel))
                await creator.CreateAsync(cancel);
        }
        catch (PostgresException race) when (race.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another node was faster.
        }
    }
}
