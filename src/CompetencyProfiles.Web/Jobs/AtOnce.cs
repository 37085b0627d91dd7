using CompetencyProfiles.Kernel;

namespace CompetencyProfiles.Web.Jobs;

/// <summary>Runs a job when the process starts and as soon as work for it is committed, without waiting for its next time.</summary>
internal sealed partial class AtOnce<TWork, TJob>(WorkBell bell, IServiceScopeFactory scopes, ILogger<AtOnce<TWork, TJob>> logger) : BackgroundService
    where TWork : IWork
    where TJob : IJob
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var runs = new List<Task>();
        try
        {
            while (true)
            {
                // A long run does not keep the next from beginning; the job knows how many it can do side by side.
                runs.RemoveAll(run => run.IsCompleted);
                runs.Add(RunAsync(stoppingToken));
                await bell.HeardAsync<TWork>(stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(runs);
        }
    }

    private async Task RunAsync(CancellationToken stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<TJob>().RunAsync(stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The process ends; what is left is found by the next one.
        }
        catch (Exception failure)
        {
            LogFailed(typeof(TJob).Name, Failures.TraceOf(failure));
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Job} failed and is tried again at its next time: {Trace}")]
    private partial void LogFailed(string job, string trace);
}
