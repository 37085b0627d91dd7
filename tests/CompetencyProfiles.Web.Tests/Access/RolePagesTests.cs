using System.Net;
using CompetencyProfiles.Access;
using CompetencyProfiles.Data;
using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Web.Tests.Access;

public sealed class RolePagesTests
{
    private readonly Person admin = Given.Person("Ada", "Admin"), hr = Given.Person("Hanna", "Hr"), jana = Given.Person("Jana", "Müller");

    [Theory, OnEveryDatabase]
    public async Task The_administrator_finds_a_person_proposes_and_hr_confirms(DatabaseProvider provider)
    {
        await using var app = await StartAsync(provider);
        var (adminBrowser, hrBrowser) = (await app.SignedInAsAsync(admin, Role.Administrator), await app.SignedInAsAsync(hr, Role.Hr));

        var found = await adminBrowser.ReadPageAsync("/admin/roles/new?q=mueller");
        var link = found.QuerySelector("a[href*='person=']")!.GetAttribute("href")!;
        var proposed = await adminBrowser.SubmitAsync(link, ("Input.Role", "TrainingOrganiser"), ("Input.From", "2026-11-23"));
        var grant = await app.ReadAsync(db => db.Set<RoleGrant>().SingleAsync(g => g.PersonId == jana.Id));
        var confirmed = await hrBrowser.SubmitToAsync($"/admin/roles/{grant.Id}", $"/admin/roles/{grant.Id}?handler=Confirm");

        Assert.Equal($"/admin/roles/{grant.Id}", proposed.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, confirmed.StatusCode);
        var after = await app.ReadAsync(db => db.Set<RoleGrant>().SingleAsync(g => g.Id == grant.Id));
        Assert.Equal((admin.Id, hr.Id), (after.ProposedById, after.ConfirmedById));
        Assert.Contains("Müller", (await adminBrowser.ReadPageAsync("/admin/roles")).QuerySelector("table")!.TextContent);
    }

    [Fact]
    public async Task Who_proposed_gets_no_button_to_confirm_and_is_refused_without_it()
    {
        await using var app = await StartAsync();
        var browser = await app.SignedInAsAsync(admin, Role.Administrator);
        var grant = await ProposedAsync(app, admin, Role.Administrator);

        var page = await browser.ReadPageAsync($"/admin/roles/{grant.Id}");
        var answer = await browser.SubmitToAsync($"/admin/roles/{grant.Id}", $"/admin/roles/{grant.Id}?handler=Confirm");

        Assert.Null(page.QuerySelector("form[action*='handler=Confirm']"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("selbst vorgeschlagen", await answer.Content.ReadAsStringAsync());
        Assert.True((await app.ReadAsync(db => db.Set<RoleGrant>().SingleAsync(g => g.Id == grant.Id))).IsProposed);
    }

    [Fact]
    public async Task A_proposal_without_role_or_with_the_past_is_refused_and_keeps_what_was_chosen()
    {
        await using var app = await StartAsync();
        var browser = await app.SignedInAsAsync(admin, Role.Administrator);

        var empty = await browser.SubmitAsync($"/admin/roles/new?person={jana.Id}", ("Input.Role", ""), ("Input.From", ""));
        var past = await browser.SubmitAsync($"/admin/roles/new?person={jana.Id}", ("Input.Role", "Representation"), ("Input.From", "2026-11-22"));

        Assert.Contains("Wählen Sie eine Rolle.", WebUtility.HtmlDecode(await empty.Content.ReadAsStringAsync()));
        var text = WebUtility.HtmlDecode(await past.Content.ReadAsStringAsync());
        Assert.Contains("in der Vergangenheit", text);
        Assert.Contains("value=\"2026-11-22\"", text);
        Assert.Equal(0, await app.ReadAsync(db => db.Set<RoleGrant>().CountAsync(g => g.PersonId == jana.Id)));
    }

    [Fact]
    public async Task A_role_ends_on_a_day_or_at_once_but_not_the_last_administrator()
    {
        await using var app = await StartAsync();
        var browser = await app.SignedInAsAsync(admin, Role.Administrator);
        var (first, second) = (RoleGrant.Initial(jana.Id, Role.Representation, null, Given.Today, Given.Now), RoleGrant.Initial(jana.Id, Role.TrainingOrganiser, null, Given.Today, Given.Now));
        await app.SaveAsync(first, second);
        var own = await app.ReadAsync(db => db.Set<RoleGrant>().SingleAsync(g => g.PersonId == admin.Id));

        await browser.SubmitToAsync($"/admin/roles/{first.Id}", $"/admin/roles/{first.Id}?handler=End", ("Input.LastDay", "2026-12-24"));
        await browser.SubmitToAsync($"/admin/roles/{second.Id}", $"/admin/roles/{second.Id}?handler=EndNow");
        var withoutDay = await browser.SubmitToAsync($"/admin/roles/{own.Id}", $"/admin/roles/{own.Id}?handler=End", ("Input.LastDay", ""));
        var last = await browser.SubmitToAsync($"/admin/roles/{own.Id}", $"/admin/roles/{own.Id}?handler=EndNow");

        Assert.Equal(new DateOnly(2026, 12, 24), (await app.ReadAsync(db => db.Set<RoleGrant>().SingleAsync(g => g.Id == first.Id))).To);
        Assert.NotNull((await app.ReadAsync(db => db.Set<RoleGrant>().SingleAsync(g => g.Id == second.Id))).EndedAt);
        Assert.Contains("letzten Tag an", await withoutDay.Content.ReadAsStringAsync());
        Assert.Contains("letzte Person mit dieser Rolle", await last.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Declined_is_declined_and_shows_in_the_history()
    {
        await using var app = await StartAsync();
        var browser = await app.SignedInAsAsync(hr, Role.Hr);
        var grant = await ProposedAsync(app, admin, Role.Administrator);

        await browser.SubmitToAsync($"/admin/roles/{grant.Id}", $"/admin/roles/{grant.Id}?handler=Decline");

        Assert.Contains("Müller", (await browser.ReadPageAsync("/admin/roles?filter=past")).QuerySelector("table")!.TextContent);
        Assert.Contains("abgelehnt", (await browser.ReadPageAsync($"/admin/roles/{grant.Id}")).Body!.TextContent);
    }

    [Fact]
    public async Task The_start_page_of_hr_has_a_task_for_a_proposal_and_for_a_role_that_ends()
    {
        await using var app = await StartAsync();
        await app.SaveAsync(RoleGrant.Initial(jana.Id, Role.Representation, null, Given.Today, Given.Now, Given.Today.AddDays(14)));
        await ProposedAsync(app, admin, Role.Administrator);
        var viewer = Given.Viewer(hr) with { Roles = new HashSet<Role> { Role.Hr } };

        await using var db = app.Database.Open();
        var tasks = await new CompetencyProfiles.Today.RoleTasks(db).TasksForAsync(viewer, default);
        var ofAdmin = await new CompetencyProfiles.Today.RoleTasks(db).TasksForAsync(Given.Viewer(admin) with { Roles = new HashSet<Role> { Role.Administrator } }, default);

        Assert.Equal([("RoleProposals", 1, null), ("RolesEnding", 1, Given.Today.AddDays(14))], tasks.Select(t => (t.Kind, t.Count, t.DueOn)));
        Assert.Equal(["RolesEnding"], ofAdmin.Select(t => t.Kind));
    }

    [Fact]
    public async Task Hr_of_a_unit_and_everybody_else_find_nothing_here()
    {
        await using var app = await StartAsync();
        var unit = Given.Unit();
        await app.SaveAsync(unit, RoleGrant.Initial(jana.Id, Role.Hr, unit.Id, Given.Today, Given.Now));

        var answer = await (await app.SignedInAsAsync(jana)).GetAsync("/admin/roles");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static async Task<RoleGrant> ProposedOf(App app, Person by, Role role, Person person)
    {
        var viewer = Given.Viewer(by) with { Roles = new HashSet<Role> { role } };
        var grant = RoleGrant.Propose(viewer, person.Id, Role.TransformationManager, null, Given.Today, null, Given.Now).Value!;
        await app.SaveAsync(grant);
        return grant;
    }

    private Task<RoleGrant> ProposedAsync(App app, Person by, Role role) => ProposedOf(app, by, role, jana);

    private async Task<App> StartAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var app = await App.StartAsync(provider);
        await app.SaveAsync(admin, hr, jana);
        return app;
    }
}
