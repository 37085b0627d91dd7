using System.Globalization;

namespace CompetencyProfiles.Web.Pages.Admin.Jobs;

/// <summary>Schedules and durations in words.</summary>
internal static class JobWords
{
    /// <summary>"Every day at 02:15" for "15 2 * * *"; a schedule without words is shown as it is written.</summary>
    public static string ScheduleOf(this IStringLocalizer<JobsTexts> texts, string cron) => cron.Split(' ') switch
    {
        ["*", "*", "*", "*", "*"] => texts["Schedule.Minute"],
        [['*', '/', .. var minutes], "*", "*", "*", "*"] => texts["Schedule.Minutes", minutes],
        [var minute, "*", "*", "*", "*"] => texts["Schedule.Hourly", minute],
        [var minute, var hour, "*", "*", "*"] => texts["Schedule.Daily", At(hour, minute)],
        [var minute, var hour, "*", "*", "1-5"] => texts["Schedule.Weekdays", At(hour, minute)],
        [var minute, var hour, "*", "*", [var day]] => texts["Schedule.Weekly", CultureInfo.CurrentCulture.DateTimeFormat.GetDayName((DayOfWeek)((day - '0') % 7)), At(hour, minute)],
        [var minute, var hour, var day, "*", "*"] => texts["Schedule.Monthly", day, At(hour, minute)],
        _ => cron,
    };

    public static string DurationOf(this IStringLocalizer<JobsTexts> texts, TimeSpan duration) => duration.TotalSeconds switch
    {
        < 1 => texts["Duration.Short"],
        < 120 => texts["Duration.Seconds", Math.Round(duration.TotalSeconds)],
        _ => texts["Duration.Minutes", Math.Round(duration.TotalMinutes)],
    };

    private static string At(string hour, string minute) =>
        new TimeOnly(int.Parse(hour, CultureInfo.InvariantCulture), int.Parse(minute, CultureInfo.InvariantCulture)).ToString("t", CultureInfo.CurrentCulture);
}
