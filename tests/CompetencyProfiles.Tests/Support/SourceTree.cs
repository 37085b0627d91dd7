using System.Runtime.CompilerServices;

namespace CompetencyProfiles.Tests.Support;

/// <summary>A file of the project as text. <paramref name="Path"/> is relative to the project's root, with slashes.</summary>
public sealed record SourceFile(string Path, string Text)
{
    public string Folder => Path[..(Path.LastIndexOf('/') + 1)];

    /// <summary>Path and line of a place in the text, as a compiler would say it.</summary>
    public string At(int index) => $"{Path}({Text.AsSpan(0, index).Count('\n') + 1})";
}

/// <summary>The project as it lies on the disk, without what is generated or vendored.</summary>
public static class SourceTree
{
    private static readonly string[] Skipped = ["/bin/", "/obj/", "/artifacts/", "/.git/", "/Migrations/", "/wwwroot/lib/", "/TestResults/", "/node_modules/", "/db/data/"];

    private static readonly Lazy<IReadOnlyList<SourceFile>> All = new(() => [.. ReadAll()]);

    public static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../.."));

    public static IEnumerable<SourceFile> Under(string folder, params string[] endings) =>
        All.Value.Where(f => f.Path.StartsWith(folder, StringComparison.Ordinal) && endings.Any(end => f.Path.EndsWith(end, StringComparison.Ordinal)));

    private static IEnumerable<SourceFile> ReadAll()
    {
        string[] endings = [".cs", ".cshtml", ".resx", ".md", ".json", ".sh", ".js", ".css", ".csproj", ".props", ".txt", ".tsv", ".yml"];
        return from path in Directory.EnumerateFiles(Root(), "*", SearchOption.AllDirectories)
               let name = Path.GetRelativePath(Root(), path).Replace('\\', '/')
               where endings.Contains(Path.GetExtension(path)) && !Skipped.Any($"/{name}".Contains)
               select new SourceFile(name, File.ReadAllText(path));
    }
}
