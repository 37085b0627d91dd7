using System.Text;
using System.Text.Json.Nodes;
using CompetencyProfiles.Data;
using CompetencyProfiles.Kernel;
using CompetencyProfiles.Profiles;
using CompetencyProfiles.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Tests.Profiles.Exchange;

public sealed class ExchangeTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Uri Site = new("https://profiles.example.org/");

    public static TheoryData<ExchangeFormat, string> EveryFormat => new()
    {
        { ExchangeFormat.Json, "de" }, { ExchangeFormat.Moodle, "de" }, { ExchangeFormat.Moodle, "en" }, { ExchangeFormat.Case, "de" }, { ExchangeFormat.Case, "en" },
    };

    [Theory, MemberData(nameof(EveryFormat))]
    public void What_is_exported_and_read_again_is_the_same(ExchangeFormat format, string language)
    {
        foreach (var content in new[] { SmallProfile.Content, StarterProfile.Content, Awkward() })
        {
            var reading = Read(Written(format, content, language), language);
            Assert.Empty(reading.Faults);
            Assert.Equal((format, "customer"), (reading.Format, reading.Profile!.Key));
            Assert.Equal(content.ToJson(), reading.Profile.Onto(content).Value!.ToJson());
        }
    }

    [Theory, MemberData(nameof(EveryFormat))]
    public void Into_an_empty_house_comes_what_the_format_can_say(ExchangeFormat format, string language)
    {
        var reading = Read(Written(format, SmallProfile.Content, language), language);

        var content = reading.Profile!.Onto(null).Value!;

        Assert.Equal(SmallProfile.Content.Criteria.Select(c => (c.Key, c.Name.Of(language), c.AnchorAt(3).Of(language))), content.Criteria.Select(c => (c.Key, c.Name.Of(language), c.AnchorAt(3).Of(language))));
        Assert.Equal(SmallProfile.Content.Scale.Levels.Select(level => level.Name.Of(language)), content.Scale.Levels.Select(level => level.Name.Of(language)));
        if (format == ExchangeFormat.Json)
            Assert.Equal(SmallProfile.Content.ToJson(), content.ToJson());
        else
            Assert.All(content.Criteria, criterion => Assert.Empty(criterion.Name.Of(language == "en" ? "de" : "en")));
    }

    [Theory, OnEveryDatabase]
    public async Task An_import_that_changes_nothing_writes_nothing_and_one_that_does_goes_into_the_next_draft(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var id = (await db.StartProfileAsync("customer", SmallProfile.Content, Given.Hr, None)).Value!.Id;
        await db.ApproveAsync(id, new(ApprovalKind.NoRepresentation, Given.Today, "", ""), Given.Today, Given.Hr, None);
        var same = Read(Written(ExchangeFormat.Json, SmallProfile.Content, "de"), "de").Profile!;
        var other = Read(Written(ExchangeFormat.Moodle, SmallProfile.Content.RewriteCriterion("deliver.promise", c => c with { Name = c.Name with { De = "Wort halten" } }).Value!, "de"), "de").Profile!;

        Assert.Equal(1, (await db.ImportProfileAsync(same, Given.Hr, Given.Today, None)).Value);
        Assert.Equal(1, await db.Set<ProfileVersion>().CountAsync(None));
        var number = (await db.ImportProfileAsync(other, Given.Hr, Given.Today, None)).Value;
        var again = (await db.ImportProfileAsync(other, Given.Hr, Given.Today, None)).Value;

        Assert.Equal((2, 2), (number, again));
        var versions = await db.Set<ProfileVersion>().AsNoTracking().OrderBy(version => version.Number).ToListAsync(None);
        Assert.Equal(["deliver.promise (de)", "Wort halten"], versions.Select(version => version.Content.FindCriterion("deliver.promise")!.Name.De));
        Assert.Equal("deliver.promise", versions[1].Content.FindCriterion("deliver.promise")!.Name.En);
        Assert.Equal(1, await db.Set<ProfileEdit>().CountAsync(None));
        Assert.True((await db.UndoAsync(versions[1].Id, None))!.Succeeded);
    }

    [Theory, OnEveryDatabase]
    public async Task An_unknown_profile_is_begun_and_one_in_consultation_is_left_alone(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var file = Read(Written(ExchangeFormat.Case, SmallProfile.Content, "en"), "de").Profile!;

        Assert.True((await db.PlanAsync(file, Given.Today, None)).Value!.Onto is null);
        Assert.Equal(1, (await db.ImportProfileAsync(file, Given.Hr, Given.Today, None)).Value);
        var version = await db.Set<ProfileVersion>().SingleAsync(None);
        Assert.Equal("understand.listen", version.Content.Criteria.First().Name.En);

        await db.WriteAsync(version.Id, ProfilePart.Outline, null, _ => SmallProfile.Content, Given.Hr, None);
        Assert.True((await db.SendToConsultationAsync(version.Id, Given.Today, None))!.Succeeded);
        Assert.Equal(ProfileRefusals.IsInConsultation, (await db.ImportProfileAsync(file, Given.Hr, Given.Today, None)).Refusal);
    }

    [Fact]
    public void The_meaning_before_travels_as_associations_and_identifiers_stay()
    {
        var content = SmallProfile.Content.RewriteCriterion("deliver.promise", c => c with { SameMeaningAs = new() { Keys = ["deliver.promise"], IsConfirmed = true } }).Value!
            .RewriteCriterion("deliver.finish", c => c with { SameMeaningAs = new() { Keys = ["old.one", "old.two"], IsConfirmed = true } }).Value!;

        var package = JsonNode.Parse(CaseFile.Write(Card(2), content, Card(1), "en", Site))!;
        var again = JsonNode.Parse(CaseFile.Write(Card(2), content, Card(1), "en", Site))!;

        var said = package["CFAssociations"]!.AsArray().Where(a => (string)a!["associationType"]! != "isChildOf")
            .Select(a => $"{Fragment(a!["originNodeURI"]!)} {(string)a["associationType"]!} {Fragment(a["destinationNodeURI"]!)}");
        Assert.Equal(
            ["2#criterion-deliver.promise exactMatchOf 1#criterion-deliver.promise", "1#criterion-old.one replacedBy 2#criterion-deliver.finish", "1#criterion-old.two replacedBy 2#criterion-deliver.finish"],
            said);
        Assert.Equal(package.ToJsonString(), again.ToJsonString());
        var ids = package["CFItems"]!.AsArray().Concat(package["CFAssociations"]!.AsArray()).Select(part => Guid.Parse((string)part!["identifier"]!)).ToList();
        Assert.Distinct(ids);

        static string Fragment(JsonNode link) => ((string)link["uri"]!).Split("/v/")[1];
    }

    [Fact]
    public void A_file_of_the_real_Moodle_is_taken_in_with_its_HTML_as_text()
    {
        const string file = """
            Übergeordnete ID,ID-Nummer,Kurzbezeichnung,Beschreibung,Beschreibungsformat,Skalenwerte,Skalenkonfiguration,Regeltyp (optional),Regelergebnis (optional),Regelkonfiguration (optional),Verweise,Export-ID (optional),Ist Rahmen,Taxonomie
            ,SERVICE 2026,Service,"<p>Was <b>Service</b> heißt</p><script>alert(1)</script>",1,"gar nicht,teilweise,ganz","[{""scaleid"":""2""},{""id"":1,""scaledefault"":1,""proficient"":0}]",,,,,,1,"competency,competency,competency,competency"
            ,F 1,Zuhören,,1,,,,0,null,,7,,
            F 1,F 1.1,Ausreden lassen,"<ul><li>Unterbricht nicht</li><li>Fragt nach</li></ul>",1,,,,0,null,,8,,
            """;

        var reading = Read(Encoding.UTF8.GetBytes(file), "de");

        Assert.Empty(reading.Faults);
        Assert.Equal("service-2026", reading.Profile!.Key);
        var content = reading.Profile.Onto(null).Value!;
        Assert.Equal(("Service", "Was Service heißt"), (content.Title.De, content.Description.De));
        Assert.Equal(["gar nicht", "teilweise", "ganz"], content.Scale.Levels.Select(level => level.Name.De));
        var criterion = Assert.Single(content.Criteria);
        Assert.Equal(("f-1-1", "Unterbricht nicht\nFragt nach"), (criterion.Key, criterion.Definition.De));
        Assert.Equal(content.ToJson(), reading.Profile.Onto(content).Value!.ToJson());
    }

    [Fact]
    public void A_package_of_somebody_else_is_taken_in_without_rubric()
    {
        const string file = """
            { "CFDocument": { "identifier": "a", "uri": "https://case.example/a", "creator": "X", "title": "Digital skills", "lastChangeDateTime": "2026-01-01T00:00:00Z" },
              "CFItems": [ { "identifier": "1", "fullStatement": "Searches purposefully", "humanCodingScheme": "D.1" }, { "identifier": "2", "fullStatement": "Checks sources" } ] }
            """;

        var content = Read(Encoding.UTF8.GetBytes(file), "en").Profile!.Onto(null).Value!;

        Assert.Equal(["digital-skills"], content.Fields.Select(field => field.Key));
        Assert.Equal([("d-1", "Searches purposefully"), ("checks-sources", "Checks sources")], content.Criteria.Select(criterion => (criterion.Key, criterion.Name.En)));
        Assert.Equal(4, content.Scale.Levels.Count);
    }

    private static ProfileContent Awkward() => SmallProfile.Content.RewriteCriterion("deliver.promise", criterion => criterion with
    {
        Name = new("=1+1; \"Kommas, Umbrüche\" & <b>Auszeichnung</b>", new string('x', Criterion.NameLength)),
        Definition = new("Erste Zeile\nzweite & <Zeile>", "First line\nsecond line"),
        ReflectionQuestion = LocalizedText.Empty,
    }).Value! with
    {
        Scale = SmallProfile.Content.Scale with { Levels = [.. SmallProfile.Content.Scale.Levels.Select(level => level with { Name = new($"Stufe, {level.Level}", $"Level, {level.Level}") })] },
    };

    private static byte[] Written(ExchangeFormat format, ProfileContent content, string language) => format switch
    {
        ExchangeFormat.Json => OwnFile.Write("customer", 1, content, SmallProfile.RoleFamilies.Select(family => (family, SmallProfile.Both(family)))),
        ExchangeFormat.Moodle => MoodleFile.Write("customer", content, language),
        _ => CaseFile.Write(Card(1), content, null, language, Site),
    };

    private static ExchangeReading Read(byte[] file, string language) => ReadProfileFile.Read(file, language, SmallProfile.RoleFamilies);

    private static VersionCard Card(int number) => new()
    {
        Id = Id<ProfileVersion>.New(), ProfileId = Id<CompetencyProfile>.New(), Key = "customer", Number = number, Title = SmallProfile.Content.Title, Stage = ProfileStage.Draft,
        BasedOnId = null, StartedAt = Given.Now, InConsultationSince = null, ApprovedOn = null, ActiveFrom = null, ActiveTo = null,
    };
}
