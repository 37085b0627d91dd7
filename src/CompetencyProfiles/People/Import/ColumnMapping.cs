using System.Globalization;
using CompetencyProfiles.Tables;

namespace CompetencyProfiles.People.Import;

/// <summary>Which column of a file means what. A meaning without a column is not in the file: the import leaves it alone.</summary>
public sealed class ColumnMapping(IReadOnlyDictionary<ImportColumn, int> columns)
{
    public IReadOnlyDictionary<ImportColumn, int> Columns { get; } = columns;

    public bool Has(ImportColumn column) => Columns.ContainsKey(column);

    public static ColumnMapping Parse(string text) => new(
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('='))
            .ToDictionary(part => Enum.Parse<ImportColumn>(part[0]), part => int.Parse(part[1], CultureInfo.InvariantCulture)));

    public override string ToString() => string.Join(' ', Columns.OrderBy(c => c.Key).Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Key}={c.Value}")));

    /// <summary>The required meanings that have no column.</summary>
    public IReadOnlyList<ImportColumn> Lacking(ImportKind kind) => [.. ImportColumns.Of(kind).Where(c => c.IsRequired() && !Has(c))];

    /// <summary>
    /// What the headings suggest. What this organisation chose last time (<paramref name="remembered"/>, by folded heading) comes first,
    /// then the usual headings, the likelier of them first.
    /// </summary>
    public static ColumnMapping Propose(ImportKind kind, Table table, IReadOnlyDictionary<string, ImportColumn?> remembered)
    {
        var folded = table.Headings.Select(heading => SearchText.Typed(heading)).ToList();
        var columns = new Dictionary<ImportColumn, int>();
        var open = new HashSet<int>();
        for (var index = 0; index < folded.Count; index++)
        {
            if (!remembered.TryGetValue(folded[index], out var meaning))
                open.Add(index);
            else if (meaning is { } known)
                columns.TryAdd(known, index);
        }

        var likely =
            from meaning in ImportColumns.Of(kind)
            from heading in meaning.Headings().Select((text, rank) => (text, rank))
            orderby heading.rank
            select (meaning, heading.text);
        foreach (var (meaning, heading) in likely)
        {
            var index = folded.IndexOf(heading);
            if (index >= 0 && open.Contains(index) && columns.TryAdd(meaning, index))
                open.Remove(index);
        }

        return new(columns);
    }
}
