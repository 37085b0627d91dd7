using CompetencyProfiles.Access;
using CompetencyProfiles.Data;
using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;
using Deque.AxeCore.Commons;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CompetencyProfiles.Web.Tests.Accessibility;

/// <summary>
/// Looks at every page with axe, in both themes, on a phone and on a large screen, in both languages: four looks in which every pair of
/// the three occurs. And at 320 pixels nothing may scroll sideways.
/// </summary>
public sealed class AccessibilityTests(Browser browser) : BrowserTest(browser)
{
    private static readonly (string Language, ColorScheme Scheme, int Width, bool IsFull)[] Looks =
    [
        ("de", ColorScheme.Light, 1440, true), ("de", ColorScheme.Dark, 360, false),
        ("en", ColorScheme.Dark, 1440, false), ("en", ColorScheme.Light, 360, true),
    ];

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();
    private static readonly AxeRules AllRules = new("tag", ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]);

    // What the theme or the width can change; the structure of the page is the same in each look.
    private static readonly AxeRules LookRules = new("rule", ["color-contrast", "target-size", "link-in-text-block"]);

    private sealed record AxeRules(string Type, string[] Values);

    // Looking takes seconds a page: each part is a test of its own, which has an end on a slow machine too.
    private const int Parts = 5;

    public static TheoryData<string, int> EveryPart =>
        [.. from language in Looks.Select(look => look.Language).Distinct() from part in Enumerable.Range(0, Parts) select (language, part)];

    [Theory, MemberData(nameof(EveryPart))]
    public async Task No_page_has_a_fault_for_somebody_who_is_signed_in(string language, int part) =>
        AssertNone(await FaultsAsync(language, isSignedIn: true, path => path % Parts == part));

    [Theory, InlineData("de"), InlineData("en")]
    public async Task No_page_has_a_fault_for_somebody_who_is_not(string language) => AssertNone(await FaultsAsync(language, isSignedIn: false, _ => true));

    // Every fault in full, so that one run tells them all.
    private static void AssertNone(List<string> faults) => Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));

    private async Task<List<string>> FaultsAsync(string language, bool isSignedIn, Func<int, bool> isMeant)
    {
        await using var app = await App.StartAsync();
        app.Listen();
        var world = new SampleWorld();
        await app.SaveAsync(world.Rows);
        world.Samples["{case}"] = world.Samples["{case:guid}"] = $"{await ProfilesInEachState.SaveAsync(app.Database)}";
        world.Samples["{item}"] = $"{await ProfilesInEachState.OpenWorkshopAsync(app.Database, world.ReaderOf("de"), world.ReaderOf("en"))}";
        await world.SaveConversationsAsync(app.Database, app.Services.GetRequiredService<MasterKey>());
        var faults = new List<string>();
        Allow("status of");
        var page = await OpenAsync(app, isSignedIn ? world.ReaderOf(language) : null, Enum.GetValues<Role>(), locale: language);
        foreach (var path in PageList.PathsOf(app.Services, world.SamplesFor(language), withoutSignIn: !isSignedIn).Where((_, place) => isMeant(place)))
        {
            if (await GoToAsync(page, path) is not { } answer)
                continue;
            if (answer.Status >= 400 && !path.StartsWith("/error/", StringComparison.Ordinal))
                faults.Add($"{path}: answers {answer.Status}; does SampleWorld know its values?");
            foreach (var look in Looks.Where(look => look.Language == language))
                faults.AddRange(await FaultsAsync(page, look.Scheme, look.Width, look.IsFull ? AllRules : LookRules));
        }

        return faults;
    }

    /// <summary>Opens a page; null for a file, which is downloaded.</summary>
    private static async Task<IResponse?> GoToAsync(IPage page, string path)
    {
        try
        {
            return await page.GotoAsync(path);
        }
        catch (PlaywrightException exception) when (exception.Message.StartsWith("Download is starting", StringComparison.Ordinal))
        {
            return null;
        }
    }

    private static async Task<IEnumerable<string>> FaultsAsync(IPage page, ColorScheme scheme, int width, AxeRules rules)
    {
        var where = $"{new Uri(page.Url).AbsolutePath} ({scheme}, {width})";
        await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        await ResizeAsync(page, width);
        var found = (await FaultsAsync(page, rules)).Select(fault => $"{where}: {fault}");
        if (width > 360)
            return found;

        await ResizeAsync(page, 320);
        var widest = await page.EvaluateAsync<string?>("""
            () => document.documentElement.scrollWidth <= 320 ? null
                : [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > 321).map(e => e.outerHTML.slice(0, 120)).slice(0, 2).join(" | ") || "the page"
            """);
        return widest is null ? found : [.. found, $"{where}: scrolls sideways at 320: {widest}"];
    }

    // Two frames later the colours of the theme and the layout of the width before are gone.
    private static async Task ResizeAsync(IPage page, int width)
    {
        await page.SetViewportSizeAsync(width, 900);
        await page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    // By itself rather than by the wrapper, which opens a window for each look and hands over what is right with the page too.
    private static async Task<string[]> FaultsAsync(IPage page, AxeRules rules)
    {
        if (await page.EvaluateAsync<bool>("() => !window.axe"))
            await page.EvaluateAsync(Axe);
        return await page.EvaluateAsync<string[]>("""
            async ([type, ...values]) => (await axe.run(document, { runOnly: { type, values }, resultTypes: ["violations"] })).violations
                .map(v => `${v.id}, ${v.help}: ` + v.nodes.slice(0, 3).map(n => `${n.html} ${n.any[0]?.message ?? ""}`).join(" | "))
            """, (string[])[rules.Type, .. rules.Values]);
    }
}
