using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CompetencyProfiles.Operations;

/// <summary>One attempt at one operation: does the work, tells the database how far it is, and ends it one way or another.</summary>
internal sealed partial class OperationRun(Operation operation, Guid token, IServiceScopeFactory scopes, TimeProvider clock, ILogger logger)
    : IProgress<(int Done, int? Total)>
{
    // Progress is saved at most twice a second; without any, a sign of life also notices that the operation was cancelled.
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(500);
    private const int BeatsWithoutProgress = 4;

    private readonly Lock gate = new();
    private (int Done, int? Total) progress = (operation.Done, operation.Total);

    public Id<Operation> Id => operation.Id;

    public (int Done, int? Total) Progress
    {
        get { lock (gate) return progress; }
        private set { lock (gate) progress = value; }
    }

    public void Report((int Done, int? Total) value) => Progress = value;

    public async Task RunAsync(CancellationToken stop)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var quiet = new CancellationTokenSource();
        var beating = BeatAsync(ended, quiet.Token);
        var answer = await AttemptAsync(ended.Token);
        await quiet.CancelAsync();
        await beating;
        await EndAsync(answer);
    }

    private async Task<Func<Operation, Result<Done>>> AttemptAsync(CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var work = scope.ServiceProvider.GetServices<IOperationWork>().Single(work => work.Kind == operation.Kind);
            var result = await work.RunAsync(operation, this, cancel);
            if (result.Length > Operation.ResultLength)
                throw new InvalidOperationException($"The result of {operation.Kind} is longer than {Operation.ResultLength} characters.");
            return o => o.Succeed(token, result, clock.GetUtcNow());
        }
        catch (Exception left) when (left is OperationNotHeldException || (left is OperationCanceledException && cancel.IsCancellationRequested))
        {
            return o => o.Leave(token, clock.GetUtcNow());
        }
        catch (Exception failure)
        {
            LogFailed(Id, operation.Kind, operation.Attempts, Failures.TraceOf(failure));
            return o => o.FailAttempt(token, Failures.KindOf(failure), clock.GetUtcNow());
        }
    }

    private async Task BeatAsync(CancellationTokenSource ended, CancellationToken quiet)
    {
        using var timer = new PeriodicTimer(Beat, clock);
        var (saved, waited) = (Progress, 0);
        while (await TickAsync(timer, quiet))
        {
            var now = Progress;
            if (now == saved && ++waited < BeatsWithoutProgress)
                continue;
            if (!await TellAsync(now))
                await ended.CancelAsync();
            (saved, waited) = (now, 0);
        }
    }

    private static async Task<bool> TickAsync(PeriodicTimer timer, CancellationToken quiet)
    {
        try
        {
            return await timer.WaitForNextTickAsync(quiet);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    // False when the work should stop. A database that does not answer is no reason: without it nobody else can take over either.
    private async Task<bool> TellAsync((int Done, int? Total) now)
    {
        try
        {
            var cancelled = false;
            var told = await ChangeAsync(o =>
            {
                cancelled = o.CancelAskedAt is not null;
                return o.Report(token, now.Done, now.Total, clock.GetUtcNow());
            });
            return told is { Succeeded: true } && !cancelled;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            LogMute(Id, Failures.KindOf(failure));
            return true;
        }
    }

    private async Task EndAsync(Func<Operation, Result<Done>> answer)
    {
        var (done, total) = Progress;
        var state = operation.State;
        var ended = await ChangeAsync(o =>
        {
            var held = o.Report(token, done, total, clock.GetUtcNow());
            var result = held.Succeeded ? answer(o) : held;
            state = o.State;
            return result;
        });
        if (ended is { Succeeded: true })
            LogEnded(Id, operation.Kind, state, done);
        else
            LogLost(Id, operation.Kind);
    }

    // What has been done must be written down even while the process stops.
    private async Task<Result<Done>?> ChangeAsync(Func<Operation, Result<Done>> rule)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AppDbContext>().ChangeAsync(Id, rule, CancellationToken.None);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Operation {Id} ({Kind}) is {State} after {Done} steps")]
    private partial void LogEnded(Id<Operation> id, string kind, OperationState state, int done);

    [LoggerMessage(Level = LogLevel.Error, Message = "Operation {Id} ({Kind}) failed in attempt {Attempt}: {Trace}")]
    private partial void LogFailed(Id<Operation> id, string kind, int attempt, string trace);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Operation {Id} ({Kind}) was taken over by another worker; what this one did is not counted")]
    private partial void LogLost(Id<Operation> id, string kind);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Operation {Id} could not give a sign of life: {Failure}")]
    private partial void LogMute(Id<Operation> id, string failure);
}
