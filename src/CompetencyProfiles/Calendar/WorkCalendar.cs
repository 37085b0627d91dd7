using CompetencyProfiles.People;

namespace CompetencyProfiles.Calendar;

/// <summary>
/// The working days of a place: Monday to Friday without its public holidays and closing days. Deadlines count these; who works
/// part-time has the same deadlines, and only invitations look at the days a person works.
/// </summary>
public sealed class WorkCalendar(string region, IReadOnlyCollection<DayRule> closingDays)
{
    public string Region { get; } = region;

    public bool IsHoliday(DateOnly day) => PublicHolidays.On(day, Region) is not null;

    public bool IsClosingDay(DateOnly day) => closingDays.Any(rule => rule.In(day.Year) == day);

    public bool IsWorkingDay(DateOnly day) => WorkDaysOf(day.DayOfWeek) is not (WorkDays.Saturday or WorkDays.Sunday) && IsOpen(day);

    /// <summary>The day itself if it is a working day, else the next one.</summary>
    public DateOnly WorkingDayFrom(DateOnly day)
    {
        while (!IsWorkingDay(day))
            day = day.AddDays(1);
        return day;
    }

    /// <summary>The working day that comes this many after a day, or before it when negative. None: the day itself, or the next one if it is free.</summary>
    public DateOnly AddWorkingDays(DateOnly day, int count)
    {
        if (count == 0)
            return WorkingDayFrom(day);

        var step = Math.Sign(count);
        for (var left = Math.Abs(count); left > 0;)
        {
            day = day.AddDays(step);
            if (IsWorkingDay(day))
                left--;
        }

        return day;
    }

    /// <summary>How many working days come after a day, up to and with another; 0 when that one is not later.</summary>
    public int WorkingDaysBetween(DateOnly after, DateOnly upTo)
    {
        var count = 0;
        for (var day = after.AddDays(1); day <= upTo; day = day.AddDays(1))
        {
            if (IsWorkingDay(day))
                count++;
        }

        return count;
    }

    /// <summary>The first day, from a day on, on which a person works here. Without a work pattern that is Monday to Friday. Null if there is none within a year.</summary>
    public DateOnly? NextDayAtWork(IEnumerable<WorkPattern> patterns, DateOnly from)
    {
        var known = patterns.ToList();
        for (var day = from; day < from.AddYears(1); day = day.AddDays(1))
        {
            if (IsAtWork(known, day))
                return day;
        }

        return null;
    }

    /// <summary>Whether a person works here on a day. Without a work pattern that is Monday to Friday.</summary>
    public bool IsAtWork(IEnumerable<WorkPattern> patterns, DateOnly day) =>
        IsOpen(day) && patterns.On(day).Select(pattern => pattern.Days).DefaultIfEmpty(WorkDays.MondayToFriday).First().HasFlag(WorkDaysOf(day.DayOfWeek));

    private bool IsOpen(DateOnly day) => !IsHoliday(day) && !IsClosingDay(day);

    // Sunday is the last here and the first in .NET.
    private static WorkDays WorkDaysOf(DayOfWeek day) => (WorkDays)(1 << (((int)day + 6) % 7));
}
