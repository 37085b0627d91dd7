using System.Text.Json;
using System.Text.Json.Nodes;

namespace CompetencyProfiles.Profiles;

/// <summary>The profile this product brings along: "customer-oriented employee", in both languages, to be made one's own.</summary>
public static class StarterProfile
{
    private static readonly Lazy<(string Key, ProfileContent Content)> Profile = new(() =>
    {
        var json = Read("starter-profile.json");
        return ((string)JsonNode.Parse(json)!["key"]!, ProfileContent.FromJson(json));
    });

    private static readonly Lazy<IReadOnlyList<CaseWords>> Written = new(() =>
        JsonSerializer.Deserialize<IReadOnlyList<CaseWords>>(Read("starter-cases.json"), JsonSerializerOptions.Web)!);

    public static string Key => Profile.Value.Key;
    public static ProfileContent Content => Profile.Value.Content;

    /// <summary>The practice cases that go with it.</summary>
    public static IReadOnlyList<CaseWords> Cases => Written.Value;

    private static string Read(string resource)
    {
        using var stream = typeof(StarterProfile).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
