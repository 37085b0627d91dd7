using System.Globalization;
using CompetencyProfiles.Web.Shell;

namespace CompetencyProfiles.Web.Pages.Conversations;

/// <summary>Times on the wall as the reader's language writes them.</summary>
internal static class Dates
{
    /// <summary>"24. Nov. 2026, 10:00".</summary>
    public static string Short(DateTime local) => $"{Formats.Short(DateOnly.FromDateTime(local))}, {Time(local)}";

    /// <summary>"Dienstag, 24. November 2026, 10:00–11:30".</summary>
    public static string Span(DateTime start, DateTime end) => $"{Formats.Long(DateOnly.FromDateTime(start))}, {Time(start)}–{Time(end)}";

    /// <summary>As a form's field for date and time has it.</summary>
    public static string Field(DateTime? local) => local?.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture) ?? "";

    private static string Time(DateTime local) => local.ToString("HH:mm", CultureInfo.CurrentCulture);
}
