using Microsoft.Extensions.Configuration.Memory;

namespace CompetencyProfiles.Web.Configuration;

/// <summary>Where settings come from: embedded defaults, then appsettings.json, then environment variables, then arguments.</summary>
internal static class HouseConfiguration
{
    private const string Solution = "CompetencyProfiles.sln", Project = "CompetencyProfiles.Web.csproj";

    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        // Inside the sources the project's folder, else the folder of the program, from wherever it is called.
        var root = args.Any(arg => arg.StartsWith("--contentRoot", StringComparison.OrdinalIgnoreCase)) || File.Exists(Project)
            ? null : AppContext.BaseDirectory;
        // Settings hold until the next start: to watch the file costs one of the few watchers that the system has for all processes.
        string[] withoutWatching = [.. args, "--hostBuilder:reloadConfigOnChange=false"];
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = withoutWatching, ContentRootPath = root });

        var defaults = new MemoryConfigurationSource { InitialData = Defaults(builder.Environment) };
        builder.Configuration.Sources.Insert(0, defaults);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(20));
        return builder;
    }

    /// <summary>Says what is unsafe or missing, one line each. True when there is something.</summary>
    public static bool RefusesToStart(this WebApplicationBuilder builder)
    {
        var problems = ConfigurationProblems.ProblemsOf(builder.Configuration, builder.Environment);
        foreach (var problem in problems)
            Console.Error.WriteLine(problem);
        return problems.Count > 0;
    }

    /// <summary>Says why the program ends, and gives its exit code.</summary>
    public static async Task<int> RefuseAsync(string problem)
    {
        await Console.Error.WriteLineAsync(problem);
        return 1;
    }

    /// <summary>What holds where nobody says otherwise: a database, keys and mails in files under db/data.</summary>
    private static Dictionary<string, string?> Defaults(IWebHostEnvironment environment)
    {
        var data = Path.Combine(SourceRootAbove(environment.ContentRootPath) ?? environment.ContentRootPath, "db", "data");
        return new()
        {
            ["Database:Provider"] = nameof(DatabaseProvider.Sqlite),
            ["Database:ConnectionString"] = $"Data Source={Path.Combine(data, "competency-profiles.db")}",
            ["Keys:Folder"] = Path.Combine(data, "keys"),
            ["PublicBaseUrl"] = environment.IsProduction() ? null : "http://localhost:5080",
            ["Logging:LogLevel:Default"] = "Information",
            ["Logging:LogLevel:Microsoft"] = "Warning",
            ["Logging:LogLevel:Microsoft.Hosting.Lifetime"] = "Information",
            ["Logging:LogLevel:System"] = "Warning",
            ["Logging:LogLevel:Quartz"] = "Warning",
        };
    }

    private static string? SourceRootAbove(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, Solution)))
                return at.FullName;
        return null;
    }
}
