using System.Net;
using CompetencyProfiles.Access;
using CompetencyProfiles.Data;
using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Web.Tests.People;

public sealed class CorrectionPageTests
{
    private readonly Person jana = Given.Employee("Jana", "Brandt"), hanna = Given.Employee("Hanna", "Hr");

    [Theory, OnEveryDatabase]
    public async Task Somebody_asks_hr_changes_and_the_history_shows_old_and_new(DatabaseProvider provider)
    {
        await using var app = await App.StartAsync(provider);
        await app.SaveAsync(jana, hanna);
        var (own, hr) = (await app.SignedInAsAsync(jana), await app.SignedInAsAsync(hanna, Role.Hr));

        Assert.NotNull((await own.ReadPageAsync($"/people/{jana.Id}")).QuerySelector("a[href='/people/correction']"));
        await own.SubmitAsync("/people/correction", ("Input.Aspect", "Name"), ("Input.Wish", "Ich heiße jetzt <Neumann>."));
        Assert.Contains("/people/corrections", await TasksAsync(hr));
        var request = (await hr.ReadPageAsync("/people/corrections")).QuerySelector("tbody th a")!.GetAttribute("href")!;
        var page = await hr.ReadPageAsync(request);
        Assert.Contains("Jana Brandt", page.QuerySelector("dl")!.TextContent, StringComparison.Ordinal);
        var edit = page.QuerySelector("a.btn-primary")!.GetAttribute("href")!;
        Assert.Contains("Ich heiße jetzt <Neumann>.", (await hr.ReadPageAsync(edit)).QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        await hr.SubmitAsync(edit, ("Input.LastName", "Neumann"));

        Assert.DoesNotContain("/people/corrections", await TasksAsync(hr));
        Assert.Contains("/people/correction", await TasksAsync(own));
        Assert.Contains("geändert", (await own.ReadPageAsync("/people/correction")).QuerySelector("tbody .chip")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(["Brandt, Jana", "Neumann, Jana"],
            (await own.ReadPageAsync($"/people/{jana.Id}")).QuerySelectorAll("tr").Select(row => row.QuerySelectorAll("td").Take(2).Select(td => td.TextContent).ToArray()));
        await own.SubmitAsync("/people/correction", ("request", request.Split('/')[^1]));
        Assert.DoesNotContain("/people/correction", await TasksAsync(own));
    }

    [Fact]
    public async Task A_no_needs_a_reason_and_the_person_reads_it()
    {
        await using var app = await App.StartAsync();
        await app.SaveAsync(jana, hanna);
        var request = await AskAsync(app, jana);
        var (own, hr) = (await app.SignedInAsAsync(jana), await app.SignedInAsAsync(hanna, Role.Hr));

        var silent = await hr.SubmitAsync($"/people/corrections/{request.Id}", ("Reason", " "));
        var answered = await hr.SubmitAsync($"/people/corrections/{request.Id}", ("Reason", "So steht es im Vertrag."));

        Assert.NotNull((await silent.ReadPageAsync()).QuerySelector("[role=alert]"));
        Assert.Equal("/people/corrections", answered.Headers.Location?.OriginalString);
        Assert.Contains("So steht es im Vertrag.", (await own.ReadPageAsync("/people/correction")).QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await hr.ReadPageAsync($"/people/corrections/{request.Id}")).QuerySelectorAll("main form"));
    }

    [Theory]
    [InlineData("", "anders")]
    [InlineData("Name", "")]
    [InlineData("Suspension", "anders")]
    [InlineData("999", "anders")]
    public async Task A_request_without_sense_is_refused_and_keeps_what_was_typed(string aspect, string wish)
    {
        await using var app = await App.StartAsync();
        await app.SaveAsync(jana);
        var own = await app.SignedInAsAsync(jana);

        var page = await (await own.SubmitAsync("/people/correction", ("Input.Aspect", aspect), ("Input.Wish", wish))).ReadPageAsync();

        Assert.NotNull(page.QuerySelector("[role=alert], .invalid-feedback"));
        Assert.Equal(wish, page.QuerySelector("textarea")!.TextContent.Trim());
        Assert.False(await app.ReadAsync(db => db.Set<CorrectionRequest>().AnyAsync()));
    }

    [Fact]
    public async Task What_is_not_answered_can_be_taken_back_by_its_owner_alone()
    {
        await using var app = await App.StartAsync();
        var ole = Given.Employee("Ole", "Otto");
        await app.SaveAsync(jana, ole);
        var request = await AskAsync(app, jana);
        var (own, other) = (await app.SignedInAsAsync(jana), await app.SignedInAsAsync(ole));

        Assert.Equal(HttpStatusCode.NotFound, (await other.SubmitToAsync("/people/correction", "/people/correction?handler=Withdraw", ("request", $"{request.Id}"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.SubmitToAsync("/people/correction", "/people/correction?handler=Withdraw", ("request", $"{Guid.CreateVersion7()}"))).StatusCode);
        await own.SubmitToAsync("/people/correction", "/people/correction?handler=Withdraw", ("request", $"{request.Id}"));
        var again = await own.SubmitToAsync("/people/correction", "/people/correction?handler=Withdraw", ("request", $"{request.Id}"));

        Assert.Contains("zurückgenommen", (await own.ReadPageAsync("/people/correction")).QuerySelector("tbody .chip")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await again.ReadPageAsync()).QuerySelector("[role=alert]"));
    }

    [Fact]
    public async Task A_change_answers_only_a_request_of_the_same_person_that_waits()
    {
        await using var app = await App.StartAsync();
        var ole = Given.Employee("Ole", "Otto");
        await app.SaveAsync(jana, ole, hanna);
        var request = await AskAsync(app, jana);
        var hr = await app.SignedInAsAsync(hanna, Role.Hr);

        var answer = await hr.SubmitAsync($"/people/{ole.Id}/master-data?correction={request.Id}", ("Input.LastName", "Neu"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Null(await app.ReadAsync(db => db.Set<CorrectionRequest>().Select(r => r.AnsweredAt).SingleAsync()));
    }

    [Fact]
    public async Task Every_kind_of_request_leads_to_a_page_that_changes_it()
    {
        await using var app = await App.StartAsync();
        await app.SaveAsync(jana, hanna);
        var hr = await app.SignedInAsAsync(hanna, Role.Hr);

        foreach (var aspect in CorrectionRequest.Aspects)
        {
            var request = await AskAsync(app, jana, aspect);
            var edit = (await hr.ReadPageAsync($"/people/corrections/{request.Id}")).QuerySelector("a.btn-primary")!.GetAttribute("href")!;
            Assert.NotNull((await hr.ReadPageAsync(edit)).QuerySelector(".notice .wish"));
        }
    }

    private static async Task<CorrectionRequest> AskAsync(App app, Person person, PersonAspect aspect = PersonAspect.Name)
    {
        var request = CorrectionRequest.Ask(person.Id, aspect, "Bitte anders.", Given.Now).Value!;
        await app.SaveAsync(request);
        return request;
    }

    private static async Task<IEnumerable<string?>> TasksAsync(HttpClient browser) =>
        (await browser.ReadPageAsync("/today")).QuerySelectorAll(".task-list a").Select(a => a.GetAttribute("href"));
}
