using CompetencyProfiles.Mail;
using CompetencyProfiles.Web.Data;

namespace CompetencyProfiles.Web.Health;

/// <summary>Looks at what every request needs. A database that only answers questions is not enough: it must take a write.</summary>
internal sealed class HealthProbes(AppDbContext db, DatabaseOptions options, IConfiguration config, TimeProvider clock)
{
    private const long MiB = 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(Database.LockSeconds + 1);
    private static readonly TimeSpan LongestInQueue = TimeSpan.FromMinutes(30), LargestClockGap = TimeSpan.FromSeconds(5);

    /// <summary>Free disk space in MiB below which no request should come here; the setting Health:LeastFreeMiB, 200 by default.</summary>
    public long LeastFreeMiB { get; } = config.GetValue("Health:LeastFreeMiB", 200L);

    public async Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Patience);
        try
        {
            return [await WriteAsync(limit.Token), await MigrationsAsync(limit.Token), Disk(), await QueueAsync(limit.Token), await ClockAsync(limit.Token)];
        }
        catch (Exception) when (!cancel.IsCancellationRequested)
        {
            // Whatever keeps the database from answering in time keeps the pages from it too.
            return [new(HealthArea.Database, HealthState.Unhealthy, 0), Disk()];
        }
    }

    /// <summary>Takes the lock, or the transaction number, that only a writer needs, and gives it back. Both fail on a read-only database.</summary>
    private async Task<Finding> WriteAsync(CancellationToken cancel)
    {
        var started = clock.GetTimestamp();
        await using (await db.Database.BeginTransactionAsync(cancel))
        {
            if (options.File is null)
                await db.Database.SqlQuery<string>($"SELECT pg_current_xact_id()::text AS \"Value\"").SingleAsync(cancel);
        }

        return new(HealthArea.Database, HealthState.Healthy, (long)clock.GetElapsedTime(started).TotalMilliseconds);
    }

    private async Task<Finding> MigrationsAsync(CancellationToken cancel)
    {
        var pending = (await db.Database.GetPendingMigrationsAsync(cancel)).Count();
        return new(HealthArea.Migrations, pending == 0 ? HealthState.Healthy : HealthState.Unhealthy, pending);
    }

    private Finding Disk()
    {
        var folder = Path.GetDirectoryName(options.File) ?? config["Keys:Folder"] ?? AppContext.BaseDirectory;
        while (!Directory.Exists(folder) && Path.GetDirectoryName(folder) is { Length: > 0 } above)
            folder = above; // Not made yet.
        var free = new DriveInfo(folder).AvailableFreeSpace / MiB;
        return new(HealthArea.Disk, free >= LeastFreeMiB ? HealthState.Healthy : HealthState.Unhealthy, free);
    }

    /// <summary>Mails that wait too long say that something stands still. The pages work, so this takes no node out of service.</summary>
    private async Task<Finding> QueueAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var oldest = await db.Set<OutboxMessage>().Where(m => m.State == OutboxState.Waiting && m.DueAt < now).OrderBy(m => m.DueAt)
            .Select(m => (DateTimeOffset?)m.DueAt).FirstOrDefaultAsync(cancel);
        var age = now - oldest ?? TimeSpan.Zero;
        return new(HealthArea.Queue, age < LongestInQueue ? HealthState.Healthy : HealthState.Degraded, (long)age.TotalMinutes);
    }

    /// <summary>Nodes agree on times by their clocks, so they must agree with the server's. A SQLite file is on the same machine.</summary>
    private async Task<Finding> ClockAsync(CancellationToken cancel)
    {
        if (options.File is not null)
            return new(HealthArea.Clock, HealthState.Healthy, 0);

        var server = (await db.Database.SqlQuery<DateTime>($"SELECT now() AT TIME ZONE 'UTC' AS \"Value\"").ToListAsync(cancel))[0];
        var gap = (clock.GetUtcNow().UtcDateTime - server).Duration();
        return new(HealthArea.Clock, gap < LargestClockGap ? HealthState.Healthy : HealthState.Degraded, (long)gap.TotalSeconds);
    }
}
