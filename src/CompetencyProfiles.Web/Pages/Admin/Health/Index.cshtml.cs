using System.Reflection;
using CompetencyProfiles.Web.Data;
using CompetencyProfiles.Web.Health;

namespace CompetencyProfiles.Web.Pages.Admin.Health;

/// <summary>How the installation is, in words for the one who runs it.</summary>
[AllowedTo(Role.Administrator)]
public sealed class IndexModel(AppDbContext db, IServiceProvider services) : PageModel
{
    internal IReadOnlyList<Finding> Findings { get; private set; } = [];
    public string Version { get; } = typeof(IndexModel).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
    public string Environment { get; } = services.GetRequiredService<IHostEnvironment>().EnvironmentName;
    public string Database { get; } = services.GetRequiredService<DatabaseOptions>().Provider.ToString();
    public string? Migration { get; private set; }
    public string Node { get; } = System.Environment.MachineName;
    public long MemoryMiB { get; } = System.Environment.WorkingSet / (1024 * 1024);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Findings = await services.GetRequiredService<HealthProbes>().LookAsync(cancel);
        if (Findings[0].State != HealthState.Unhealthy)
            Migration = (await db.Database.GetAppliedMigrationsAsync(cancel)).LastOrDefault();
    }
}
