using System.Net;
using System.Net.Http.Headers;
using CompetencyProfiles.Data;
using CompetencyProfiles.Profiles;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;

namespace CompetencyProfiles.Web.Tests.Profiles.Versions;

public sealed class ApprovalPageTests
{
    private static readonly byte[] Pdf = "%PDF-1.7 resolution"u8.ToArray();
    private static readonly string Page = ProfileWorld.Address(1, "/approval");

    [Theory, OnEveryDatabase]
    public async Task HR_leads_a_version_from_draft_to_active(DatabaseProvider provider)
    {
        await using var world = await ProfileWorld.StartAsync(provider);
        await world.DraftAsync();

        await PostAsync(world.Hr, "AddUnit", ("unit", $"{world.Unit.Id}"));
        await PostAsync(world.Hr, "Consult");
        Assert.Equal(ProfileStage.InConsultation, (await world.ReadAsync()).Stage);
        await ApproveAsync(world.Hr, Pdf, "../Beschluss 14.exe", ("Input.Kind", "ByRepresentation"), ("Input.On", "2026-11-20"), ("Input.ApprovedBy", "Betriebsrat"), ("Input.Note", "Beschluss 14"));
        await PostAsync(world.Hr, "Activate", ("Day", "2026-11-23"));

        var version = await world.ReadAsync();
        Assert.Equal(ProfileState.Active, version.StateOn(Given.Today));
        Assert.Equal((new DateOnly(2026, 11, 20), "Betriebsrat", "Beschluss 14", world.Marlene.Id), (version.Approval!.On, version.Approval.ApprovedBy, version.Approval.Note, version.Approval.RecordedById));
        Assert.Equal(world.Unit.Id, Assert.Single(version.Scope).UnitId);
        var file = await world.Council.GetAsync(ProfileWorld.Address(1, "/approval/evidence"));
        Assert.Equal(Pdf, await file.Content.ReadAsByteArrayAsync());
        Assert.Equal(("attachment", "application/pdf", "Beschluss 14.pdf"), (file.Content.Headers.ContentDisposition!.DispositionType, file.Content.Headers.ContentType!.MediaType, file.Content.Headers.ContentDisposition.FileName!.Trim('"')));
    }

    [Fact]
    public async Task What_is_wrong_is_said_and_what_was_typed_stays()
    {
        await using var world = await ProfileWorld.StartAsync();
        await world.DraftAsync();
        await PostAsync(world.Hr, "Consult");

        var nameless = await ApproveAsync(world.Hr, null, "", ("Input.Kind", "ByRepresentation"), ("Input.On", "2026-11-20"), ("Input.Note", "Beschluss 14"));
        var future = await ApproveAsync(world.Hr, null, "", ("Input.Kind", "ByRepresentation"), ("Input.On", "2026-11-30"), ("Input.ApprovedBy", "Betriebsrat"));
        var program = await ApproveAsync(world.Hr, "MZ program"u8.ToArray(), "beschluss.pdf", ("Input.Kind", "ByRepresentation"), ("Input.On", "2026-11-20"), ("Input.ApprovedBy", "Betriebsrat"));
        var large = await ApproveAsync(world.Hr, new byte[EvidenceFile.MaxBytes + 1], "beschluss.pdf", ("Input.Kind", "ByRepresentation"), ("Input.On", "2026-11-20"), ("Input.ApprovedBy", "Betriebsrat"));

        Assert.Contains("wer zugestimmt hat.", nameless, StringComparison.Ordinal);
        Assert.Contains("Beschluss 14", nameless, StringComparison.Ordinal);
        Assert.Contains("liegt in der Zukunft", future, StringComparison.Ordinal);
        Assert.Contains("weder ein PDF noch ein Bild", program, StringComparison.Ordinal);
        Assert.Contains("größer als 5 MB", large, StringComparison.Ordinal);
        Assert.Equal(ProfileStage.InConsultation, (await world.ReadAsync()).Stage);
    }

    [Fact]
    public async Task A_step_out_of_order_changes_nothing()
    {
        await using var world = await ProfileWorld.StartAsync();
        await world.DraftAsync();

        Assert.Contains("Geben Sie sie zuerst in die Abstimmung", await ApproveAsync(world.Hr, null, "", ("Input.Kind", "ByRepresentation"), ("Input.On", "2026-11-20"), ("Input.ApprovedBy", "X")), StringComparison.Ordinal);
        Assert.Contains("Erst eine freigegebene Version", await PostAsync(world.Hr, "Activate", ("Day", "2026-11-23")), StringComparison.Ordinal);
        Assert.Contains("nicht in Abstimmung", await PostAsync(world.Hr, "TakeBack"), StringComparison.Ordinal);
        Assert.Contains("nicht gültig", await PostAsync(world.Hr, "Retire", ("Day", "2026-11-23")), StringComparison.Ordinal);
        Assert.Contains("nicht gültig", await PostAsync(world.Hr, "Withdraw"), StringComparison.Ordinal);
        Assert.Contains("Eine der Einheiten gibt es nicht", await PostAsync(world.Hr, "AddUnit", ("unit", $"{Guid.CreateVersion7()}")), StringComparison.Ordinal);
        await PostAsync(world.Hr, "Consult");
        Assert.Contains("in Abstimmung und ruht", await PostAsync(world.Hr, "Consult"), StringComparison.Ordinal);
        Assert.Contains("in Abstimmung und ruht", await PostAsync(world.Hr, "AddUnit", ("unit", $"{world.Unit.Id}")), StringComparison.Ordinal);

        var version = await world.ReadAsync();
        Assert.Equal((ProfileStage.InConsultation, null, 0), (version.Stage, version.ActiveFrom, version.Scope.Count));
    }

    [Fact]
    public async Task What_is_missing_is_listed_with_the_way_there()
    {
        await using var world = await ProfileWorld.StartAsync();
        await world.DraftAsync(SmallProfile.Content.AddCriterion("deliver", new("Neu", "New")).Value);

        var page = await world.Hr.ReadPageAsync(Page);

        Assert.Equal(ProfileWorld.Address(1, "/edit/criteria/neu"), page.QuerySelector(".missing a")!.GetAttribute("href"));
        Assert.True(page.QuerySelector("form[action$='handler=Consult'] button")!.HasAttribute("disabled"));
        Assert.Contains("Es fehlen noch", await PostAsync(world.Hr, "Consult"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_planned_start_can_be_taken_back_and_an_active_version_retired()
    {
        await using var world = await ProfileWorld.StartAsync();
        var first = await world.ActiveAsync();
        var second = await world.NextAsync(first);
        await world.WriteAsync(second, content => content.ConfirmAllMeanings());
        await world.ApproveAsync(second);

        await PostAsync(world.Hr, "Activate", 2, ("Day", "2026-12-01"));
        Assert.Equal(new DateOnly(2026, 11, 30), (await world.ReadAsync()).ActiveTo);
        await PostAsync(world.Hr, "Withdraw", 2);
        Assert.Null((await world.ReadAsync()).ActiveTo);
        await PostAsync(world.Hr, "Retire", ("Day", "2026-11-25"));
        Assert.Equal(new DateOnly(2026, 11, 25), (await world.ReadAsync()).ActiveTo);
    }

    [Fact]
    public async Task The_representation_reads_and_nobody_else_finds_the_page()
    {
        await using var world = await ProfileWorld.StartAsync();
        await world.DraftAsync();

        var read = await world.Council.ReadPageAsync(Page);

        Assert.Empty(read.QuerySelectorAll("main form"));
        Assert.Equal(HttpStatusCode.NotFound, (await world.Employee.GetAsync(Page)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Hr.GetAsync(ProfileWorld.Address(9, "/approval"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Council.GetAsync(ProfileWorld.Address(1, "/approval/evidence"))).StatusCode);
    }

    private static Task<string> PostAsync(HttpClient client, string handler, params (string Name, string Value)[] values) => PostAsync(client, handler, 1, values);

    private static async Task<string> PostAsync(HttpClient client, string handler, int number, params (string Name, string Value)[] values)
    {
        using var form = new FormUrlEncodedContent(values.Append(await TokenAsync(client)).Select(v => KeyValuePair.Create(v.Name, v.Value)));
        var answer = await client.PostAsync(ProfileWorld.Address(number, $"/approval?handler={handler}"), form);
        return await answer.Content.ReadAsStringAsync();
    }

    private static async Task<string> ApproveAsync(HttpClient client, byte[]? file, string name, params (string Name, string Value)[] values)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (field, value) in values.Append(await TokenAsync(client)))
            form.Add(new StringContent(value), field);
        if (file is not null)
        {
            var part = new ByteArrayContent(file);
            part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            form.Add(part, "Input.File", name);
        }

        var answer = await client.PostAsync(Page + "?handler=Approve", form);
        return await answer.Content.ReadAsStringAsync();
    }

    // The cookie that belongs to the token comes with the page.
    private static async Task<(string Name, string Value)> TokenAsync(HttpClient client)
    {
        var page = await client.ReadPageAsync("/preferences");
        return ("__RequestVerificationToken", page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!);
    }
}
