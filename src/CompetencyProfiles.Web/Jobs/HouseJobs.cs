using CompetencyProfiles.Mail;
using CompetencyProfiles.Operations;
using CompetencyProfiles.Today;
using CompetencyProfiles.Web.Data;

namespace CompetencyProfiles.Web.Jobs;

/// <summary>Work apart from requests: what recurs, and what is written down to be done at once.</summary>
internal static class HouseJobs
{
    public static void AddHouseJobs(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<WorkBell>();
        builder.Services.AddSingleton<RingAfterCommit>();
        builder.Services.ConfigureDbContext<AppDbContext>((services, options) => options.AddInterceptors(services.GetRequiredService<RingAfterCommit>()));
        builder.Services.AddSingleton<OperationEngine>();

        builder.Services.AddSingleton<SoleUse>();
        builder.Services.AddScoped<ClearAnsweredForms>().AddScoped<ClearEndedSessions>().AddScoped<ClearEndedMails>().AddScoped<OptimizeDatabase>();
        builder.Services.AddScoped<ITaskSource, FailingJobs>();

        if (!builder.AreJobsOn())
        {
            builder.Services.AddSingleton<IJobClock, NoJobClock>();
            return;
        }

        QuartzEngine.AddTo(builder.Services, JobStore.For(builder.Configuration), RecurringJobs.All);
        builder.Services.AddHostedService<AtOnce<Operation, OperationEngine>>();
        builder.Services.AddHostedService<AtOnce<OutboxMessage, DeliverMails>>();
    }

    /// <summary>Null, or the sentence that says that another process serves the same SQLite database already.</summary>
    public static string? WhyNotServe(this WebApplication app) =>
        app.Services.GetRequiredService<IJobClock>().IsOn ? app.Services.GetRequiredService<SoleUse>().Refusal() : null;

    /// <summary>On SQLite, where this process has sole use: goes on at once with what one before it was killed at. On PostgreSQL it may be another's; there the claim runs out.</summary>
    public static async Task TakeUpAbandonedWorkAsync(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<IJobClock>().IsOn || app.Services.GetRequiredService<DatabaseOptions>().Provider != DatabaseProvider.Sqlite)
            return;
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AppDbContext>().FreeAbandonedAsync(app.Services.GetRequiredService<TimeProvider>().GetUtcNow(), default);
    }

    /// <summary>Off by default in tests, where every test says itself what runs and when.</summary>
    private static bool AreJobsOn(this WebApplicationBuilder builder) =>
        builder.Configuration.GetValue("Jobs:Enabled", !builder.Environment.IsEnvironment("Testing"));
}
