namespace CompetencyProfiles.Web.Data;

/// <summary>
/// Brings the tables up to date. One process at a time; what a killed one left behind is healed; a copy is made before an existing SQLite file is touched.
/// </summary>
internal sealed partial class DatabaseMigration(
    AppDbContext db, DatabaseOptions options, DatabaseInspection inspection, TimeProvider clock, ILogger<DatabaseMigration> logger)
{
    /// <summary>Migrates if anything is missing. Returns in one sentence why it could not, or null.</summary>
    public async Task<string?> MigrateAsync(CancellationToken cancel)
    {
        await using var turn = await MigrationTurn.TakeAsync(db, options, clock, cancel);
        if (turn is null)
            return "Another process has been changing the tables for a minute; wait until it has finished.";

        // Whoever had the turn before may have done it.
        var state = await inspection.InspectAsync(cancel);
        if (state.Problem is not null || state.Pending.Count == 0)
            return state.Problem;

        if (options.File is { } file)
        {
            await HealAbandonedLockAsync(file, cancel);
            if (!state.IsNew)
                await CopyAsync(file, state.Pending[0], cancel);
        }

        LogMigrating(state.Pending.Count, state.Pending[^1]);
        db.Database.SetCommandTimeout(TimeSpan.FromHours(1));
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            // A table of years may take longer to rebuild than any statement of the server may take.
            if (options.File is null)
                await db.Database.ExecuteSqlAsync($"SET statement_timeout = 0; SET lock_timeout = '60s'; SET idle_in_transaction_session_timeout = 0", cancel);
            await db.Database.MigrateAsync(cancel);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }

        return null;
    }

    /// <summary>A process killed while migrating leaves a row for which Entity Framework would wait for ever. We hold the turn, so its owner is dead.</summary>
    private async Task HealAbandonedLockAsync(string file, CancellationToken cancel)
    {
        if (!File.Exists(file))
            return;

        var tables = await db.Database.SqlQuery<string>($"SELECT name AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").ToListAsync(cancel);
        if (tables.Count > 0 && await db.Database.ExecuteSqlAsync($"""DELETE FROM "__EFMigrationsLock" """, cancel) > 0)
            LogHealed();
    }

    private async Task CopyAsync(string file, string before, CancellationToken cancel)
    {
        var copy = $"{file}.before-{before}";
        if (File.Exists(copy))
            return; // Made by an attempt that did not finish; the file may be half way since.

        await SqliteFile.CopyAsync(options, copy, cancel);
        LogCopied(copy);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Applying {Count} migrations up to {Last}")]
    private partial void LogMigrating(int count, string last);

    [LoggerMessage(Level = LogLevel.Warning, Message = "An abandoned migration lock was removed; the process that held it no longer runs")]
    private partial void LogHealed();

    [LoggerMessage(Level = LogLevel.Information, Message = "The database was copied to {Copy} before its migration")]
    private partial void LogCopied(string copy);
}
