using Microsoft.Data.Sqlite;
using Npgsql;

namespace CompetencyProfiles.Web.Data;

/// <summary>How the database was found. A problem is one sentence that says what to do.</summary>
internal sealed record DatabaseState
{
    public string? Problem { get; init; }

    /// <summary>Nothing is there yet.</summary>
    public bool IsNew { get; init; }
    public IReadOnlyList<string> Pending { get; init; } = [];
}

/// <summary>Looks at the database before anything trusts it. Changes nothing.</summary>
internal sealed class DatabaseInspection(AppDbContext db, DatabaseOptions options)
{
    public async Task<DatabaseState> InspectAsync(CancellationToken cancel)
    {
        try
        {
            return options.File is { } file && SqliteFile.FindDamage(options, file) is { } damage ? new() { Problem = damage } : await FindMigrationsAsync(cancel);
        }
        catch (SqliteException unusable)
        {
            return new() { Problem = $"The database {options.File} cannot be used: {unusable.Message}" };
        }
        catch (NpgsqlException unreachable)
        {
            return new() { Problem = $"The PostgreSQL server cannot be used: {unreachable.Message}" };
        }
    }

    private async Task<DatabaseState> FindMigrationsAsync(CancellationToken cancel)
    {
        var known = db.Database.GetMigrations().ToList();
        if (!await ExistsAsync(cancel))
            return new() { IsNew = true, Pending = known };

        var applied = (await db.Database.GetAppliedMigrationsAsync(cancel)).ToList();
        return applied.Except(known).FirstOrDefault() is { } newer
            ? new() { Problem = $"The database was made by a newer version of this program (migration {newer}); start that version, or restore the backup from before the update." }
            : new() { IsNew = applied.Count == 0, Pending = [.. known.Except(applied)] };
    }

    /// <summary>One plain attempt: a server that is not there is said at once, not after many tries.</summary>
    private async Task<bool> ExistsAsync(CancellationToken cancel)
    {
        if (options.File is { } file)
            return File.Exists(file);

        try
        {
            await using var connection = new NpgsqlConnection(db.Database.GetConnectionString());
            await connection.OpenAsync(cancel);
            return true;
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            return false;
        }
    }
}
