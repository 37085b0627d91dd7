using Microsoft.Playwright;

// Most tests wait for a browser, a database or a process; a third one uses the time.
[assembly: CollectionBehavior(MaxParallelThreads = 3)]
[assembly: AssemblyFixture(typeof(CompetencyProfiles.Web.Tests.Support.Browser))]

namespace CompetencyProfiles.Web.Tests.Support;

/// <summary>One Chromium for all tests, started by the first that needs it. The test command says where it is, or installs it.</summary>
public sealed class Browser : IAsyncDisposable
{
    private static readonly string[] KnownPlaces = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private readonly Lazy<Task<(IPlaywright Playwright, IBrowser Chromium)>> started = new(StartAsync);

    public async Task<IBrowser> ChromiumAsync() => (await started.Value).Chromium;

    public async ValueTask DisposeAsync()
    {
        if (!started.IsValueCreated)
            return;

        var (playwright, chromium) = await started.Value;
        await chromium.DisposeAsync();
        playwright.Dispose();
    }

    private static async Task<(IPlaywright, IBrowser)> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        var path = Environment.GetEnvironmentVariable("TEST_CHROMIUM") ?? KnownPlaces.FirstOrDefault(File.Exists);
        return (playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = ["--no-sandbox"] }));
    }
}
