namespace CompetencyProfiles.Web.Data;

/// <summary>Which database this installation uses, and that it is sound and up to date before the first request.</summary>
internal static class HouseDatabase
{
    public static void AddHouseDatabase(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(services => DatabaseOptions.Of(services.GetRequiredService<IConfiguration>()));
        builder.Services.AddDbContext<AppDbContext>((services, options) =>
        {
            var database = services.GetRequiredService<DatabaseOptions>();
            options.UseDatabase(database.Provider, database.ConnectionString);
        });
        builder.Services.AddScoped<DatabaseInspection>();
        builder.Services.AddScoped<DatabaseMigration>();
    }

    /// <summary>Makes the database ready to serve, or says in one sentence why it is not. In Production only the command "migrate" changes tables.</summary>
    public static async Task<string?> PrepareDatabaseAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var state = await scope.ServiceProvider.GetRequiredService<DatabaseInspection>().InspectAsync(default);
        if (state.Problem is not null || state.Pending.Count == 0)
            return state.Problem;

        if (app.Environment.IsProduction())
            return state.IsNew
                ? "There is no database yet; the command \"migrate\" makes one."
                : $"The database is older than this program ({state.Pending.Count} migrations are missing); stop the server and run the command \"migrate\".";

        return await scope.ServiceProvider.GetRequiredService<DatabaseMigration>().MigrateAsync(default);
    }
}
