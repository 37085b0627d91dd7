namespace CompetencyProfiles.Web.Demo;

/// <summary>In the environment "Demo" an empty database is filled before the first request. Nowhere else does this code run by itself.</summary>
internal static class HouseDemo
{
    public const string Environment = "Demo";

    public static void AddHouseDemo(this WebApplicationBuilder builder)
    {
        if (builder.Environment.IsEnvironment(Environment))
            builder.Services.AddHostedService<FillAtStart>();
    }

    private sealed class FillAtStart(IServiceScopeFactory scopes, TimeProvider clock) : IHostedService
    {
        public async Task StartAsync(CancellationToken cancellationToken)
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<AppDbContext>().FillDemoCompanyAsync(scope.ServiceProvider.GetRequiredService<MasterKey>(), clock, cancellationToken);
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
