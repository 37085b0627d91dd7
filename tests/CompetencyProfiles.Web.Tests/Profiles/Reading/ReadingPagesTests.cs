using System.Net;
using CompetencyProfiles.Access;
using CompetencyProfiles.Data;
using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CompetencyProfiles.Web.Tests.Profiles.Reading;

public sealed class ReadingPagesTests
{
    [Theory, OnEveryDatabase]
    public async Task The_own_target_is_marked_in_every_criterion_of_the_active_version(DatabaseProvider provider)
    {
        var (app, jana) = await WorldAsync(provider);
        await using var world = app;
        var client = await app.SignedInAsAsync(jana);

        var page = await client.ReadPageAsync($"/profiles/{ProfilesInEachState.Key}");

        Assert.Equal(4, page.QuerySelectorAll(".criterion").Length);
        Assert.All(page.QuerySelectorAll(".criterion"), criterion => Assert.Equal("Durchgängig sicher", criterion.QuerySelector(".mine .level-name")!.TextContent));
        Assert.Contains("Ihre Rolle: Service Desk.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Service Desk,", page.QuerySelector(".mine .own")!.TextContent.Trim());
        Assert.Contains("Freigegeben am 23. Nov. 2025", page.QuerySelector(".reading-end")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_name_of_a_role_family_and_a_changed_role_show_on_the_prebuilt_page()
    {
        var (app, jana) = await WorldAsync();
        await using var world = app;
        var client = await app.SignedInAsAsync(jana);
        await client.ReadPageAsync($"/profiles/{ProfilesInEachState.Key}");

        await app.ReadAsync(db => db.RenameRoleFamilyAsync("service-desk", "Erste Hilfe", "First aid", CancellationToken.None));
        var renamed = await client.ReadPageAsync($"/profiles/{ProfilesInEachState.Key}");
        await app.SaveAsync(new RoleFamilyAssignment(jana.Id, "team-lead", Given.Today, null, 100));
        var twoRoles = await client.ReadPageAsync($"/profiles/{ProfilesInEachState.Key}");

        Assert.Equal("Erste Hilfe,", renamed.QuerySelector(".mine .own")!.TextContent.Trim());
        Assert.Equal(2, twoRoles.QuerySelector(".mine .for")!.QuerySelectorAll(".own").Length);
    }

    [Fact]
    public async Task A_retired_version_leads_to_the_active_one()
    {
        var (app, jana) = await WorldAsync();
        await using var world = app;

        var page = await (await app.SignedInAsAsync(jana)).ReadPageAsync($"/profiles/{ProfilesInEachState.Key}/v/{ProfilesInEachState.Retired}");

        Assert.NotNull(page.QuerySelector($".notice a[href='/profiles/{ProfilesInEachState.Key}']"));
    }

    [Fact]
    public async Task Where_no_version_is_active_the_page_says_what_is_planned()
    {
        await using var app = await App.StartAsync();
        var jana = Given.Employee();
        await app.SaveAsync(jana);
        await app.ReadAsync(async db =>
        {
            var version = (await db.StartProfileAsync("planned", SmallProfile.Content, Given.Hr, CancellationToken.None)).Value!;
            await db.ApproveAsync(version.Id, new(ApprovalKind.NoRepresentation, Given.Today, "", ""), Given.Today, Given.Hr, CancellationToken.None);
            return await db.ActivateAsync(version.Id, Given.Today.AddDays(30), Given.Today, CancellationToken.None);
        });
        var client = await app.SignedInAsAsync(jana);

        Assert.Contains("Version 1 ist freigegeben und gilt ab 23. Dez. 2026", (await client.ReadPageAsync("/profiles/planned")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/profiles/unknown")).StatusCode);
        Assert.Contains("Für Ihre Einheit gilt noch kein Kompetenzprofil", (await client.ReadPageAsync("/profile")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drafts_stand_in_the_list_of_those_who_write_and_in_no_other()
    {
        var (app, jana) = await WorldAsync();
        await using var world = app;
        var hr = Given.Employee("Nina", "Krüger");
        await app.SaveAsync(hr);

        var (read, written) = (await (await app.SignedInAsAsync(jana)).ReadPageAsync("/profiles"), await (await app.SignedInAsAsync(hr, Role.Hr)).ReadPageAsync("/profiles"));

        Assert.Equal(3, read.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(5, written.QuerySelectorAll("tbody tr").Length);
        Assert.DoesNotContain("Entwurf", read.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_languages_stand_side_by_side_for_those_who_write()
    {
        var (app, jana) = await WorldAsync();
        await using var world = app;
        var (path, hr) = ($"/profiles/{ProfilesInEachState.Key}/v/{ProfilesInEachState.Draft}?both=true", Given.Employee("Nina", "Krüger"));
        await app.SaveAsync(hr);

        var page = await (await app.SignedInAsAsync(hr, Role.Hr)).ReadPageAsync(path);

        Assert.Contains(page.QuerySelectorAll("[lang=de]"), text => text.TextContent == "Hält Zusagen, die er gegeben hat.");
        Assert.Contains(page.QuerySelectorAll("[lang=en]"), text => text.TextContent == "Keeps promises once given.");
        var read = await (await app.SignedInAsAsync(jana)).ReadPageAsync($"/profiles/{ProfilesInEachState.Key}?both=true");
        Assert.Empty(read.QuerySelectorAll(".both"));
    }

    [Fact]
    public async Task A_role_is_printed_with_its_targets_and_an_unknown_one_is_not_found()
    {
        var (app, jana) = await WorldAsync();
        await using var world = app;
        var (client, path) = (await app.SignedInAsAsync(jana), $"/profiles/{ProfilesInEachState.Key}/v/{ProfilesInEachState.Active}/print");

        Assert.Equal(4, (await client.ReadPageAsync($"{path}?role=team-lead")).QuerySelectorAll(".poster .mine").Length);
        Assert.Empty((await client.ReadPageAsync(path)).QuerySelectorAll(".poster .mine"));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"{path}?role=nobody")).StatusCode);
    }

    [Fact]
    public async Task A_PDF_is_made_by_the_browser_of_the_server_and_names_nothing_but_the_version()
    {
        var (app, jana) = await WorldAsync();
        await using var world = app;
        var client = await app.SignedInAsAsync(jana);

        var answer = await client.GetAsync(new Uri($"/profiles/{ProfilesInEachState.Key}/v/{ProfilesInEachState.Active}.pdf?role=team-lead", UriKind.Relative));

        Assert.Equal("matrix-v2-team-lead.pdf", answer.Content.Headers.ContentDisposition!.FileName);
        Assert.StartsWith("%PDF-", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/profiles/{ProfilesInEachState.Key}/v/{ProfilesInEachState.Draft}.pdf")).StatusCode);
    }

    [Fact]
    public async Task Without_a_browser_the_PDF_leads_to_the_print_view_which_offers_none()
    {
        var (app, jana) = await WorldAsync();
        await using var world = app;
        app.Services.GetRequiredService<IConfiguration>()["Pdf:Chromium"] = "/nowhere/chromium";
        var (client, path) = (await app.SignedInAsAsync(jana), $"/profiles/{ProfilesInEachState.Key}/v/{ProfilesInEachState.Active}");

        Assert.Equal($"{path}/print", (await client.GetAsync($"{path}.pdf")).Headers.Location!.OriginalString);
        Assert.Null((await client.ReadPageAsync($"{path}/print")).QuerySelector("a[href$='.pdf']"));
    }

    [Fact]
    public async Task The_own_profile_shows_targets_as_tracks_with_words()
    {
        var (app, jana) = await WorldAsync();
        await using var world = app;

        var page = await (await app.SignedInAsAsync(jana)).ReadPageAsync("/profile");

        Assert.Equal(4, page.QuerySelectorAll(".track-rows .level-track").Length);
        Assert.Equal("Soll: Durchgängig sicher", page.QuerySelector(".track-rows .visually-hidden")!.TextContent);
        Assert.Contains("Noch hatten Sie kein Feedbackgespräch", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_profile_of_a_hundred_criteria_on_seven_levels_is_one_page_of_sane_size()
    {
        var (app, jana) = await WorldAsync();
        await using var world = app;
        await BigProfile.SaveAsync(app.Database);

        var answer = await (await app.SignedInAsAsync(jana)).GetAsync(new Uri($"/profiles/{BigProfile.Key}", UriKind.Relative));
        var page = await answer.ReadPageAsync();

        Assert.Equal(700, page.QuerySelectorAll(".levels > li").Length);
        Assert.InRange((await answer.Content.ReadAsByteArrayAsync()).Length, 100_000, 600_000);
    }

    private static async Task<(App App, Person Jana)> WorldAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var app = await App.StartAsync(provider);
        var jana = Given.Employee();
        await app.SaveAsync(jana, new RoleFamilyAssignment(jana.Id, "service-desk", Given.Today.AddYears(-1)));
        await ProfilesInEachState.SaveAsync(app.Database);
        return (app, jana);
    }
}
