using System.Text;
using System.Text.Json.Nodes;
using CompetencyProfiles.Profiles;
using CompetencyProfiles.Tests.Support;

namespace CompetencyProfiles.Tests.Profiles.Exchange;

public sealed class BrokenFileTests(ITestOutputHelper output)
{
    private static readonly string[] Head = Enumerable.Range(1, 14).Select(n => $"Column {n}").ToArray();

    [Theory]
    [InlineData("/key", "\"Not A Key\"", "Schema.pattern")]
    [InlineData("/kind", "\"something\"", "Exchange.UnknownJson")]
    [InlineData("/schemaVersion", "\"9.0\"", "Schema.const")]
    [InlineData("/title", "\"Only a string\"", "Schema.type")]
    [InlineData("/title/de", "null", "Schema.type")]
    [InlineData("/scale/levels", "[]", "Schema.minItems")]
    [InlineData("/scale/levels/0/level", "2", "Exchange.LevelOrder", "/scale/levels")]
    [InlineData("/fields/0/criteria/0/weight", "10", "Schema.maximum")]
    [InlineData("/fields/0/criteria/0/targets/service-desk", "9", "Schema.maximum")]
    [InlineData("/fields/0/criteria/0/targets/service-desk", "5", "Exchange.TargetOutside")]
    [InlineData("/fields/0/criteria/0/targets/pirates", "3", "Exchange.FamilyUnknown")]
    [InlineData("/fields/0/criteria/1/key", "\"understand.listen\"", "Exchange.KeyTwice")]
    [InlineData("/fields/1/key", "\"understand\"", "Exchange.KeyTwice")]
    [InlineData("/fields/0/criteria/0/name/de", "\"a\\u0000b\"", "Exchange.ControlCharacter")]
    public void Our_JSON_is_refused_at_the_place_that_is_wrong(string path, string value, string fault, string? at = null)
    {
        var file = JsonNode.Parse(OwnFile.Write("customer", 1, SmallProfile.Content, []))!;
        var parts = path.Trim('/').Split('/');
        var parent = parts[..^1].Aggregate(file, (node, part) => int.TryParse(part, out var index) ? node[index]! : node[part]!);
        parent[parts[^1]] = JsonNode.Parse(value);

        var reading = Read(file.ToJsonString());

        Assert.Null(reading.Profile);
        Assert.Contains(reading.Faults, found => found.Key == fault && (fault == "Exchange.UnknownJson" || found.Path == (at ?? path)));
    }

    [Theory]
    [InlineData("", "Exchange.UnknownTable", null)]
    [InlineData("{ \"kind\": ", "Exchange.BrokenJson", 1)]
    [InlineData("{ \"kind\": 1,\n \"kind\": 2 }", "Exchange.BrokenJson", null)]
    [InlineData("[1, 2]", "Exchange.UnknownJson", null)]
    [InlineData("Name;Alter\nJana;30", "Exchange.UnknownTable", null)]
    [InlineData("{ \"CFDocument\": {}, \"CFItems\": [] }", "Case.NoItems", null)]
    [InlineData("{ \"CFDocument\": { \"title\": \"X\" }, \"CFItems\": [ { \"identifier\": 7, \"fullStatement\": \"Y\" } ] }", "Case.NoText", null)]
    [InlineData("{ \"CFDocument\": { \"title\": \"X\" }, \"CFItems\": [ { \"identifier\": \"7\" } ] }", "Case.Missing", null)]
    public void A_foreign_file_is_refused_in_words(string text, string fault, int? line)
    {
        var reading = Read(text);

        Assert.Null(reading.Profile);
        var found = Assert.Single(reading.Faults, found => found.Key == fault || (text.Length == 0 && found.Key.StartsWith("Table.", StringComparison.Ordinal)));
        Assert.Equal(line, found.Line);
    }

    [Fact]
    public void Moodle_is_refused_by_line_and_column()
    {
        var rows = new[]
        {
            Row("", "FW", "Framework", "", "a,b", "1"),
            Row("", "", "No number"), Row("", "A", ""), Row("", "B", "One"), Row("", "B", "Twice"), Row("nobody", "C", "Lost"),
            Row("B", "D", "Below"), Row("D", "E", "Too deep"), Row("", "FW2", "Second", "", "", "1"),
        };

        var faults = Read(string.Join('\n', rows.Prepend(string.Join(';', Head)))).Faults;

        Assert.Equal(
            [("Moodle.SecondFramework", 10, 13), ("Moodle.IdMissing", 3, 2), ("Moodle.NameMissing", 4, 3), ("Moodle.IdTwice", 6, 2), ("Moodle.ParentUnknown", 7, 1), ("Exchange.TooDeep", 9, 1)],
            faults.Select(fault => (fault.Key, fault.Line!.Value, fault.Column!.Value)));
        var text = Read(string.Join('\n', string.Join(';', Head), Row("", "FW", "Framework", "", "a,b", "1"), Row("", "A", "Field"), Row("A", "A.1", "Criterion", new string('x', 601)))).Faults;
        Assert.Equal([("Exchange.LevelCount", 2, 6), ("Exchange.TooLong", 4, 4)], text.Select(fault => (fault.Key, fault.Line!.Value, fault.Column!.Value)).Order());
    }

    [Fact]
    public void Whatever_is_handed_in_is_answered_and_never_thrown()
    {
        const int seed = 20261126;
        var random = new Random(seed);
        output.WriteLine($"seed {seed}");
        byte[][] files =
        [
            OwnFile.Write("customer", 1, SmallProfile.Content, []), MoodleFile.Write("customer", SmallProfile.Content, "de"),
            CaseFile.Write(new() { Id = new(Guid.CreateVersion7()), ProfileId = new(Guid.CreateVersion7()), Key = "customer", Number = 1, Title = new("X", "X"), Stage = ProfileStage.Draft, BasedOnId = null, StartedAt = Given.Now, InConsultationSince = null, ApprovedOn = null, ActiveFrom = null, ActiveTo = null },
                SmallProfile.Content, null, "de", new("https://profiles.example.org/")),
        ];
        for (var round = 0; round < 600; round++)
        {
            var file = files[round % files.Length].ToArray();
            for (var n = random.Next(1, 12); n > 0; n--)
                file[random.Next(file.Length)] = (byte)"{}[]\",:;0\n\0<é"[random.Next(13)];
            var reading = ReadProfileFile.Read(file[..random.Next(1, file.Length + 1)], "de", SmallProfile.RoleFamilies);
            Assert.True(reading.Profile is null == reading.Faults.Count > 0, $"round {round}");
            reading.Profile?.Onto(null);
            reading.Profile?.Onto(SmallProfile.Content);
        }
    }

    [Fact]
    public void Too_much_and_too_deep_are_refused()
    {
        Assert.Equal("Exchange.TooLarge", Assert.Single(ReadProfileFile.Read(new byte[ReadProfileFile.MaxBytes + 1], "de", []).Faults).Key);
        Assert.Equal("Exchange.BrokenJson", Assert.Single(Read(string.Concat(Enumerable.Repeat("{\"a\":", 100))).Faults).Key);
    }

    [Fact]
    public void What_would_make_the_profile_too_large_or_bend_its_scale_is_refused()
    {
        string[] start = [string.Join(';', Head), Row("", "FW", "Framework", "", "a,b,c", "1")];
        var many = Read(string.Join('\n', [.. start, Row("", "A", "Field"), .. Enumerable.Range(0, Criterion.Most + 1).Select(n => Row("A", $"A.{n}", $"Criterion {n}"))])).Profile!;
        var wide = Read(string.Join('\n', [.. start, .. Enumerable.Range(0, CompetencyField.Most + 1).SelectMany(n => new[] { Row("", $"F{n}", $"Field {n}"), Row($"F{n}", $"F{n}.1", "Criterion") })])).Profile!;

        Assert.Equal(ProfileRefusals.TooManyCriteria.Key, many.Onto(null).Refusal!.Key);
        Assert.Equal(ProfileRefusals.TooManyFields.Key, wide.Onto(null).Refusal!.Key);
        Assert.Equal(ExchangeRefusals.LevelsDiffer.Key, many.Onto(SmallProfile.Content).Refusal!.Key);
    }

    private static string Row(string parent, string id, string name, string description = "", string scale = "", string isFramework = "") =>
        string.Join(';', parent, id, name, description, "1", $"\"{scale}\"", "", "", "", "", "", "", isFramework, "");

    private static ExchangeReading Read(string text) => ReadProfileFile.Read(Encoding.UTF8.GetBytes(text), "de", SmallProfile.RoleFamilies);
}
