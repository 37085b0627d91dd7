using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using CompetencyProfiles.Data;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;

namespace CompetencyProfiles.Web.Tests.Running;

/// <summary>The first installation as the README tells it: a published folder, migrate, create-admin, run.</summary>
public sealed partial class PublishedTests
{
    [Fact]
    public async Task A_published_folder_is_installed_and_serves_its_first_administrator()
    {
        var folder = Directory.CreateTempSubdirectory("published").FullName;
        try
        {
            await PublishAsync(folder);
            await using var installation = new Installation(DatabaseProvider.Sqlite) { Program = Path.Combine(folder, "CompetencyProfiles.Web.dll") };

            var migrated = await installation.RunAsync("migrate");
            var administrator = await installation.RunAsync("create-admin", "Ada", "Lovelace", "admin@example.org");
            var node = await installation.StartAsync();
            using var browser = await node.BrowserAsync();
            var link = new Uri(Link().Match(administrator.Said).Value);
            var signIn = await (await browser.GetAsync("/account/sign-in")).ReadPageAsync();

            Assert.Equal((0, 0), (migrated.Code, administrator.Code));
            Assert.True(File.Exists(Path.Combine(folder, "appsettings.example.json")));
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(link.PathAndQuery)).StatusCode);
            foreach (var asset in signIn.QuerySelectorAll("link[rel=stylesheet]").Select(sheet => sheet.GetAttribute("href")!)
                         .Concat(signIn.QuerySelectorAll("script[src]").Select(script => script.GetAttribute("src")!)))
                Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(asset)).StatusCode);
            Assert.Equal(0, await node.TerminateAsync());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task PublishAsync(string folder)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;
        var start = new ProcessStartInfo("dotnet",
            ["publish", Path.Combine(SourceTree.Root(), "src", "CompetencyProfiles.Web"), "--no-build", "--nologo", "-c", configuration, "-o", folder]) { RedirectStandardOutput = true };
        using var publish = Process.Start(start)!;
        var said = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        Assert.True(publish.ExitCode == 0, said);
    }

    [GeneratedRegex("https://[^ \n]+", RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
