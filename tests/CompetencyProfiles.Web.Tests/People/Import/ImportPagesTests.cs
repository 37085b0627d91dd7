using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Html.Dom;
using CompetencyProfiles.Access;
using CompetencyProfiles.Data;
using CompetencyProfiles.Operations;
using CompetencyProfiles.People;
using CompetencyProfiles.People.Import;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CompetencyProfiles.Web.Tests.People.Import;

public sealed class ImportPagesTests
{
    [Theory, OnEveryDatabase]
    public async Task Units_and_people_come_in_from_upload_to_result(DatabaseProvider provider)
    {
        await using var app = await App.StartAsync(provider);
        var hr = await HrAsync(app);

        foreach (var (kind, sample, added) in new[] { (ImportKind.Units, "units.csv", "17"), (ImportKind.People, "people.csv", "90") })
        {
            var preview = (await UploadAsync(hr, kind, Samples.Bytes(sample))).Headers.Location!.OriginalString;
            Assert.Contains(added, (await hr.ReadPageAsync(preview + "?show=Added")).QuerySelector(".tiles")!.TextContent, StringComparison.Ordinal);

            var outcome = (await PostAsync(hr, preview, "Import")).Headers.Location!.OriginalString;
            Assert.NotNull((await hr.ReadPageAsync(outcome)).QuerySelector("progress"));
            await app.Services.GetRequiredService<OperationEngine>().RunAsync(default);
            Assert.Contains(added, (await hr.ReadPageAsync(outcome)).QuerySelector(".tiles")!.TextContent, StringComparison.Ordinal);
        }

        Assert.Equal(91, await app.ReadAsync(db => db.Set<Person>().CountAsync()));
        Assert.False(await app.ReadAsync(db => db.Set<ImportFile>().AnyAsync()));
    }

    [Fact]
    public async Task Faults_are_shown_with_line_and_column_can_be_downloaded_and_stop_the_import()
    {
        await using var app = await App.StartAsync();
        var hr = await HrAsync(app);
        await app.Database.ImportAsync(ImportKind.Units, "units.csv");
        var preview = (await UploadAsync(hr, ImportKind.People, Samples.Bytes("people-faulty.csv"))).Headers.Location!.OriginalString;

        var page = await hr.ReadPageAsync(preview);
        var list = await hr.GetAsync(preview + "?handler=Faults");

        Assert.Equal(18, page.QuerySelectorAll("section[aria-labelledby=part] tbody tr").Length);
        Assert.Empty(page.QuerySelectorAll("form[action*='handler=Import']"));
        Assert.Equal("text/csv", list.Content.Headers.ContentType!.MediaType);
        Assert.Contains("10;Führungskraft;Fehler;Niemand führt sich selbst.", await list.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Foreign_headings_are_assigned_by_hand_and_remembered_for_the_next_file()
    {
        await using var app = await App.StartAsync();
        var hr = await HrAsync(app);
        var file = Encoding.UTF8.GetBytes("No;Familie;Ruf;Start\n7;Otto;Ada;2020-01-01\n");
        var preview = (await UploadAsync(hr, ImportKind.People, file)).Headers.Location!.OriginalString;
        Assert.NotNull((await hr.ReadPageAsync(preview)).QuerySelector(".notice.due"));

        var twice = await hr.SubmitAsync(preview, ("meanings[0]", "Number"), ("meanings[1]", "Number"));
        var saved = await hr.SubmitAsync(preview, ("meanings[0]", "Number"), ("meanings[1]", "LastName"), ("meanings[2]", "FirstName"), ("meanings[3]", "Entry"));
        var next = (await UploadAsync(hr, ImportKind.People, file)).Headers.Location!.OriginalString;

        Assert.Equal(HttpStatusCode.OK, twice.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Null((await hr.ReadPageAsync(next)).QuerySelector(".notice.due"));
    }

    [Theory, InlineData("../../etc/passwd"), InlineData("C:\\x\\con.csv"), InlineData("a\u202Evsc.exe"), InlineData("<script>alert(1)</script>.csv")]
    public async Task A_file_may_be_called_anything_and_stays_text(string name)
    {
        await using var app = await App.StartAsync();
        var hr = await HrAsync(app);

        var preview = (await UploadAsync(hr, ImportKind.Units, "Code;Name\nA;A"u8.ToArray(), name)).Headers.Location!.OriginalString;

        Assert.Empty((await hr.ReadPageAsync(preview)).QuerySelectorAll("main script"));
    }

    [Fact]
    public async Task A_file_that_is_too_large_or_no_table_is_refused_in_words_and_not_kept()
    {
        await using var app = await App.StartAsync();
        var hr = await HrAsync(app);

        var large = await UploadAsync(hr, ImportKind.People, new byte[50_000_000]);
        var picture = await UploadAsync(hr, ImportKind.People, [0x89, 0x50, 0x4E, 0x47, 0, 1, 2]);

        Assert.Contains("zu groß", await large.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("weder eine CSV- noch", await picture.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(await app.ReadAsync(db => db.Set<ImportFile>().AnyAsync()));
    }

    [Fact]
    public async Task A_discarded_file_is_gone()
    {
        await using var app = await App.StartAsync();
        var hr = await HrAsync(app);
        var preview = (await UploadAsync(hr, ImportKind.Units, Samples.Bytes("units.csv"))).Headers.Location!.OriginalString;

        var answer = await PostAsync(hr, preview, "Discard");

        Assert.Equal("/people/import", answer.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, (await hr.GetAsync(preview)).StatusCode);
    }

    [Fact]
    public async Task An_upload_is_for_hr_of_the_whole_organisation_and_for_who_made_it()
    {
        await using var app = await App.StartAsync();
        var hr = await HrAsync(app);
        var preview = (await UploadAsync(hr, ImportKind.Units, Samples.Bytes("units.csv"))).Headers.Location!.OriginalString;
        var (unit, unitHr, jana) = (Given.Unit(), Given.Person(), Given.Person());
        await app.SaveAsync(unit, unitHr, jana);
        await app.SaveAsync(RoleGrant.Initial(unitHr.Id, Role.Hr, unit.Id, Given.Today.AddYears(-1), Given.Now));

        foreach (var client in new[] { await app.SignedInAsAsync(unitHr), await app.SignedInAsAsync(jana) })
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/people/import")).StatusCode);
        var other = await HrAsync(app);
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/people/import")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(preview)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/people/import/{Id<ImportFile>.New()}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/people/import/outcome/{Id<Operation>.New()}")).StatusCode);
    }

    private static async Task<HttpClient> HrAsync(App app)
    {
        var hr = new Person($"HR-{Guid.CreateVersion7():N}", "Hanna", "Reuter"); // Her number is in no sample.
        await app.SaveAsync(hr);
        return await app.SignedInAsAsync(hr, Role.Hr);
    }

    // The page has several forms; this posts the one of a handler.
    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string path, string handler)
    {
        var form = (IHtmlFormElement)(await client.ReadPageAsync(path)).QuerySelector($"main form[action*='handler={handler}']")!;
        return await client.PostAsync(form.GetAttribute("action"), new FormUrlEncodedContent(form.Fields().Select(field => KeyValuePair.Create(field.Name, field.Value))));
    }

    private static async Task<HttpResponseMessage> UploadAsync(HttpClient client, ImportKind kind, byte[] content, string name = "daten.csv")
    {
        var page = await client.ReadPageAsync("/people/import");
        using var form = new MultipartFormDataContent();
        foreach (var hidden in page.QuerySelectorAll("main form[method=post] input[type=hidden]"))
            form.Add(new StringContent(hidden.GetAttribute("value")!), hidden.GetAttribute("name")!);
        form.Add(new StringContent(kind.ToString()), "Input.Kind");
        var file = new ByteArrayContent(content);
        file.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "Input.File", FileNameStar = name };
        form.Add(file);
        return await client.PostAsync("/people/import", form);
    }
}
