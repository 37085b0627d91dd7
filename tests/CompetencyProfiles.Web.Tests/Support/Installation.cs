using System.Buffers.Text;
using System.Diagnostics;
using System.Security.Cryptography;
using CompetencyProfiles.Access;
using CompetencyProfiles.Data;
using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CompetencyProfiles.Web.Tests.Support;

/// <summary>The built program as an administrator installs it: in Production, with keys and database of its own, behind a proxy that speaks https.</summary>
internal sealed class Installation : IAsyncDisposable
{
    public const string Host = "profiles.example.org";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly List<Node> nodes = [];

    public Installation(DatabaseProvider provider)
    {
        var name = $"test_{Guid.CreateVersion7():N}";
        Folder = Path.Combine(Path.GetTempPath(), name);
        Directory.CreateDirectory(Folder);
        Provider = provider;
        ConnectionString = provider == DatabaseProvider.Sqlite
            ? $"Data Source={Path.Combine(Folder, "profiles.db")}"
            : new NpgsqlConnectionStringBuilder(TestDatabase.PostgreSql) { Database = name }.ConnectionString;
        Settings = new()
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production", ["ASPNETCORE_URLS"] = "http://127.0.0.1:0", ["AllowedHosts"] = Host, ["PublicBaseUrl"] = $"https://{Host}",
            ["Keys__Folder"] = Path.Combine(Folder, "keys"), ["Database__Provider"] = $"{provider}", ["Database__ConnectionString"] = ConnectionString,
            ["SignIn__RequireSecondFactor"] = "false", ["Logging__LogLevel__Default"] = "Information", ["TEST_POSTGRESQL"] = null,
        };
    }

    public string Folder { get; }
    public DatabaseProvider Provider { get; }
    public string ConnectionString { get; set; }
    public Dictionary<string, string?> Settings { get; }

    /// <summary>Where the program lies: beside the tests, unless it was published elsewhere.</summary>
    public string Program { get; init; } = Assembly;

    public static async Task<Installation> MigratedAsync(DatabaseProvider provider)
    {
        var installation = new Installation(provider);
        var (code, said) = await installation.RunAsync("migrate");
        return code == 0 ? installation : throw new InvalidOperationException(said);
    }

    /// <summary>Runs a command, or the server where it refuses to start: the exit code and all it said.</summary>
    public async Task<(int Code, string Said)> RunAsync(params string[] command)
    {
        using var process = Process.Start(Start(command))!;
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
            await process.WaitForExitAsync(limit.Token);
            return (process.ExitCode, string.Concat(said));
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }

    /// <summary>Runs a command and kills it with -9 after a while. False when it had ended by itself before.</summary>
    public async Task<bool> KilledAsync(TimeSpan after, params string[] command)
    {
        using var process = Process.Start(Start(command))!;
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        await Task.Delay(after);
        var runs = !process.HasExited;
        if (runs)
            process.Kill();
        await process.WaitForExitAsync();
        return runs;
    }

    public async Task<Node> StartAsync()
    {
        var node = new Node(Process.Start(Start())!);
        nodes.Add(node);
        await node.ListeningAsync(Patience);
        return node;
    }

    /// <summary>Saves a person with these roles for the whole organisation, and returns the cookie of a session of theirs.</summary>
    public async Task<string> SignedInAsync(Person person, params Role[] roles)
    {
        var now = TimeProvider.System.GetUtcNow();
        var account = Account.For(person.Id);
        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        await using var db = Open();
        db.Add(person);
        await db.SaveChangesAsync();
        db.Add(account);
        db.AddRange(roles.Select(role => RoleGrant.Initial(person.Id, role, null, DateOnly.FromDateTime(now.DateTime).AddYears(-1), now)));
        await db.SaveChangesAsync();
        db.Add(new UserSession(UserSession.HashOf(key), account.Id, "Firefox, Windows", secondFactor: true, now, now.AddHours(1)));
        await db.SaveChangesAsync();
        return $"__Host-hr={key}";
    }

    public AppDbContext Open()
    {
        var options = new DbContextOptionsBuilder<AppDbContext>();
        options.UseDatabase(Provider, $"{ConnectionString};Pooling=False");
        return new(options.Options);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in nodes)
            await node.DisposeAsync();
        await using (var db = Open())
            await db.Database.EnsureDeletedAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private ProcessStartInfo Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Folder };
        foreach (var (name, value) in Settings)
            start.Environment[name] = value;
        return start;
    }

    /// <summary>The program beside the tests, built with the same configuration.</summary>
    private static string Assembly
    {
        get
        {
            var mine = new DirectoryInfo(AppContext.BaseDirectory);
            return Path.Combine(mine.Parent!.Parent!.FullName, "CompetencyProfiles.Web", mine.Name, "CompetencyProfiles.Web.dll");
        }
    }
}
