namespace CompetencyProfiles.Kernel;

/// <summary>Something that holds for a time: from a first day to a last day, both included; without a last day it goes on.</summary>
public abstract class DatedFact(DateOnly from, DateOnly? to = null)
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public DateOnly From { get; private set; } = from;
    public DateOnly? To { get; private set; } = to is { } last && last < from ? throw new ArgumentOutOfRangeException(nameof(to)) : to;

    public bool Covers(DateOnly day) => From <= day && (To is null || To >= day);

    public bool Overlaps(DateOnly first, DateOnly? last) => (last is null || From <= last) && (To is null || To >= first);

    internal void EndOn(DateOnly lastDay) => To = lastDay < From ? throw new ArgumentOutOfRangeException(nameof(lastDay)) : lastDay;

    internal void Reopen() => To = null;

    internal void EndWith(DateOnly? lastDay)
    {
        if (lastDay is { } day)
            EndOn(day);
        else
            Reopen();
    }

    internal void BeginOn(DateOnly day) => From = To < day ? throw new ArgumentOutOfRangeException(nameof(day)) : day;
}

public static class DatedFacts
{
    /// <summary>The facts that hold on a day.</summary>
    public static IEnumerable<T> On<T>(this IEnumerable<T> facts, DateOnly day) where T : DatedFact => facts.Where(fact => fact.Covers(day));

    /// <summary>
    /// Lets <paramref name="next"/> hold from its first day on: what held until then ends the day before, what would have begun later gives way.
    /// </summary>
    internal static void Succeed<T>(this List<T> facts, T next, Func<T, bool>? sameKind = null) where T : DatedFact
    {
        facts.StopFrom(next.From, sameKind);
        facts.Add(next);
    }

    /// <summary>Ends what holds on the day before <paramref name="day"/> and drops what would begin on it or later.</summary>
    internal static void StopFrom<T>(this List<T> facts, DateOnly day, Func<T, bool>? which = null) where T : DatedFact
    {
        facts.RemoveAll(fact => fact.From >= day && (which is null || which(fact)));
        foreach (var fact in facts.Where(fact => fact.Covers(day) && (which is null || which(fact))))
            fact.EndOn(day.AddDays(-1));
    }
}
