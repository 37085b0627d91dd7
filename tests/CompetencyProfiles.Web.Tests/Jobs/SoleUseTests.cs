using System.Diagnostics;
using CompetencyProfiles.Data;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Jobs;
using Microsoft.Extensions.Configuration;

namespace CompetencyProfiles.Web.Tests.Jobs;

public sealed class SoleUseTests
{
    private static SoleUse Of(TestDatabase database) => new(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["Database:Provider"] = database.Provider.ToString(),
        ["Database:ConnectionString"] = database.ConnectionString,
    }).Build());

    [Theory, OnEveryDatabase]
    public async Task A_second_process_may_serve_PostgreSQL_but_not_SQLite(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        using var first = Of(database);
        using var second = Of(database);

        Assert.Null(first.Refusal());
        Assert.Equal(provider == DatabaseProvider.Sqlite, second.Refusal() is not null);
        first.Dispose();
        Assert.Null(second.Refusal());
    }

    [Fact]
    public async Task The_second_program_says_one_sentence_and_ends_and_a_killed_one_stands_in_nobodys_way()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        using (var first = Of(database))
        {
            Assert.Null(first.Refusal());
            using var refused = Start(database);
            Assert.Contains("already being served by another process", await refused.StandardError.ReadToEndAsync(), StringComparison.Ordinal);
            await refused.WaitForExitAsync();
            Assert.Equal(1, refused.ExitCode);
        }

        using var served = Start(database);
        while (await served.StandardOutput.ReadLineAsync() is { } line && !line.Contains("Now listening", StringComparison.Ordinal))
        {
        }

        using var next = Of(database);
        Assert.False(served.HasExited, "The program should be serving.");
        Assert.NotNull(next.Refusal());
        served.Kill();
        await served.WaitForExitAsync();
        Assert.Null(next.Refusal());
    }

    private static Process Start(TestDatabase database)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetDirectoryName(typeof(Program).Assembly.Location)!,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Testing";
        start.Environment["Jobs__Enabled"] = "true";
        start.Environment["Database__Provider"] = "Sqlite";
        start.Environment["Database__ConnectionString"] = database.ConnectionString;
        start.Environment["Keys__Folder"] = Directory.CreateTempSubdirectory("keys").FullName;
        start.Environment["Logging__LogLevel__Default"] = "Information";
        return Process.Start(start)!;
    }
}
