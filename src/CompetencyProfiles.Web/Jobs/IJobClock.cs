namespace CompetencyProfiles.Web.Jobs;

public enum JobResult { Succeeded, Failed, Cancelled }

/// <summary>How a recurring job is doing.</summary>
/// <param name="LastError">Kinds of exception only; never a message.</param>
public sealed record JobRow(
    RecurringJob Job, DateTimeOffset? Next, DateTimeOffset? LastRun, TimeSpan? Duration, JobResult? LastResult, DateTimeOffset? LastSucceeded,
    string? LastError, int FailuresInARow, bool IsRunning);

/// <summary>The door to the job engine: a clock that calls the jobs of a list. What they must never lose or double stands in our own rows.</summary>
public interface IJobClock
{
    /// <summary>False where this process runs no jobs.</summary>
    bool IsOn { get; }

    /// <summary>Makes the engine's plan equal to the list. Every process does so at its start; a run that is owed stays owed.</summary>
    Task ApplyAsync(IReadOnlyList<RecurringJob> jobs, CancellationToken cancel);

    /// <summary>Runs a job once, now, in any process; survives a crash.</summary>
    Task NudgeAsync(RecurringJob job, CancellationToken cancel);

    Task<IReadOnlyList<JobRow>> ReadAsync(IReadOnlyList<RecurringJob> jobs, CancellationToken cancel);
}

/// <summary>For a process that serves pages only.</summary>
internal sealed class NoJobClock : IJobClock
{
    public bool IsOn => false;

    public Task ApplyAsync(IReadOnlyList<RecurringJob> jobs, CancellationToken cancel) => Task.CompletedTask;

    public Task NudgeAsync(RecurringJob job, CancellationToken cancel) => throw new InvalidOperationException("This process runs no jobs.");

    public Task<IReadOnlyList<JobRow>> ReadAsync(IReadOnlyList<RecurringJob> jobs, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<JobRow>>([.. jobs.Select(job => new JobRow(job, null, null, null, null, null, null, 0, false))]);
}
