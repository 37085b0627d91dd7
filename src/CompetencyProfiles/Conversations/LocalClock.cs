using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CompetencyProfiles.Conversations;

/// <summary>How a time on the wall is stored: as "2026-11-24T10:00", which either database keeps and compares as it is.</summary>
internal static class LocalClock
{
    private const string Format = "yyyy-MM-dd'T'HH:mm";

    public static readonly ValueConverter<DateTime, string> Stored = new(
        time => time.ToString(Format, CultureInfo.InvariantCulture), stored => DateTime.ParseExact(stored, Format, CultureInfo.InvariantCulture));
}
