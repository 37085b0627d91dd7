using System.Globalization;

namespace CompetencyProfiles.People;

/// <summary>All units as they stand on one day, closed ones too. Sorted by name on every level, "Team 2" before "Team 10".</summary>
public sealed class UnitTree
{
    private static readonly Kept<UnitTree> Trees = new(ReadAsync, typeof(OrgUnit), typeof(UnitPlacement));

    private static readonly StringComparer ByName = StringComparer.Create(CultureInfo.GetCultureInfo("de"), CompareOptions.NumericOrdering | CompareOptions.IgnoreCase);

    private readonly Dictionary<Id<OrgUnit>, UnitNode> nodes;

    private UnitTree(DateOnly day, IReadOnlyList<UnitNode> units)
    {
        Day = day;
        nodes = units.ToDictionary(unit => unit.Id);
        foreach (var unit in units)
        {
            if (unit.ParentId is { } parent && nodes.TryGetValue(parent, out var above))
                above.Adopt(unit);
        }

        All = units;
        Top = [.. units.Where(unit => unit.Parent is null)];
    }

    public DateOnly Day { get; }

    /// <summary>Every unit, by name.</summary>
    public IReadOnlyList<UnitNode> All { get; }

    /// <summary>The units with none above.</summary>
    public IReadOnlyList<UnitNode> Top { get; }

    public UnitNode? Find(Id<OrgUnit> id) => nodes.GetValueOrDefault(id);

    /// <summary>These units and all below them.</summary>
    public IReadOnlySet<Id<OrgUnit>> WithBelow(IEnumerable<Id<OrgUnit>> units)
    {
        var found = new HashSet<Id<OrgUnit>>();
        var open = new Stack<UnitNode>(units.Select(Find).OfType<UnitNode>());
        while (open.TryPop(out var unit))
        {
            if (found.Add(unit.Id))
                foreach (var child in unit.Children)
                    open.Push(child);
        }

        return found;
    }

    /// <summary>The units whose name or code has every word of a search.</summary>
    public IEnumerable<UnitNode> Search(string term)
    {
        var words = SearchText.Typed(term).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return All.Where(unit => words.All(word => unit.Words.Contains(word, StringComparison.Ordinal)));
    }

    internal static ValueTask<UnitTree> OnAsync(AppDbContext db, DateOnly day, CancellationToken cancel) => Trees.OnAsync(db, day, cancel);

    private static async Task<UnitTree> ReadAsync(AppDbContext db, DateOnly day, CancellationToken cancel)
    {
        var units = await db.Set<OrgUnit>().Select(u => new UnitNode
        {
            Id = u.Id,
            Code = u.Code,
            Name = u.Name,
            Type = u.Type,
            OpenedOn = u.OpenedOn,
            ClosedOn = u.ClosedOn,
            SuccessorId = u.SuccessorId,
            ParentId = u.Placements.Where(p => p.From <= day && (p.To == null || p.To >= day)).Select(p => (Id<OrgUnit>?)p.ParentId).FirstOrDefault(),
        }).ToListAsync(cancel);
        return new(day, [.. units.OrderBy(unit => unit.Name, ByName).ThenBy(unit => unit.Code, ByName)]);
    }
}

public static class UnitTreeReading
{
    /// <summary>All units as they stand on a day; from memory when nothing changed.</summary>
    public static ValueTask<UnitTree> UnitTreeAsync(this AppDbContext db, DateOnly day, CancellationToken cancel) => UnitTree.OnAsync(db, day, cancel);
}
