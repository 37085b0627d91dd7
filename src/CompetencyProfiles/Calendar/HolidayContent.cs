using System.Text.Json;

namespace CompetencyProfiles.Calendar;

/// <summary>Reads db/content/holidays.json, which is built into the library.</summary>
internal static class HolidayContent
{
    public static IReadOnlyList<Region> Read()
    {
        using var stream = typeof(HolidayContent).Assembly.GetManifestResourceStream("holidays.json")!;
        var content = JsonSerializer.Deserialize<Content>(stream, JsonSerializerOptions.Web)!;
        return [.. content.Regions.Select(region => new Region(region.Key, region.De, region.En, [.. PublicHolidays.Germany, .. region.Holidays.Select(h => Holiday(h, content))]))];
    }

    private static PublicHoliday Holiday(Entry entry, Content content)
    {
        var (de, en) = (content.Names[entry.Name].De, content.Names[entry.Name].En);
        return new(DayRule.Parse(entry.Day, entry.From, entry.To), de, en);
    }

    private sealed record Content(Dictionary<string, Name> Names, List<Land> Regions);
    private sealed record Name(string De, string En);
    private sealed record Land(string Key, string De, string En, List<Entry> Holidays);
    private sealed record Entry(string Name, string Day, int? From, int? To);
}
