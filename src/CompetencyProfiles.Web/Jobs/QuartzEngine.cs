using CompetencyProfiles.Kernel;
using Microsoft.Data.Sqlite;
using Npgsql;
using Quartz;
using Quartz.Extensibility;

namespace CompetencyProfiles.Web.Jobs;

/// <summary>Quartz.NET as the clock. No other file knows it.</summary>
internal sealed partial class QuartzEngine(ISchedulerFactory schedulers, IExecutionHistoryStore history, TimeProvider clock) : IJobClock
{
    private const string Group = "house";

    public bool IsOn => true;

    public async Task ApplyAsync(IReadOnlyList<RecurringJob> jobs, CancellationToken cancel)
    {
        var scheduler = await schedulers.GetScheduler(cancel);
        foreach (var job in jobs)
        {
            await scheduler.AddJob(
                JobBuilder.Create<Runner>().WithIdentity(KeyOf(job)).StoreDurably().RequestRecovery().DisallowConcurrentExecution().Build(),
                AddJobOptions.Replacing, cancel);
            var zone = job.Zone is { } id ? TimeZoneInfo.FindSystemTimeZoneById(id) : clock.LocalTimeZone;
            var cron = CronExpression.Parse(job.Cron, CronFormat.Unix).CronExpressionString;
            // A trigger that is written anew forgets the run it owes, so only a changed one is.
            if (await scheduler.GetTrigger(TriggerOf(job), cancel) is ICronTrigger old && old.CronExpressionString == cron && old.TimeZone.Id == zone.Id)
                continue;
            await scheduler.ScheduleTrigger(
                TriggerBuilder.Create().WithIdentity(TriggerOf(job)).ForJob(KeyOf(job))
                    .WithCronSchedule(cron, c => c.InTimeZone(zone).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed))
                    .Build(),
                TriggerConflict.Replace, cancel);
        }

        foreach (var key in await scheduler.GetJobKeys(GroupMatcher<JobKey>.GroupEquals(Group), cancel))
            if (jobs.All(job => job.Id != key.Name))
                await scheduler.DeleteJob(key, cancel);
    }

    public async Task NudgeAsync(RecurringJob job, CancellationToken cancel) =>
        await (await schedulers.GetScheduler(cancel)).TriggerJob(KeyOf(job), cancellationToken: cancel);

    public async Task<IReadOnlyList<JobRow>> ReadAsync(IReadOnlyList<RecurringJob> jobs, CancellationToken cancel)
    {
        var scheduler = await schedulers.GetScheduler(cancel);
        var runs = (await history.QueryJobRunStatuses(new() { SchedulerName = scheduler.SchedulerName, Take = 500 }, cancel)).Items.ToDictionary(run => run.Job.Name);
        var running = (await scheduler.QueryFireInstances(new(), cancel)).Items
            .Where(fire => fire.State == FireInstanceState.Executing).Select(fire => fire.JobKey?.Name).ToHashSet();
        var rows = new List<JobRow>();
        foreach (var job in jobs)
        {
            var next = (await scheduler.GetTrigger(TriggerOf(job), cancel))?.NextFireTimeUtc;
            rows.Add(runs.GetValueOrDefault(job.Id) is { } run
                ? new(job, next, run.LastFiredAtUtc, run.LastDuration, ResultOf(run.LastResult), run.LastSucceededAtUtc, run.LastFailureMessage, run.ConsecutiveFailures, running.Contains(job.Id))
                : new(job, next, null, null, null, null, null, 0, running.Contains(job.Id)));
        }

        return rows;
    }

    private static JobResult ResultOf(JobRunResult result) => result switch
    {
        JobRunResult.Succeeded => JobResult.Succeeded,
        JobRunResult.Failed => JobResult.Failed,
        _ => JobResult.Cancelled,
    };

    private static JobKey KeyOf(RecurringJob job) => new(job.Id, Group);

    private static TriggerKey TriggerOf(RecurringJob job) => new(job.Id, Group);

    public static void AddTo(IServiceCollection services, JobStore store, IReadOnlyList<RecurringJob> jobs)
    {
        services.AddSingleton(store).AddSingleton(jobs);
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(options =>
            {
                options.InstanceName = "clock";
                // A stopped process tells its jobs; what was cut short runs at the next start.
                options.ShutdownJobInterruption = ShutdownJobInterruption.Always;
                // The sleeping node of a cluster looks this often whether the other is gone.
                options.IdleWaitTime = TimeSpan.FromSeconds(5);
            });
            quartz.UseDefaultThreadPool(4);
            quartz.UseDefaultRetryPolicy(RetryPolicy.Explicit([TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4)]));
            quartz.UsePersistentStore(persistent =>
            {
                if (store.IsSqlite)
                {
                    persistent.UseSqlite(SqliteFactory.Instance, store.ConnectionString);
                }
                else
                {
                    persistent.UsePostgres(NpgsqlFactory.Instance, store.ConnectionString);
                    persistent.UseClustering(c => (c.CheckinInterval, c.CheckinMisfireThreshold) = (TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10)));
                }

                persistent.ConfigureStore(o => (o.StoreJobDataAsStrings, o.RecoverFiringsCancelledByShutdown) = (true, true));
                persistent.ProvisionSchema();
                persistent.UseExecutionHistory();
            });
        });
        services.AddSingleton<IJobClock, QuartzEngine>();
        // Before the engine itself, so that the list is in place before the first run.
        services.AddHostedService<ApplyAtStart>();
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
    }

    /// <summary>The store is made ready and the list is in it before anything fires.</summary>
    private sealed class ApplyAtStart(JobStore store, IJobClock clock, IReadOnlyList<RecurringJob> jobs) : IHostedService
    {
        public async Task StartAsync(CancellationToken cancellationToken)
        {
            await store.PrepareAsync(cancellationToken);
            await clock.ApplyAsync(jobs, cancellationToken);
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    /// <summary>The one class that Quartz knows: it finds our job by its id, so a job class can be renamed freely.</summary>
    private sealed partial class Runner(IServiceProvider services, IReadOnlyList<RecurringJob> jobs, ILogger<QuartzEngine> logger) : Quartz.IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
        {
            // A node of the release before does not know every job of the list.
            if (jobs.FirstOrDefault(job => job.Id == context.JobDetail.Key.Name) is not { } job)
                return;
            try
            {
                await ((Kernel.IJob)services.GetRequiredService(job.Job)).RunAsync(cancellationToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailed(job.Id, Failures.TraceOf(failure));
                // What Quartz keeps and shows must not quote anybody.
                throw new JobExecutionException(Failures.KindOf(failure));
            }
        }

        [LoggerMessage(Level = LogLevel.Error, Message = "Job {Id} failed: {Trace}")]
        private partial void LogFailed(string id, string trace);
    }
}
