namespace CompetencyProfiles.People.Import;

/// <summary>Who stands above whom, each under one other at most: people under managers, units under units.</summary>
internal sealed class Chains(IReadOnlyDictionary<string, string?> above)
{
    private readonly Dictionary<string, int> depths = [];

    /// <summary>How many stand above; sorting by it puts each behind the one above. Within a circle any order is as good.</summary>
    public int Depth(string start)
    {
        var open = new Stack<string>();
        var seen = new HashSet<string>();
        var at = start;
        while (at is not null && !depths.ContainsKey(at) && seen.Add(at))
        {
            open.Push(at);
            at = above.GetValueOrDefault(at);
        }

        var depth = at is not null && depths.TryGetValue(at, out var known) ? known : -1;
        while (open.TryPop(out var below))
            depths[below] = ++depth;
        return depths[start];
    }

    /// <summary>The circles that one comes into from these starts. From each one way leads up; a circle is where it meets itself.</summary>
    public IEnumerable<IReadOnlyList<string>> Circles(IEnumerable<string> starts)
    {
        var visitedFrom = new Dictionary<string, string>();
        foreach (var start in starts)
        {
            var at = start;
            while (at is not null && visitedFrom.TryAdd(at, start))
                at = above.GetValueOrDefault(at);
            if (at is null || visitedFrom[at] != start)
                continue;

            var circle = new List<string> { at };
            for (var member = above[at]!; member != at; member = above[member]!)
                circle.Add(member);
            yield return circle;
        }
    }
}
