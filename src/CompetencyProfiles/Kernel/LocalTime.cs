namespace CompetencyProfiles.Kernel;

/// <summary>
/// From what a clock on a wall shows to an instant. Appointments are kept as local time and IANA zone, so that ten o'clock stays ten o'clock
/// when the clocks change; the instant is derived.
/// </summary>
public static class LocalTime
{
    /// <summary>Whether the zone is known by its IANA name, such as "Europe/Berlin".</summary>
    public static bool IsZone(string zone) => TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) && found.HasIanaId;

    /// <summary>The instant of a local time. In the hour that is skipped in spring: as much later. In the hour that comes twice in autumn: the first.</summary>
    public static DateTimeOffset InstantOf(DateTime local, string zone)
    {
        var place = TimeZoneInfo.FindSystemTimeZoneById(zone);
        var unspecified = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);

        // In the gap the offset before it counts: 02:30 that never was becomes 03:30 after it.
        var offset = place.IsInvalidTime(unspecified) ? place.GetUtcOffset(unspecified.AddHours(-3))
            : place.IsAmbiguousTime(unspecified) ? place.GetAmbiguousTimeOffsets(unspecified).Max()
            : place.GetUtcOffset(unspecified);
        return new DateTimeOffset(unspecified, offset).ToUniversalTime();
    }

    public static DateTimeOffset InstantOf(DateOnly day, TimeOnly time, string zone) => InstantOf(day.ToDateTime(time), zone);

    /// <summary>The first instant that is no longer this day; whatever is due on the day is due before it.</summary>
    public static DateTimeOffset EndOf(DateOnly day, string zone) => InstantOf(day.AddDays(1), TimeOnly.MinValue, zone);

    /// <summary>What a clock in the zone shows at an instant.</summary>
    public static DateTime At(DateTimeOffset instant, string zone) => TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(zone)).DateTime;

    /// <summary>The day it is in the zone at an instant.</summary>
    public static DateOnly DayAt(DateTimeOffset instant, string zone) => DateOnly.FromDateTime(At(instant, zone));

    /// <summary>The day it is for the organisation.</summary>
    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
}
