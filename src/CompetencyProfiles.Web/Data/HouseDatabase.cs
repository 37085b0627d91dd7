namespace CompetencyProfiles.Data;

/// <summary>Which database this installation uses, and that it is there before the first request.</summary>
internal static class HouseDatabase
{
    public static void AddHouseDatabase(this WebApplicationBuilder builder) =>
        builder.Services.AddDbContext<AppDbContext>((services, options) =>
        {
            var config = services.GetRequiredService<IConfiguration>();
            options.UseDatabase(config.GetValue<DatabaseProvider>("Database:Provider"), config["Database:ConnectionString"]!);
        });

    public static async Task PrepareDatabaseAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AppDbContext>().Database.MigrateAsync();
    }
}
