using System.Net;
using System.Text;
using AngleSharp.Dom;
using CompetencyProfiles.Data;
using CompetencyProfiles.People.Import;
using CompetencyProfiles.Profiles;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Web.Tests.Profiles.Exchange;

public sealed class ExchangePagesTests
{
    private static readonly string Export = ProfileWorld.Address(1, "/export");

    [Theory, OnEveryDatabase]
    public async Task What_is_exported_changes_nothing_when_it_comes_back_and_a_change_goes_into_the_next_draft(DatabaseProvider provider)
    {
        await using var world = await ProfileWorld.StartAsync(provider);
        await world.ActiveAsync();

        foreach (var (handler, type) in new[] { ("Json", "application/json"), ("Moodle&language=en", "text/csv"), ("Case&language=de", "application/json") })
        {
            var file = await world.Employee.GetAsync($"{Export}?handler={handler}");
            Assert.Equal((HttpStatusCode.OK, type), (file.StatusCode, file.Content.Headers.ContentType!.MediaType));
            Assert.StartsWith("customer-v1", file.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
            var preview = await world.Hr.ReadPageAsync(await UploadAsync(world.Hr, await file.Content.ReadAsByteArrayAsync(), handler.EndsWith("en", StringComparison.Ordinal) ? "en" : "de"));
            Assert.Contains("Es gibt nichts zu ändern", preview.Body!.TextContent, StringComparison.Ordinal);
            Assert.Null(preview.QuerySelector("form[action*='handler=Import']"));
        }

        var changed = SmallProfile.Content.RewriteCriterion("deliver.promise", criterion => criterion with { Name = new("Wort halten", "Keeping one's word") }).Value!;
        var address = await UploadAsync(world.Hr, OwnFile.Write("customer", 1, changed, []));
        Assert.Contains("0 neu, 1 geändert, 0 entfernt, 3 unverändert", (await world.Hr.ReadPageAsync(address)).Body!.TextContent, StringComparison.Ordinal);
        var done = await world.Hr.SubmitAsync(address, ("handler", ""));

        Assert.Equal(ProfileWorld.Address(2, "/edit"), done.Headers.Location!.OriginalString);
        Assert.Equal("Wort halten", (await world.ReadAsync(2)).Content.FindCriterion("deliver.promise")!.Name.De);
        Assert.Equal(SmallProfile.Content.ToJson(), (await world.ReadAsync()).Content.ToJson());
        Assert.Equal(HttpStatusCode.NotFound, (await world.Hr.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task A_faulty_file_is_reported_place_by_place_and_writes_nothing()
    {
        await using var world = await ProfileWorld.StartAsync();

        var json = await world.Hr.ReadPageAsync(await UploadAsync(world.Hr, Encoding.UTF8.GetBytes("""{ "kind": "competency-profile", "schemaVersion": "1.0", "key": "Nicht So", "title": { "de": "X" }, "scale": { "levels": [] }, "fields": [] }""")));
        var broken = await world.Hr.ReadPageAsync(await UploadAsync(world.Hr, "{ \"kind\":"u8.ToArray()));
        var picture = await world.Hr.ReadPageAsync(await UploadAsync(world.Hr, [0x89, 0x50, 0x4E, 0x47, 0, 0, 0]));
        var forged = await world.Hr.SubmitAsync(await UploadAsync(world.Hr, "{ \"kind\":"u8.ToArray()));

        Assert.Equal(["/key", "/scale/levels"], json.QuerySelectorAll("tbody code").Select(place => place.TextContent).Order());
        Assert.Contains("Es wurde nichts geschrieben", json.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("kein lesbares JSON", broken.Body!.TextContent, StringComparison.Ordinal);
        Assert.Single(picture.QuerySelectorAll("tbody tr"));
        Assert.Equal("/profiles/import", forged.Headers.Location!.OriginalString);
        Assert.Equal(0, await world.App.ReadAsync(db => db.Set<CompetencyProfile>().CountAsync()));
    }

    [Fact]
    public async Task Without_a_file_or_with_too_large_a_one_the_form_says_so()
    {
        await using var world = await ProfileWorld.StartAsync();

        Assert.Contains("Bitte wählen Sie eine Datei", await (await world.Hr.SubmitAsync("/profiles/import")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("größer als 5 MB", await (await PostAsync(world.Hr, new byte[ReadProfileFile.MaxBytes + 1])).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await world.App.ReadAsync(db => db.Set<ImportFile>().CountAsync()));
    }

    [Fact]
    public async Task A_file_is_for_whoever_handed_it_in_and_not_among_those_of_people()
    {
        await using var world = await ProfileWorld.StartAsync();
        var address = await UploadAsync(world.Hr, OwnFile.Write("customer", 1, SmallProfile.Content, []));
        var id = address.Split('/')[^1].Split('?')[0];
        var other = Given.Employee();
        await world.App.SaveAsync(other);
        var colleague = await world.App.SignedInAsAsync(other, CompetencyProfiles.Access.Role.Hr);

        Assert.Equal(HttpStatusCode.NotFound, (await colleague.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Hr.GetAsync($"/people/import/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Employee.GetAsync("/profiles/import")).StatusCode);
        Assert.Null((await world.Hr.ReadPageAsync("/people/import")).QuerySelector($"a[href*='{id}']"));
    }

    private static async Task<string> UploadAsync(HttpClient client, byte[] content, string language = "de")
    {
        var answer = await PostAsync(client, content, language);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, byte[] content, string language = "de")
    {
        var page = await client.ReadPageAsync("/profiles/import");
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(content), "Input.File", "profile.json" }, { new StringContent(language), "Input.Language" },
            { new StringContent(page.QuerySelector("main [name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
        };
        return await client.PostAsync("/profiles/import", form);
    }
}
