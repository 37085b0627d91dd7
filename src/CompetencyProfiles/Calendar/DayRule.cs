using System.Globalization;
using System.Text.RegularExpressions;

namespace CompetencyProfiles.Calendar;

/// <summary>
/// A day that comes every year, or once, as a short text: "10-31" (month and day), "easter+60" (days from Easter Sunday),
/// "wednesday before 11-23", "2017-10-31" (that one day). It may hold from a year on, or only until one.
/// </summary>
public sealed partial record DayRule
{
    public const int Length = 30;

    private readonly Func<int, DateOnly?> dayIn;

    private DayRule(string text, int? fromYear, int? toYear, Func<int, DateOnly?> dayIn) =>
        (Text, FromYear, ToYear, this.dayIn) = (text, fromYear, toYear, dayIn);

    public string Text { get; }
    public int? FromYear { get; }
    public int? ToYear { get; }

    /// <summary>The day in a year; null where the rule does not hold, or the year has no such day.</summary>
    public DateOnly? In(int year) => year < FromYear || year > ToYear ? null : dayIn(year);

    public static DayRule Parse(string text, int? fromYear = null, int? toYear = null) =>
        TryParse(text, fromYear, toYear) ?? throw new FormatException($"\"{text}\" is no rule for a day.");

    /// <summary>The rule of a text, or null if it is none.</summary>
    public static DayRule? TryParse(string? text, int? fromYear = null, int? toYear = null)
    {
        var dayIn = Understand(text ?? "");
        return dayIn is null ? null : new(text!, fromYear, toYear, dayIn);
    }

    public bool Equals(DayRule? other) => other is not null && (Text, FromYear, ToYear) == (other.Text, other.FromYear, other.ToYear);

    public override int GetHashCode() => HashCode.Combine(Text, FromYear, ToYear);

    private static Func<int, DateOnly?>? Understand(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var once))
            return year => year == once.Year ? once : null;
        if (MonthAndDay(text) is { } yearly)
            return yearly;
        if (FromEaster().Match(text) is { Success: true } easter)
        {
            var days = int.Parse(easter.Groups[1].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            return year => Easter.In(year).AddDays(days);
        }

        if (WeekdayBefore().Match(text) is { Success: true } before && MonthAndDay(before.Groups[2].Value) is { } end)
        {
            var weekday = Enum.Parse<DayOfWeek>(before.Groups[1].Value, ignoreCase: true);
            return year => end(year) is { } day ? day.AddDays(-1 - (((int)day.DayOfWeek - 1 - (int)weekday + 7) % 7)) : null;
        }

        return null;
    }

    private static Func<int, DateOnly?>? MonthAndDay(string text) =>
        // A leap year, so that the 29th of February is one; other years do not have it.
        DateOnly.TryParseExact($"2024-{text}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? year => day.Day <= DateTime.DaysInMonth(year, day.Month) ? new DateOnly(year, day.Month, day.Day) : null
            : null;

    [GeneratedRegex(@"^easter([+-]\d{1,3})$", RegexOptions.NonBacktracking)]
    private static partial Regex FromEaster();

    [GeneratedRegex(@"^(monday|tuesday|wednesday|thursday|friday|saturday|sunday) before (\d\d-\d\d)$", RegexOptions.NonBacktracking)]
    private static partial Regex WeekdayBefore();
}
