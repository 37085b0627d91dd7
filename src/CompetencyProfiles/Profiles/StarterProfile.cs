using System.Text.Json.Nodes;

namespace CompetencyProfiles.Profiles;

/// <summary>The profile this product brings along: "customer-oriented employee", in both languages, to be made one's own.</summary>
public static class StarterProfile
{
    private static readonly Lazy<(string Key, ProfileContent Content)> Read = new(() =>
    {
        using var stream = typeof(StarterProfile).Assembly.GetManifestResourceStream("starter-profile.json")!;
        using var reader = new StreamReader(stream);
        var json = reader.ReadToEnd();
        return ((string)JsonNode.Parse(json)!["key"]!, ProfileContent.FromJson(json));
    });

    public static string Key => Read.Value.Key;
    public static ProfileContent Content => Read.Value.Content;
}
