using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CompetencyProfiles.Operations;

/// <summary>Works off the operations that wait, those abandoned by a crash included. One in each process; any number of processes.</summary>
public sealed partial class OperationEngine(IServiceScopeFactory scopes, TimeProvider clock, ILogger<OperationEngine> logger) : IJob, IDisposable
{
    private readonly ConcurrentDictionary<Id<Operation>, OperationRun> running = new();
    private readonly SemaphoreSlim slots = new(2);

    /// <summary>Works until nothing waits; at most two operations at a time in one process.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        await slots.WaitAsync(cancel);
        try
        {
            while (!cancel.IsCancellationRequested && await ClaimNextAsync(cancel) is { } run)
                await WorkAsync(run, cancel);
        }
        finally
        {
            slots.Release();
        }
    }

    /// <summary>How far an operation is that runs in this process; it may be ahead of the database, which hears of it twice a second at most.</summary>
    public (int Done, int? Total)? ProgressOf(Id<Operation> id) => running.TryGetValue(id, out var run) ? run.Progress : null;

    public void Dispose() => slots.Dispose();

    private async Task WorkAsync(OperationRun run, CancellationToken cancel)
    {
        try
        {
            await run.RunAsync(cancel);
        }
        finally
        {
            running.TryRemove(run.Id, out _);
        }
    }

    private async Task<OperationRun?> ClaimNextAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        // A kind that only a newer node knows is left to that node.
        var kinds = scope.ServiceProvider.GetServices<IOperationWork>().Select(work => work.Kind).ToArray();
        var now = clock.GetUtcNow();
        var candidates = await db.Set<Operation>()
            .Where(o => kinds.Contains(o.Kind) && ((o.State == OperationState.Waiting && o.DueAt <= now) || (o.State == OperationState.Running && o.LeasedUntil <= now)))
            .OrderBy(o => o.DueAt).Select(o => o.Id).Take(20).ToListAsync(cancel);

        // What still runs here keeps its claim even when its sign of life is late, because its own transaction keeps SQLite busy.
        foreach (var id in candidates.Where(id => !running.ContainsKey(id)))
        {
            var token = Guid.CreateVersion7();
            Operation? operation = null;
            var claim = await db.ChangeAsync(id, o => (operation = o).Claim(token, now), cancel);
            if (claim is not { Succeeded: true })
                continue;
            if (operation!.LeaseToken != token)
            {
                LogEnded(id, operation.Kind, operation.State, operation.Attempts);
                continue;
            }

            LogClaimed(id, operation.Kind, operation.Attempts);
            return running[id] = new(operation, token, scopes, clock, logger);
        }

        return null;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Operation {Id} ({Kind}) begins, attempt {Attempt}")]
    private partial void LogClaimed(Id<Operation> id, string kind, int attempt);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Operation {Id} ({Kind}) was abandoned and ends as {State} after {Attempts} attempts")]
    private partial void LogEnded(Id<Operation> id, string kind, OperationState state, int attempts);
}
