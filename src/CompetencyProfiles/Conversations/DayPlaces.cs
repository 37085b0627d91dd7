using System.Globalization;

namespace CompetencyProfiles.Conversations;

/// <summary>
/// The places a manager has on days and in weeks, filled with as many people as can be: a maximum flow from people over days and weeks, found by
/// augmenting paths (Ford and Fulkerson). Who is placed may be moved to another day to make room, but never loses the place.
/// </summary>
internal sealed class DayPlaces
{
    private readonly IReadOnlyList<DateOnly> days;
    private readonly List<int> weeks, onDay, inWeek;

    public DayPlaces(IReadOnlyList<DateOnly> days, IReadOnlyList<DateOnly> held, PlanSettings settings)
    {
        this.days = days;
        weeks = [.. days.Select(WeekOf).Distinct()];
        onDay = [.. days.Select(day => Math.Max(0, settings.MostPerDay - held.Count(other => other == day)))];
        inWeek = [.. weeks.Select(week => Math.Max(0, settings.MostPerWeek - held.Count(other => WeekOf(other) == week)))];
    }

    /// <summary>How many could be placed if everybody always could.</summary>
    public int Capacity => weeks.Select((week, w) => Math.Min(inWeek[w], days.Select((day, d) => WeekOf(day) == week ? onDay[d] : 0).Sum())).Sum();

    /// <summary>The day of each person that was placed, by the person's number.</summary>
    /// <param name="order">Who is served first.</param>
    /// <param name="possible">The days of each person.</param>
    public IReadOnlyDictionary<int, DateOnly> Fill(IEnumerable<int> order, IReadOnlyList<IReadOnlySet<DateOnly>> possible)
    {
        var people = possible.Count;
        int Day(int d) => people + d;
        int Week(int w) => people + days.Count + w;
        var end = people + days.Count + weeks.Count;
        var flow = new Flow(end + 1);
        for (var p = 0; p < people; p++)
        {
            for (var d = 0; d < days.Count; d++)
            {
                if (possible[p].Contains(days[d]))
                    flow.Connect(p, Day(d), 1);
            }
        }

        for (var d = 0; d < days.Count; d++)
            flow.Connect(Day(d), Week(weeks.IndexOf(WeekOf(days[d]))), onDay[d]);
        for (var w = 0; w < weeks.Count; w++)
            flow.Connect(Week(w), end, inWeek[w]);

        var placed = order.Where(person => flow.Augment(person, end)).ToList();
        return placed.ToDictionary(person => person, person => days[Enumerable.Range(0, days.Count).Single(d => flow.Between(person, Day(d)) > 0)]);
    }

    private static int WeekOf(DateOnly day) => (ISOWeek.GetYear(day.ToDateTime(TimeOnly.MinValue)) * 100) + ISOWeek.GetWeekOfYear(day.ToDateTime(TimeOnly.MinValue));

    /// <summary>What may still flow between points, and back again.</summary>
    private sealed class Flow(int points)
    {
        private readonly int[,] left = new int[points, points];
        private readonly List<int>[] neighbours = [.. Enumerable.Range(0, points).Select(_ => new List<int>())];

        public void Connect(int from, int to, int capacity)
        {
            left[from, to] = capacity;
            neighbours[from].Add(to);
            neighbours[to].Add(from);
        }

        public int Between(int from, int to) => left[to, from];

        /// <summary>Sends one more along the shortest way, the earliest day first. False when there is no way.</summary>
        public bool Augment(int from, int to)
        {
            var cameFrom = new Dictionary<int, int> { [from] = from };
            var open = new Queue<int>([from]);
            while (!cameFrom.ContainsKey(to) && open.TryDequeue(out var point))
            {
                foreach (var next in neighbours[point].Where(next => left[point, next] > 0 && cameFrom.TryAdd(next, point)))
                    open.Enqueue(next);
            }

            if (!cameFrom.ContainsKey(to))
                return false;
            for (var point = to; point != from; point = cameFrom[point])
            {
                left[cameFrom[point], point]--;
                left[point, cameFrom[point]]++;
            }

            return true;
        }
    }
}
