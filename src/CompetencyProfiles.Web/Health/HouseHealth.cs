namespace CompetencyProfiles.Web.Health;

/// <summary>What probes ask: is the process alive, can it do its work. One word each; detail stands under /admin/health.</summary>
internal static class HouseHealth
{
    public static void AddHouseHealth(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<HealthProbes>();
        builder.Services.AddSingleton<Readiness>();
    }

    public static void MapHouseHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => "Healthy").AllowAnonymous();
        app.MapGet("/health/ready", async (Readiness readiness, CancellationToken cancel) =>
        {
            var state = await readiness.LookAsync(cancel);
            return Results.Text(state.ToString(), statusCode: state == HealthState.Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);
        }).AllowAnonymous();
    }
}
