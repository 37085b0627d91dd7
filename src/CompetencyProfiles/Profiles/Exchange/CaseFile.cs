using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CompetencyProfiles.Profiles;

/// <summary>
/// A version as a CASE 1.0 package (1EdTech Competencies and Academic Standards Exchange): fields and criteria are items, behavioural anchors
/// the levels of a rubric, and what means the same as before an association.
/// </summary>
public sealed class CaseFile
{
    public const string FieldType = "Competency field", CriterionType = "Criterion";
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly VersionCard version;
    private readonly ProfileContent content;
    private readonly VersionCard? before;
    private readonly string language, home, changed;
    private readonly JsonArray items = [], associations = [], criteria = [];

    private CaseFile(VersionCard version, ProfileContent content, VersionCard? before, string language, Uri site)
    {
        (this.version, this.content, this.before, this.language) = (version, content, before, language);
        home = new Uri(site, $"/profiles/{version.Key}/v/").AbsoluteUri;
        changed = version.StartedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
    }

    /// <param name="before">The version that "same meaning as" speaks of; null for a first one.</param>
    /// <param name="language">"de" or "en": a package has one.</param>
    /// <param name="site">Where this installation is reached; identifiers and addresses are made from it and stay the same.</param>
    public static byte[] Write(VersionCard version, ProfileContent content, VersionCard? before, string language, Uri site) =>
        JsonSerializer.SerializeToUtf8Bytes(new CaseFile(version, content, before, language, site).Package(), Indented);

    private JsonObject Package()
    {
        var (document, place) = (Reference("", content.Title), 0);
        foreach (var field in content.Fields)
        {
            items.Add(Item(FieldPart(field), field.Key, FieldType, field.Name, field.Description, LocalizedText.Empty));
            Associate("isChildOf", Reference(FieldPart(field), field.Name), document.DeepClone(), ++place);
            foreach (var criterion in field.Criteria)
                AddCriterion(field, criterion, ++place);
        }

        var uri = Reference("", content.Title);
        return new()
        {
            ["CFDocument"] = new JsonObject
            {
                ["identifier"] = uri["identifier"]!.DeepClone(), ["uri"] = uri["uri"]!.DeepClone(), ["creator"] = "Competency Profiles", ["title"] = content.Title.In(language),
                ["lastChangeDateTime"] = changed, ["description"] = content.Description.Of(language), ["language"] = language, ["version"] = $"{version.Number}",
                ["adoptionStatus"] = version.IsPublished ? "Adopted" : "Draft", ["CFPackageURI"] = uri,
            },
            ["CFItems"] = items, ["CFAssociations"] = associations,
            ["CFDefinitions"] = new JsonObject { ["CFItemTypes"] = new JsonArray(ItemType(FieldType, 1), ItemType(CriterionType, 2)) },
            ["CFRubrics"] = new JsonArray(new JsonObject
            {
                ["identifier"] = IdOf("#rubric"), ["uri"] = AddressOf("#rubric"), ["title"] = content.Title.In(language), ["description"] = content.RatingGuidance.Text.Of(language),
                ["lastChangeDateTime"] = changed, ["CFRubricCriteria"] = criteria,
            }),
        };
    }

    private void AddCriterion(CompetencyField field, Criterion criterion, int place)
    {
        var part = CriterionPart(criterion.Key);
        items.Add(Item(part, criterion.Key, CriterionType, criterion.Name, criterion.Definition, criterion.ReflectionQuestion));
        Associate("isChildOf", Reference(part, criterion.Name), Reference(FieldPart(field), field.Name), place);
        foreach (var earlier in before is null ? [] : criterion.SameMeaningAs?.Keys ?? [])
        {
            // The same key and no other means the same; anything else took the earlier one's place.
            var (own, old) = (Reference(part, criterion.Name), Reference(CriterionPart(earlier), new(earlier, earlier), before!.Number));
            if (criterion.SameMeaningAs!.Keys is [var only] && only == criterion.Key)
                Associate("exactMatchOf", own, old);
            else
                Associate("replacedBy", old, own);
        }

        criteria.Add(new JsonObject
        {
            ["identifier"] = IdOf("#rubric-" + criterion.Key), ["uri"] = AddressOf("#rubric-" + criterion.Key), ["category"] = field.Name.In(language), ["description"] = criterion.Name.In(language),
            ["CFItemURI"] = Reference(part, criterion.Name), ["weight"] = criterion.Weight, ["position"] = criteria.Count + 1, ["rubricId"] = IdOf("#rubric"), ["lastChangeDateTime"] = changed,
            ["CFRubricCriterionLevels"] = new JsonArray([.. content.Scale.Levels.Select(level => Level(criterion, level))]),
        });
    }

    private JsonObject Level(Criterion criterion, ScaleLevel level)
    {
        var part = string.Create(CultureInfo.InvariantCulture, $"#rubric-{criterion.Key}-{level.Level}");
        return new()
        {
            ["identifier"] = IdOf(part), ["uri"] = AddressOf(part), ["description"] = criterion.AnchorAt(level.Level).Of(language), ["quality"] = level.Name.Of(language),
            ["score"] = level.Level, ["position"] = level.Level, ["rubricCriterionId"] = IdOf("#rubric-" + criterion.Key), ["lastChangeDateTime"] = changed,
        };
    }

    // An item must have a full statement, so a text that is missing is replaced by the name.
    private JsonObject Item(string part, string key, string type, LocalizedText name, LocalizedText text, LocalizedText notes) => new()
    {
        ["identifier"] = IdOf(part), ["uri"] = AddressOf(part), ["fullStatement"] = text.Of(language) is { Length: > 0 } full ? full : name.In(language), ["abbreviatedStatement"] = name.Of(language),
        ["humanCodingScheme"] = key, ["CFItemType"] = type, ["language"] = language, ["notes"] = notes.Of(language), ["lastChangeDateTime"] = changed,
        ["CFDocumentURI"] = Reference("", content.Title),
    };

    private void Associate(string type, JsonNode origin, JsonNode destination, int? sequence = null)
    {
        var part = $"#{type}|{origin["uri"]}|{destination["uri"]}";
        var association = new JsonObject
        {
            ["identifier"] = IdOf(part), ["uri"] = AddressOf($"#association-{associations.Count + 1}"), ["associationType"] = type,
            ["originNodeURI"] = origin, ["destinationNodeURI"] = destination, ["lastChangeDateTime"] = changed,
        };
        if (sequence is not null)
            association["sequenceNumber"] = sequence;
        associations.Add(association);
    }

    private JsonObject ItemType(string title, int level) => new()
    {
        ["identifier"] = IdOf("#type-" + title), ["uri"] = AddressOf(string.Create(CultureInfo.InvariantCulture, $"#type-{level}")), ["title"] = title, ["description"] = title,
        ["hierarchyCode"] = $"{level}", ["lastChangeDateTime"] = changed,
    };

    private JsonObject Reference(string part, LocalizedText title, int? number = null) => new()
    {
        ["title"] = title.In(language), ["identifier"] = IdOf(part, number), ["uri"] = AddressOf(part, number),
    };

    private static string FieldPart(CompetencyField field) => $"#field-{field.Key}";

    private static string CriterionPart(string key) => $"#criterion-{key}";

    private string AddressOf(string part, int? number = null) => string.Create(CultureInfo.InvariantCulture, $"{home}{number ?? version.Number}{part}");

    /// <summary>A UUID of version 8 (RFC 9562) from the address: whoever exports again gets the same one.</summary>
    private string IdOf(string part, int? number = null)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(AddressOf(part, number)))[..16];
        (bytes[6], bytes[8]) = ((byte)((bytes[6] & 0x0F) | 0x80), (byte)((bytes[8] & 0x3F) | 0x80));
        return new Guid(bytes, bigEndian: true).ToString();
    }
}
