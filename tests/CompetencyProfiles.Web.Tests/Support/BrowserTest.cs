using CompetencyProfiles.Access;
using CompetencyProfiles.People;
using Microsoft.Playwright;
using Xunit.Sdk;

namespace CompetencyProfiles.Web.Tests.Support;

/// <summary>
/// A test in a real browser. It fails on its own when a page writes an error to the console, breaks the content security policy, throws,
/// or asks for anything outside the application; a failed test leaves a picture of each page in the test results.
/// </summary>
public abstract class BrowserTest(Browser browser) : IAsyncDisposable
{
    private readonly List<IBrowserContext> contexts = [];
    private readonly List<string> faults = [];
    private readonly List<string> expected = [];

    /// <summary>A page in which the person, who must be saved, is signed in; nobody for null. Addresses start with "/".</summary>
    /// <param name="width">Width of the screen in CSS pixels.</param>
    protected async Task<IPage> OpenAsync(App app, Person? person, Role[]? roles = null, int width = 1440, ColorScheme scheme = ColorScheme.Light, string locale = "de-DE")
    {
        var start = app.Listen();
        var context = await (await browser.ChromiumAsync()).NewContextAsync(new()
        {
            BaseURL = start.ToString(), ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme, Locale = locale, TimezoneId = "Europe/Berlin",
        });
        contexts.Add(context);
        context.SetDefaultTimeout(15_000);
        if (person is not null)
        {
            var cookie = (await app.CookieOfAsync(person, roles ?? [])).Split('=', 2);
            await context.AddCookiesAsync([new() { Name = cookie[0], Value = cookie[1], Url = start.ToString() }]);
        }

        context.Console += (_, message) => Note(message.Type == "error", $"console: {message.Text} ({message.Page?.Url})");
        context.WebError += (_, error) => Note(true, $"script: {error.Error}");
        context.Request += (_, request) => Note(!request.Url.StartsWith(start.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal), $"outside: {request.Url}");
        return await context.NewPageAsync();
    }

    /// <summary>Says that the test itself brings about a fault whose text contains this, such as "status of 409".</summary>
    protected void Allow(string fault) => expected.Add(fault);

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        var hasFailed = TestContext.Current.TestState?.Result == TestResult.Failed;
        foreach (var context in contexts)
        {
            if (hasFailed)
                await KeepPicturesAsync(context);
            await context.DisposeAsync();
        }

        lock (faults)
        {
            if (!hasFailed)
                Assert.Empty(faults);
        }
    }

    private static async Task KeepPicturesAsync(IBrowserContext context)
    {
        var name = string.Join('_', (TestContext.Current.Test?.TestDisplayName ?? "test").Split(Path.GetInvalidFileNameChars()));
        for (var i = 0; i < context.Pages.Count; i++)
            await context.Pages[i].ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(AppContext.BaseDirectory, "TestResults", $"{name[..Math.Min(150, name.Length)]}-{i}.png") });
    }

    private void Note(bool isFault, string fault)
    {
        lock (faults)
        {
            // A connection is refused only where the application has been stopped already, at the end of the test.
            if (isFault && !fault.Contains("ERR_CONNECTION") && !expected.Exists(fault.Contains))
                faults.Add(fault);
        }
    }
}
