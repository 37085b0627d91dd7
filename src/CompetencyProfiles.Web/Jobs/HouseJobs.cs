using CompetencyProfiles.Mail;
using CompetencyProfiles.Operations;

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

        if (!builder.AreJobsOn())
            return;

        builder.Services.AddHostedService<AtOnce<Operation, OperationEngine>>();
        builder.Services.AddHostedService<AtOnce<OutboxMessage, DeliverMails>>();
    }

    /// <summary>Off by default in tests, where every test says itself what runs and when.</summary>
    private static bool AreJobsOn(this WebApplicationBuilder builder) =>
        builder.Configuration.GetValue("Jobs:Enabled", !builder.Environment.IsEnvironment("Testing"));
}
