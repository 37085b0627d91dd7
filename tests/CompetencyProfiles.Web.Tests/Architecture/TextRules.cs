using System.Text.RegularExpressions;
using System.Xml.Linq;
using CompetencyProfiles.Tests.Support;

namespace CompetencyProfiles.Web.Tests.Architecture;

/// <summary>The texts of the interface and where the pages ask for them. Works on files, so that a sample of three can show a fault.</summary>
internal sealed partial class TextRules(IReadOnlyList<SourceFile> files)
{
    private readonly Dictionary<string, Dictionary<string, string>> german = Read(files, f => f.Path.EndsWith(".resx", StringComparison.Ordinal) && !f.Path.EndsWith(".en.resx", StringComparison.Ordinal));
    private readonly Dictionary<string, Dictionary<string, string>> english = Read(files, f => f.Path.EndsWith(".en.resx", StringComparison.Ordinal));

    private IEnumerable<SourceFile> Code => files.Where(f => !f.Path.EndsWith(".resx", StringComparison.Ordinal));

    public bool InBothLanguages(string key) => german.Any(texts => texts.Value.ContainsKey(key) && english.GetValueOrDefault(texts.Key)?.ContainsKey(key) == true);

    /// <summary>Keys that stand in one language only, are empty, or name other values there.</summary>
    public IEnumerable<string> Uneven() =>
        from name in german.Keys.Union(english.Keys)
        let de = german.GetValueOrDefault(name) ?? []
        let en = english.GetValueOrDefault(name) ?? []
        from key in de.Keys.Union(en.Keys)
        where string.IsNullOrWhiteSpace(de.GetValueOrDefault(key)) || string.IsNullOrWhiteSpace(en.GetValueOrDefault(key))
            || !Placeholders(de[key]).SetEquals(Placeholders(en[key]))
        select $"{name}: {key}";

    /// <summary>Keys that a page or its model asks for and that none of its texts has.</summary>
    public IEnumerable<string> Missing() =>
        from file in Code
        let texts = TextsOf(file).ToList()
        where texts.Count > 0
        from Match use in Uses().Matches(file.Text)
        let key = use.Groups["key"].Value
        where !texts.Any(name => german.TryGetValue(name, out var known) && known.ContainsKey(key))
        select $"{file.At(use.Index)}: {key}";

    /// <summary>Keys that stand nowhere in the code, not even by their beginning.</summary>
    public IEnumerable<string> Unused()
    {
        var words = Code.SelectMany(f => Words().Matches(f.Text)).Select(m => m.Value).ToHashSet();
        var beginnings = Code.SelectMany(f => Beginnings().Matches(f.Text)).Select(m => m.Groups["start"].Value).Where(b => b.Contains('.', StringComparison.Ordinal)).ToHashSet();
        var frames = Code.SelectMany(f => Frames().Matches(f.Text)).Select(m => (Start: m.Groups["start"].Value, End: m.Groups["end"].Value)).ToHashSet();
        return from texts in german
               from key in texts.Value.Keys
               where !words.Contains(key) && !frames.Any(f => key.Length > f.Start.Length + f.End.Length && key.StartsWith(f.Start, StringComparison.Ordinal) && key.EndsWith(f.End, StringComparison.Ordinal))
                   && !beginnings.Any(b => key.StartsWith(b, StringComparison.Ordinal))
               select $"{texts.Key}: {key}";
    }

    /// <summary>German words that would turn an open conversation into marks.</summary>
    public IEnumerable<string> WordsOfMarking() =>
        from texts in german
        from text in texts.Value
        where Marking().IsMatch(text.Value)
        select $"{texts.Key}: {text.Key}";

    private IEnumerable<string> TextsOf(SourceFile file)
    {
        var imports = files.Where(f => f.Path.EndsWith("_ViewImports.cshtml", StringComparison.Ordinal) && file.Folder.StartsWith(f.Folder, StringComparison.Ordinal));
        var named = imports.Prepend(file).SelectMany(f => Injected().Matches(f.Text)).Select(m => m.Groups["name"].Value).ToHashSet();
        return german.Keys.Where(name => named.Contains(name[(name.LastIndexOf('/') + 1)..]) || (file.Folder == name[..(name.LastIndexOf('/') + 1)]));
    }

    private static HashSet<string> Placeholders(string text) => [.. Values().Matches(text).Select(m => m.Groups["number"].Value)];

    private static Dictionary<string, Dictionary<string, string>> Read(IEnumerable<SourceFile> files, Func<SourceFile, bool> which) =>
        files.Where(which).ToDictionary(
            f => f.Path.Replace(".en.resx", "", StringComparison.Ordinal).Replace(".resx", "", StringComparison.Ordinal),
            f => XDocument.Parse(f.Text).Root!.Elements("data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value));

    [GeneratedRegex("""(?:\b(?:[Tt]exts|[Ss]hared)\[\s*"|\b(?:ErrorMessage|Display\(Name) = ")(?<key>[A-Z][\w.]*\w)"(?!\s*\+)""")]
    private static partial Regex Uses();

    [GeneratedRegex("""(?<=")[A-Z][\w.-]*(?=")""")]
    private static partial Regex Words();

    [GeneratedRegex(""""\$"(?<start>[A-Z][\w.]*)\{|"(?<start>[A-Z][\w.]*\.)"\s*\+"""")]
    private static partial Regex Beginnings();

    [GeneratedRegex(""""\$"(?<start>[A-Z]?[\w.]*)\{[^{}"]+\}(?<end>\.[A-Z][\w.]*)"""")]
    private static partial Regex Frames();

    [GeneratedRegex("""I(?:String|Html|View)Localizer<(?<name>\w+)>""")]
    private static partial Regex Injected();

    [GeneratedRegex("""(?<!\{)\{(?<number>\d+)(?::[^}]*)?\}""")]
    private static partial Regex Values();

    [GeneratedRegex("""bewertung|beurteilung|\bnoten?\b""", RegexOptions.IgnoreCase)]
    private static partial Regex Marking();
}
