using CompetencyProfiles.Calendar;
using CompetencyProfiles.People;

namespace CompetencyProfiles.Conversations;

/// <summary>A time that is taken, as the clock on the wall shows it: from its start up to its end. For what, nobody says.</summary>
public readonly record struct BusyTime(DateTime From, DateTime To);

/// <summary>When somebody can be met: on their days at work, outside holidays and closing days of their site, when nothing else is there.</summary>
public sealed record Availability(WorkCalendar Calendar, IReadOnlyList<WorkPattern> Patterns, IReadOnlyList<BusyTime> Busy)
{
    public bool IsFree(DateTime from, DateTime to) =>
        Calendar.IsAtWork(Patterns, DateOnly.FromDateTime(from)) && Busy.All(busy => busy.To <= from || busy.From >= to);
}

/// <summary>How appointments are laid. The defaults are the product's: ninety minutes, one a day, three a week.</summary>
public sealed record PlanSettings
{
    public required DateOnly From { get; init; }

    /// <summary>The last day of the window.</summary>
    public required DateOnly To { get; init; }
    public int Minutes { get; init; } = 90;
    public int MostPerDay { get; init; } = 1;
    public int MostPerWeek { get; init; } = 3;

    /// <summary>The earliest start and the latest end on a day.</summary>
    public TimeOnly Earliest { get; init; } = new(9, 0);
    public TimeOnly Latest { get; init; } = new(16, 30);

    /// <summary>Minutes between two starts that are tried.</summary>
    public int StepMinutes { get; init; } = 30;

    internal IEnumerable<DateOnly> Days
    {
        get
        {
            for (var day = From; day <= To; day = day.AddDays(1))
                yield return day;
        }
    }

    internal IEnumerable<DateTime> StartsOn(DateOnly day)
    {
        for (var start = day.ToDateTime(Earliest); start.AddMinutes(Minutes) <= day.ToDateTime(Latest); start = start.AddMinutes(StepMinutes))
            yield return start;
    }
}
