using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CompetencyProfiles.Profiles;

/// <summary>
/// Reads a CASE 1.0 package. Items below the document are fields, those below them criteria; where all items lie below the document they are
/// criteria of one field. Every fault with its JSON path.
/// </summary>
internal sealed partial class ReadCaseFile(JsonObject package, string language)
{
    private sealed record Item(string Id, string Path, string Name, string Statement, string Code, string Notes);

    private readonly List<ExchangeFault> faults = [];

    public ExchangeReading Read()
    {
        if (package["CFDocument"] is not JsonObject document)
            return Refused("Case.NoDocument", "/CFDocument");
        if (package["CFItems"] is not JsonArray { Count: > 0 } list)
            return Refused("Case.NoItems", "/CFItems");
        var title = Text(document, "title", "/CFDocument", ProfileTexts.TitleLength);
        if (title.Length == 0)
            return Refused("Case.Missing", "/CFDocument/title");

        var said = Text(document, "language", "/CFDocument", 20);
        var own = said.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "en" : said.StartsWith("de", StringComparison.OrdinalIgnoreCase) ? "de" : language;
        var items = list.Select(ItemAt).OfType<Item>().ToList();
        foreach (var twice in items.GroupBy(item => item.Id).SelectMany(group => group.Skip(1)))
            Fault("Case.IdTwice", twice.Path + "/identifier");
        if (faults.Count > 0)
            return ExchangeReading.Of(ExchangeFormat.Case, null, faults);

        var parents = ParentsOf(items);
        var (levels, anchors) = Rubric();
        var fields = FieldsOf(items, parents, anchors, title);
        var key = OwnAddress().Match(Text(document, "uri", "/CFDocument", 2000)) is { Success: true } match && ProfileKey.IsKey(match.Groups[1].Value) ? match.Groups[1].Value : ProfileKey.From(title, []);
        return ExchangeReading.Of(ExchangeFormat.Case, new PartialProfile
        {
            Key = key, Language = own, Title = title, Levels = levels, Fields = fields,
            Description = document.ContainsKey("description") ? Text(document, "description", "/CFDocument", ProfileTexts.DescriptionLength) : null,
        }, faults);
    }

    private Item? ItemAt(JsonNode? node, int index)
    {
        var path = $"/CFItems/{index}";
        if (node is not JsonObject item)
        {
            Fault("Case.NoObject", path);
            return null;
        }

        var (id, statement) = (Text(item, "identifier", path, 200), Text(item, "fullStatement", path, 4000));
        foreach (var (name, value) in new[] { ("identifier", id), ("fullStatement", statement) })
        {
            if (value.Length == 0)
                Fault("Case.Missing", $"{path}/{name}");
        }

        var short_ = Text(item, "abbreviatedStatement", path, 500);
        return new(id, path, short_.Length > 0 ? short_ : statement, statement, Text(item, "humanCodingScheme", path, 500), Text(item, "notes", path, 4000));
    }

    private Dictionary<string, (string Parent, int Place)> ParentsOf(List<Item> items)
    {
        var known = items.Select(item => item.Id).ToHashSet();
        var parents = new Dictionary<string, (string Parent, int Place)>();
        foreach (var (node, index) in (package["CFAssociations"] as JsonArray ?? []).Select((node, index) => (node, index)))
        {
            if (node is not JsonObject association || Text(association, "associationType", $"/CFAssociations/{index}", 100) != "isChildOf")
                continue;
            var (child, parent) = (NodeId(association, "originNodeURI"), NodeId(association, "destinationNodeURI"));
            if (!known.Contains(child))
                Fault("Case.ItemUnknown", $"/CFAssociations/{index}/originNodeURI");
            else if (known.Contains(parent))
                parents[child] = (parent, association["sequenceNumber"] is JsonValue number && number.TryGetValue<int>(out var place) ? place : index);
        }

        foreach (var item in items.Where(item => parents.TryGetValue(item.Id, out var above) && parents.ContainsKey(above.Parent)))
            Fault("Exchange.TooDeep", item.Path);
        return parents;
    }

    private List<PartialField> FieldsOf(List<Item> items, Dictionary<string, (string Parent, int Place)> parents, Dictionary<string, Dictionary<int, string>> anchors, string title)
    {
        var fields = new List<PartialField>();
        List<string> fieldKeys = [], criterionKeys = [];
        var tops = items.Where(item => !parents.ContainsKey(item.Id)).ToList();
        if (parents.Count == 0)
            return [new(ProfileKey.From(title, []), title.Length <= CompetencyField.NameLength ? title : title[..CompetencyField.NameLength], null, [.. items.Select(CriterionOf)])];
        foreach (var top in tops)
        {
            var children = items.Where(item => parents.TryGetValue(item.Id, out var above) && above.Parent == top.Id).OrderBy(item => parents[item.Id].Place);
            fields.Add(new(KeyOf(top, fieldKeys), Named(top, CompetencyField.NameLength), Limited(StatementOf(top), CompetencyField.DescriptionLength, top.Path + "/fullStatement"), [.. children.Select(CriterionOf)]));
        }

        return fields;

        PartialCriterion CriterionOf(Item item) => new(
            KeyOf(item, criterionKeys), Named(item, Criterion.NameLength), Limited(StatementOf(item), Criterion.DefinitionLength, item.Path + "/fullStatement"),
            item.Notes.Length == 0 ? null : Limited(item.Notes, Criterion.QuestionLength, item.Path + "/notes"), anchors.GetValueOrDefault(item.Id));
    }

    private (List<string>? Levels, Dictionary<string, Dictionary<int, string>> Anchors) Rubric()
    {
        var anchors = new Dictionary<string, Dictionary<int, string>>();
        List<string>? names = null;
        foreach (var (criterion, path) in Parts(package, "CFRubrics", "").SelectMany(rubric => Parts(rubric.Part, "CFRubricCriteria", rubric.Path)))
        {
            var levels = Parts(criterion, "CFRubricCriterionLevels", path)
                .OrderBy(level => NumberOf(level.Part, "score") ?? NumberOf(level.Part, "position") ?? 0).ToList();
            if (levels.Count is < RatingScale.FewestLevels or > RatingScale.MostLevels)
            {
                Fault("Exchange.LevelCount", $"{path}/CFRubricCriterionLevels", RatingScale.FewestLevels, RatingScale.MostLevels);
                continue;
            }

            names ??= [.. levels.Select(level => Limited(Text(level.Part, "quality", level.Path, 500), ProfileTexts.LevelNameLength, level.Path + "/quality"))];
            if (levels.Count != names.Count)
                Fault("Case.LevelsDiffer", $"{path}/CFRubricCriterionLevels", names.Count);
            var texts = levels.Select((level, i) => (Level: i + 1, Text: Limited(Text(level.Part, "description", level.Path, 4000), Criterion.AnchorLength, level.Path + "/description"))).ToDictionary(l => l.Level, l => l.Text);
            anchors.TryAdd(NodeId(criterion, "CFItemURI"), texts);
        }

        return (names, anchors);
    }

    private static IEnumerable<(JsonObject Part, string Path)> Parts(JsonObject from, string name, string path) =>
        (from[name] as JsonArray ?? []).Select((node, i) => (Part: node as JsonObject, Path: $"{path}/{name}/{i}")).Where(part => part.Part is not null).Select(part => (part.Part!, part.Path));

    private static double? NumberOf(JsonObject from, string name) => from[name] is JsonValue value && value.TryGetValue<double>(out var number) ? number : null;

    private static string NodeId(JsonObject from, string name) => from[name] is JsonObject link && link["identifier"] is JsonValue id && id.TryGetValue<string>(out var text) ? text : "";

    // A statement that only repeats the name says nothing of its own.
    private static string StatementOf(Item item) => item.Statement == item.Name ? "" : item.Statement;

    private string Named(Item item, int length) => Limited(item.Name, length, item.Path + (item.Name == item.Statement ? "/fullStatement" : "/abbreviatedStatement"));

    private string Limited(string text, int length, string path)
    {
        if (text.Length > length)
            Fault("Exchange.TooLong", path, length);
        return text;
    }

    private string Text(JsonObject from, string name, string path, int length)
    {
        if (from[name] is null)
            return "";
        if (from[name] is not JsonValue value || !value.TryGetValue<string>(out var text))
        {
            Fault("Case.NoText", $"{path}/{name}");
            return "";
        }

        return Limited(text.Trim().ReplaceLineEndings("\n"), length, $"{path}/{name}");
    }

    private static string KeyOf(Item item, List<string> taken)
    {
        var wish = item.Code.Length > 0 ? item.Code : item.Name;
        var key = ProfileKey.IsKey(wish) && !taken.Contains(wish) ? wish : ProfileKey.From(wish, taken);
        taken.Add(key);
        return key;
    }

    private void Fault(string key, string path, params object[] values) => faults.Add(ExchangeFault.AtPath(key, path).With(values));

    private static ExchangeReading Refused(string key, string path) => ExchangeReading.Of(ExchangeFormat.Case, null, [ExchangeFault.AtPath(key, path)]);

    [GeneratedRegex(@"/profiles/([^/]+)/v/\d+$", RegexOptions.NonBacktracking)]
    private static partial Regex OwnAddress();
}
