using System.Text.RegularExpressions;
using CompetencyProfiles.Tests.Support;

namespace CompetencyProfiles.Tests.Architecture;

/// <summary>Something no file of a kind may contain. It brings a sample that breaks it, so that no rule stands there that cannot fail.</summary>
/// <param name="Files">Folder the files lie under, and their endings after a bar: "src/|.cs|.cshtml".</param>
/// <param name="Except">Files that may, each with its reason where the rule is listed.</param>
public sealed record SourceRule(string Name, string Files, Func<SourceFile, IEnumerable<string>> Find, string BadSample, string GoodSample, params string[] Except)
{
    public SourceRule(string name, string files, string pattern, string badSample, string goodSample, params string[] except)
        : this(name, files, file => Matches(file, pattern), badSample, goodSample, except)
    {
    }

    public IEnumerable<SourceFile> FilesOf() =>
        Files.Split('|') is [var folder, .. var endings] ? SourceTree.Under(folder, endings).Where(f => !Except.Contains(f.Path)) : [];

    public override string ToString() => Name;

    private static IEnumerable<string> Matches(SourceFile file, string pattern) =>
        Regex.Matches(file.Text, pattern).Select(m => $"{file.At(m.Index)}: {m.Value.Trim()}");
}
