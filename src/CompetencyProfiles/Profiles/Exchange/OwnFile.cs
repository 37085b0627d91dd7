using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CompetencyProfiles.Profiles;

/// <summary>Our own JSON: everything a version says, in both languages, as <c>docs/competency-profile.schema.json</c> describes it.</summary>
public static class OwnFile
{
    public const string Kind = "competency-profile", SchemaVersion = "1.0";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="families">The role families of the house, so that a reader elsewhere knows what the targets are for.</param>
    public static byte[] Write(string key, int number, ProfileContent content, IEnumerable<(string Key, LocalizedText Name)> families)
    {
        var named = content.Criteria.SelectMany(criterion => criterion.Targets.Keys).ToHashSet();
        var file = new JsonObject
        {
            ["$schema"] = "competency-profile.schema.json", ["schemaVersion"] = SchemaVersion, ["kind"] = Kind, ["key"] = key, ["version"] = $"{number}",
            ["languages"] = new JsonArray("de", "en"),
            ["roleFamilies"] = new JsonArray([.. families.Where(family => named.Contains(family.Key))
                .Select(family => new JsonObject { ["key"] = family.Key, ["name"] = new JsonObject { ["de"] = family.Name.De, ["en"] = family.Name.En } })]),
        };
        foreach (var (name, value) in JsonNode.Parse(content.ToJson())!.AsObject().ToList())
            file[name] = value!.DeepClone();
        return JsonSerializer.SerializeToUtf8Bytes(file, Indented);
    }
}
