using System.Net;
using CompetencyProfiles.Access;
using CompetencyProfiles.Data;
using CompetencyProfiles.Kernel;
using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Web.Tests.People;

public sealed class PersonFormsTests : IAsyncLifetime
{
    public static readonly TheoryData<string> Forms =
        ["master-data", "units", "manager", "role-families", "work", "suspend", "leave", "stay", "rehire", "entry", "resume"];

    private readonly Person hr = Given.Employee("Hanna", "Reich"), jana = Given.Employee("Jana", "Brandt", "jana@example.org"), tobias = Given.Employee("Tobias", "Wenzel");
    private readonly OrgUnit desk = Given.Unit("Service Desk"), network = Given.Unit("Netzwerk");
    private readonly RoleFamily service = new("night-desk", "Service Desk", "Service desk");
    private readonly Site site = new("Münster", "DE-NW", "Europe/Berlin");
    private App app = null!;
    private HttpClient client = null!;

    public async ValueTask InitializeAsync()
    {
        app = await App.StartAsync();
        jana.MoveTo(desk.Id, Given.Today.AddYears(-1), Given.Hr);
        await app.SaveAsync(hr, jana, tobias, desk, network, service, site);
        client = await app.SignedInAsAsync(hr, Role.Hr);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory, MemberData(nameof(Forms))]
    public async Task Each_form_is_for_hr_alone_and_unknown_people_have_none(string form)
    {
        var other = await app.SignedInAsAsync(jana, Role.Administrator);

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"/people/{jana.Id}/{form}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/people/{jana.Id}/{form}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/people/{Id<Person>.New()}/{form}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/people/{hr.Id}/{form}")).StatusCode);
    }

    [Theory, MemberData(nameof(Forms))]
    public async Task A_form_sent_for_somebody_out_of_sight_changes_nothing(string form)
    {
        var page = await client.ReadPageAsync($"/people/{jana.Id}/{form}");

        var answer = await client.SubmitAsync($"/people/{hr.Id}/{form}", page, ("Input.Day", "2026-12-31"));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Master_data_is_corrected_and_the_journal_tells_by_whom()
    {
        await SaveAsync("master-data", ("Input.LastName", "Aydın"), ("Input.Email", ""), ("Input.Language", "en"));

        var saved = await JanaAsync();
        Assert.Equal(("Aydın", null, "en"), (saved.LastName, saved.Email, saved.Language));
        Assert.All(await app.ReadAsync(db => db.Set<PersonChange>().ToListAsync()), c => Assert.Equal((hr.Id, Given.Now), (c.ById!.Value, c.At)));
        var page = await client.ReadPageAsync($"/people/{jana.Id}");
        Assert.Contains("Brandt, Jana", page.Body!.TextContent);
        Assert.Contains("Hanna Reich", page.Body.TextContent);
    }

    [Theory]
    [InlineData("Input.Email", "a@x.test, b@evil.test", "keine einzelne E-Mail")]
    [InlineData("Input.LastName", "", "füllen Sie dieses Feld aus")]
    public async Task Wrong_master_data_is_refused_and_what_was_typed_stays(string field, string value, string why)
    {
        var page = await (await client.SubmitAsync($"/people/{jana.Id}/master-data", ("Input.FirstName", "Janina"), (field, value))).ReadPageAsync();

        Assert.Contains(why, page.Body!.TextContent);
        Assert.Equal("Janina", page.QuerySelector("[name='Input.FirstName']")!.GetAttribute("value"));
        Assert.Equal("Jana", (await JanaAsync()).FirstName);
    }

    [Fact]
    public async Task An_address_of_somebody_else_is_refused()
    {
        var page = await (await client.SubmitAsync($"/people/{jana.Id}/master-data", ("Input.Email", tobias.Email!))).ReadPageAsync();

        Assert.Contains("schon eine andere Person", page.QuerySelector("[role=alert]")!.TextContent);
    }

    [Fact]
    public async Task A_move_to_another_unit_is_planned_and_can_be_called_off()
    {
        await SaveAsync("units", ("Input.From", "2027-01-01"), ("Input.Rows[0].Unit", $"{network.Id}"), ("Input.Rows[0].Share", "80"));
        var planned = await client.ReadPageAsync($"/people/{jana.Id}");
        Assert.Contains("Netzwerk, 80 %", planned.Body!.TextContent);

        var answer = await client.SubmitAsync($"/people/{jana.Id}", planned);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal((desk.Id, null), (await JanaAsync()).Memberships.Select(m => (m.UnitId, m.To)).Single());

        // The same form again is the same answer again; from another tab it is another form.
        Assert.Equal(answer.Headers.Location, (await client.SubmitAsync($"/people/{jana.Id}", planned)).Headers.Location);
        var another = await client.SubmitAsync($"/people/{jana.Id}", planned, ("form-key", $"{Guid.CreateVersion7(Given.Now)}"));
        Assert.Contains("nichts geplant", await another.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Shares_are_checked_one_by_one_and_together()
    {
        var single = await (await client.SubmitAsync($"/people/{jana.Id}/units", ("Input.Rows[0].Share", "101"))).ReadPageAsync();
        var together = await (await client.SubmitAsync($"/people/{jana.Id}/units", ("Input.Rows[1].Unit", $"{network.Id}"), ("Input.Rows[1].Share", "1"))).ReadPageAsync();
        var unknown = await (await client.SubmitAsync($"/people/{jana.Id}/units", ("Input.Rows[0].Unit", $"{Id<OrgUnit>.New()}"))).ReadPageAsync();

        Assert.NotNull(single.QuerySelector(".invalid-feedback"));
        Assert.Contains("mehr als 100", together.QuerySelector("[role=alert]")!.TextContent);
        Assert.Contains("besteht an diesem Tag nicht", unknown.QuerySelector("[role=alert]")!.TextContent);
    }

    [Fact]
    public async Task A_manager_is_found_by_name_or_number_and_a_doubtful_name_is_asked_back()
    {
        await SaveAsync("manager", ("Input.Manager", "wenzel"));
        Assert.Equal(tobias.Id, (await JanaAsync()).Managers.Single().ManagerId);
        Assert.Equal($"Tobias Wenzel ({tobias.PersonnelNumber})", (await client.ReadPageAsync($"/people/{jana.Id}/manager")).QuerySelector("[name='Input.Manager']")!.GetAttribute("value"));
        await app.SaveAsync(Given.Employee("Tobias", "Wenzelburger"));

        var doubtful = await (await client.SubmitAsync($"/people/{jana.Id}/manager", ("Input.Manager", "wenzel"))).ReadPageAsync();
        var nobody = await (await client.SubmitAsync($"/people/{jana.Id}/manager", ("Input.Manager", "xyz"))).ReadPageAsync();
        var circle = await (await client.SubmitAsync($"/people/{tobias.Id}/manager", ("Input.Manager", jana.PersonnelNumber))).ReadPageAsync();

        Assert.Contains("Wenzelburger", doubtful.QuerySelector(".invalid-feedback")!.TextContent);
        Assert.Contains("Niemand", nobody.QuerySelector(".invalid-feedback")!.TextContent);
        Assert.Contains("selbst von der Person geführt", circle.QuerySelector("[role=alert]")!.TextContent);
    }

    [Fact]
    public async Task Role_family_working_days_and_site_hold_from_the_chosen_day()
    {
        await SaveAsync("role-families", ("Input.Rows[0].RoleFamily", "night-desk"));
        await SaveAsync("work", ("Input.Site", $"{site.Id}"), ("Input.From", "2026-12-01"));
        var unknown = await (await client.SubmitAsync($"/people/{jana.Id}/role-families", ("Input.Rows[0].RoleFamily", "astronaut"))).ReadPageAsync();
        var nowhere = await (await client.SubmitAsync($"/people/{jana.Id}/work", ("Input.Site", $"{Id<Site>.New()}"))).ReadPageAsync();

        var saved = await JanaAsync();
        Assert.Equal(("night-desk", 100), (saved.RoleFamilies.Single().RoleFamily, saved.RoleFamilies.Single().Share));
        Assert.Equal((WorkDays.MondayToFriday, new DateOnly(2026, 12, 1)), (saved.WorkPatterns.Single().Days, saved.WorkPatterns.Single().From));
        Assert.Equal(site.Id, saved.Sites.Single().SiteId);
        Assert.Contains("gibt es nicht", unknown.QuerySelector("[role=alert]")!.TextContent);
        Assert.Contains("gibt es nicht", nowhere.QuerySelector("[role=alert]")!.TextContent);
    }

    [Fact]
    public async Task Who_leaves_can_stay_after_all_or_come_back()
    {
        await SaveAsync("leave", ("Input.Day", "2026-11-01"));
        Assert.Equal(new DateOnly(2026, 11, 1), (await JanaAsync()).Memberships.Single().To);
        await SaveAsync("stay");
        Assert.Null((await JanaAsync()).Employments.Single().To);
        await SaveAsync("leave", ("Input.Day", "2026-11-01"));
        await SaveAsync("rehire", ("Input.Day", "2026-11-15"));
        await SaveAsync("entry", ("Input.Day", "2026-11-16"));

        Assert.Equal([new DateOnly(2026, 11, 1), null], (await JanaAsync()).Employments.OrderBy(e => e.From).Select(e => e.To));
        Assert.Contains("schon beschäftigt", await (await client.SubmitAsync($"/people/{jana.Id}/rehire", ("Input.Day", "2026-11-20"))).Content.ReadAsStringAsync());
        Assert.Contains("geben Sie einen Tag an", await (await client.SubmitAsync($"/people/{jana.Id}/leave", ("Input.Day", ""))).Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_suspension_begins_and_ends_without_a_reason()
    {
        await SaveAsync("suspend", ("Input.From", "2026-11-23"));
        Assert.Contains("Ausgesetzt", (await client.ReadPageAsync("/people?state=suspended")).QuerySelector("tbody")!.TextContent);
        await SaveAsync("resume", ("Input.Day", "2026-12-01"));

        Assert.Equal(new DateOnly(2026, 11, 30), (await JanaAsync()).Suspensions.Single().To);
        Assert.Contains("nichts ausgesetzt", await (await client.SubmitAsync($"/people/{jana.Id}/resume", ("Input.Day", "2026-12-24"))).Content.ReadAsStringAsync());
        Assert.Contains("vor dem ersten", await (await client.SubmitAsync($"/people/{jana.Id}/suspend", ("Input.From", "2027-02-02"), ("Input.To", "2027-02-01"))).Content.ReadAsStringAsync());
    }

    private async Task SaveAsync(string form, params (string Name, string Value)[] values)
    {
        var answer = await client.SubmitAsync($"/people/{jana.Id}/{form}", values);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        Assert.Equal($"/people/{jana.Id}", answer.Headers.Location!.ToString());
    }

    private Task<Person> JanaAsync() => app.ReadAsync(db => db.Set<Person>().SingleAsync(p => p.Id == jana.Id));
}
