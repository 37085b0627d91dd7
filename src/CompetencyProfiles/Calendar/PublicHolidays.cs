using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace CompetencyProfiles.Calendar;

/// <summary>The public holidays of each region. North Rhine-Westphalia stands here, the others in db/content/holidays.json.</summary>
public static class PublicHolidays
{
    public const string NorthRhineWestphalia = "DE-NW";

    /// <summary>The nine that hold in all of Germany.</summary>
    internal static readonly IReadOnlyList<PublicHoliday> Germany =
    [
        new(DayRule.Parse("01-01"), "Neujahr", "New Year's Day"),
        new(DayRule.Parse("easter-2"), "Karfreitag", "Good Friday"),
        new(DayRule.Parse("easter+1"), "Ostermontag", "Easter Monday"),
        new(DayRule.Parse("05-01"), "Tag der Arbeit", "Labour Day"),
        new(DayRule.Parse("easter+39"), "Christi Himmelfahrt", "Ascension Day"),
        new(DayRule.Parse("easter+50"), "Pfingstmontag", "Whit Monday"),
        new(DayRule.Parse("10-03"), "Tag der Deutschen Einheit", "Day of German Unity"),
        new(DayRule.Parse("12-25"), "1. Weihnachtstag", "Christmas Day"),
        new(DayRule.Parse("12-26"), "2. Weihnachtstag", "Boxing Day"),
    ];

    private static readonly PublicHoliday[] OfNorthRhineWestphalia =
    [
        .. Germany,
        new(DayRule.Parse("easter+60"), "Fronleichnam", "Corpus Christi"),
        new(DayRule.Parse("11-01"), "Allerheiligen", "All Saints' Day"),

        // Once, for the five hundred years of the Reformation; older deadlines are counted with it.
        new(DayRule.Parse("2017-10-31"), "Reformationstag", "Reformation Day"),
    ];

    private static readonly FrozenDictionary<string, Region> Regions = HolidayContent.Read()
        .Append(new(NorthRhineWestphalia, "Nordrhein-Westfalen", "North Rhine-Westphalia", OfNorthRhineWestphalia))
        .ToFrozenDictionary(region => region.Key);

    private static readonly ConcurrentDictionary<(string Region, int Year), FrozenDictionary<DateOnly, PublicHoliday>> Years = new();

    /// <summary>Every region whose holidays are known, by name in a language.</summary>
    public static IReadOnlyList<Region> AllIn(string language) => [.. Regions.Values.OrderBy(region => SearchText.SortKey(region.NameIn(language)), StringComparer.Ordinal)];

    public static Region? Find(string region) => Regions.GetValueOrDefault(region);

    /// <summary>The holiday that a day is in a region; null for an ordinary day, and where the region is unknown.</summary>
    public static PublicHoliday? On(DateOnly day, string region) => In(day.Year, region).GetValueOrDefault(day);

    /// <summary>The holidays of a year in a region, by day.</summary>
    public static IReadOnlyDictionary<DateOnly, PublicHoliday> In(int year, string region) => Years.GetOrAdd((region, year), static key =>
        (Find(key.Region)?.Holidays ?? [])
            .Select(holiday => (Day: holiday.Rule.In(key.Year), Holiday: holiday))
            .Where(found => found.Day is not null)
            // Two in one day, as Ascension and Labour Day in 2008, are one free day.
            .DistinctBy(found => found.Day)
            .ToFrozenDictionary(found => found.Day!.Value, found => found.Holiday));
}

/// <summary>A Land, or another region, with its public holidays. <paramref name="Key"/> by ISO 3166-2, such as "DE-NW".</summary>
public sealed record Region(string Key, string NameDe, string NameEn, IReadOnlyList<PublicHoliday> Holidays)
{
    public string NameIn(string language) => language == "en" ? NameEn : NameDe;
}
