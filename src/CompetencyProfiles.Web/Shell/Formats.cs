using System.Globalization;

namespace CompetencyProfiles.Web.Shell;

/// <summary>Days and times as the reader's language writes them.</summary>
internal static class Formats
{
    private static bool German => Languages.Current == Languages.German;

    /// <summary>"24. Nov. 2026", "24 Nov 2026".</summary>
    public static string Short(DateOnly day) => day.ToString(German ? "d. MMM yyyy" : "d MMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>"Nov. 2026", "Nov 2026".</summary>
    public static string Month(DateOnly day) => day.ToString("MMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>"Dienstag, 24. November 2026", "Tuesday, 24 November 2026".</summary>
    public static string Long(DateOnly day) => day.ToString(German ? "dddd, d. MMMM yyyy" : "dddd, d MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>"24. Nov. 2026, 10:42".</summary>
    public static string Short(DateTimeOffset local) => $"{Short(DateOnly.FromDateTime(local.DateTime))}, {Time(local)}";

    /// <summary>"10:42".</summary>
    public static string Time(DateTimeOffset local) => local.ToString("HH:mm", CultureInfo.CurrentCulture);

    /// <summary>"20.000", "20,000".</summary>
    public static string Number(int number) => number.ToString("N0", CultureInfo.CurrentCulture);

    /// <summary>A time on the wall: "24. Nov. 2026, 10:00".</summary>
    public static string Short(DateTime local) => $"{Short(DateOnly.FromDateTime(local))}, {Time(local)}";

    /// <summary>"Dienstag, 24. November 2026, 10:00–11:30".</summary>
    public static string Span(DateTime start, DateTime end) => $"{Long(DateOnly.FromDateTime(start))}, {Time(start)}–{Time(end)}";

    /// <summary>As a form's field for date and time has it; nothing for null.</summary>
    public static string Field(DateTime? local) => local?.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture) ?? "";

    private static string Time(DateTime local) => local.ToString("HH:mm", CultureInfo.CurrentCulture);
}
