using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using CompetencyProfiles.Access;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Pages.Admin;
using CompetencyProfiles.Web.Pages.Shared;
using CompetencyProfiles.Web.Shell;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace CompetencyProfiles.Web.Tests.Shell;

public sealed partial class ShellTests
{
    [Fact]
    public async Task No_menu_leads_to_a_missing_page()
    {
        await using var app = await App.StartAsync();
        var jana = Given.Person();
        await app.SaveAsync(jana);
        var client = await app.SignedInAsAsync(jana, Enum.GetValues<Role>());

        foreach (var start in new[] { "/today", "/admin", "/preferences" })
        {
            var links = (await client.ReadPageAsync(start)).QuerySelectorAll("a[href^='/']").Select(a => a.GetAttribute("href")!).Distinct();
            foreach (var link in links)
                Assert.True((await client.GetAsync(link)).StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect, link);
        }
    }

    [Fact]
    public async Task The_place_one_is_at_is_marked()
    {
        await using var app = await App.StartAsync();
        var jana = Given.Person();
        await app.SaveAsync(jana);

        var page = await (await app.SignedInAsAsync(jana, Role.Administrator)).ReadPageAsync("/admin");

        Assert.Equal("/admin", page.QuerySelector("nav [aria-current=page]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_administration_is_for_administrators()
    {
        await using var app = await App.StartAsync();
        var jana = Given.Person();
        await app.SaveAsync(jana);
        var client = await app.SignedInAsAsync(jana);

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/admin")).StatusCode);
        Assert.Null((await client.ReadPageAsync("/today")).QuerySelector("nav a[href='/admin']"));
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("en-GB")]
    public async Task Every_place_has_a_name_and_says_what_one_does_there(string culture)
    {
        await using var app = await App.StartAsync();
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        var shared = app.Services.GetRequiredService<IStringLocalizer<SharedTexts>>();
        var admin = app.Services.GetRequiredService<IStringLocalizer<AdminTexts>>();

        var words = Navigation.Places.SelectMany(place => new[] { shared[$"Nav.{place.Key}"], shared[$"Nav.{place.Key}.Text"] })
            .Concat(Navigation.AdminPlaces.SelectMany(place => new[] { admin[$"Place.{place.Key}"], admin[$"Place.{place.Key}.Text"] }));

        Assert.Empty(words.Where(word => word.ResourceNotFound && word.Name != "Nav.Today.Text").Select(word => word.Name));
    }

    [Fact]
    public void Every_icon_that_a_page_names_is_there()
    {
        var web = Path.GetFullPath(Path.Combine(Here(), "../../../src/CompetencyProfiles.Web"));
        var known = SymbolId().Matches(File.ReadAllText(Path.Combine(web, "wwwroot/lib/lucide/icons.svg"))).Select(m => m.Groups[1].Value).ToHashSet();
        var named = Directory.EnumerateFiles(Path.Combine(web, "Pages"), "*.cshtml", SearchOption.AllDirectories)
            .SelectMany(file => IconName().Matches(File.ReadAllText(file)).Select(m => m.Groups[1].Value))
            .Concat(Navigation.Places.Concat(Navigation.AdminPlaces).Select(place => place.Icon)).ToHashSet();

        Assert.NotEmpty(named);
        Assert.Empty(named.Except(known));
    }

    private static string Here([System.Runtime.CompilerServices.CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;

    [GeneratedRegex("<symbol id=\"([^\"]+)\"")]
    private static partial Regex SymbolId();

    [GeneratedRegex("<(?:icon name|empty-state icon)=\"([a-z0-9-]+)\"")]
    private static partial Regex IconName();
}
