using CompetencyProfiles.Calendar;

namespace CompetencyProfiles.Tests.Calendar;

public sealed class PublicHolidaysTests
{
    [Theory]
    [InlineData(2024, "2024-03-31")]
    [InlineData(2025, "2025-04-20")]
    [InlineData(2026, "2026-04-05")]
    [InlineData(2027, "2027-03-28")]
    [InlineData(2028, "2028-04-16")]
    [InlineData(2029, "2029-04-01")]
    [InlineData(2030, "2030-04-21")]
    [InlineData(2038, "2038-04-25")]
    [InlineData(2285, "2285-03-22")]
    public void Easter_is_when_it_is(int year, string day) => Assert.Equal(DateOnly.Parse(day, null), Easter.In(year));

    [Theory]
    [InlineData(2024, "01-01 03-29 04-01 05-01 05-09 05-20 05-30 10-03 11-01 12-25 12-26")]
    [InlineData(2025, "01-01 04-18 04-21 05-01 05-29 06-09 06-19 10-03 11-01 12-25 12-26")]
    [InlineData(2026, "01-01 04-03 04-06 05-01 05-14 05-25 06-04 10-03 11-01 12-25 12-26")]
    [InlineData(2027, "01-01 03-26 03-29 05-01 05-06 05-17 05-27 10-03 11-01 12-25 12-26")]
    [InlineData(2028, "01-01 04-14 04-17 05-01 05-25 06-05 06-15 10-03 11-01 12-25 12-26")]
    [InlineData(2029, "01-01 03-30 04-02 05-01 05-10 05-21 05-31 10-03 11-01 12-25 12-26")]
    [InlineData(2030, "01-01 04-19 04-22 05-01 05-30 06-10 06-20 10-03 11-01 12-25 12-26")]
    public void North_Rhine_Westphalia_has_exactly_these_eleven(int year, string days) =>
        Assert.Equal(days, string.Join(' ', PublicHolidays.In(year, "DE-NW").Keys.Order().Select(day => $"{day:MM-dd}")));

    [Theory]
    [InlineData("2026-10-31", "DE-BB DE-HB DE-HH DE-MV DE-NI DE-SN DE-ST DE-SH DE-TH")]
    [InlineData("2026-01-06", "DE-BW DE-BY DE-ST")]
    [InlineData("2026-11-01", "DE-BW DE-BY DE-NW DE-RP DE-SL")]
    [InlineData("2026-06-04", "DE-BW DE-BY DE-HE DE-NW DE-RP DE-SL")]
    [InlineData("2026-08-15", "DE-SL")]
    [InlineData("2026-03-08", "DE-BE DE-MV")]
    [InlineData("2026-09-20", "DE-TH")]
    [InlineData("2026-04-05", "DE-BB")]
    [InlineData("2026-05-24", "DE-BB")]
    [InlineData("2026-12-24", "")]
    public void A_holiday_holds_in_its_regions_and_no_other(string day, string regions) => Assert.Equal(
        regions.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal),
        PublicHolidays.AllIn("de").Where(region => PublicHolidays.On(DateOnly.Parse(day, null), region.Key) is not null).Select(region => region.Key).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("2024-11-20")]
    [InlineData("2025-11-19")]
    [InlineData("2026-11-18")]
    [InlineData("2027-11-17")]
    [InlineData("2028-11-22")]
    [InlineData("2029-11-21")]
    [InlineData("2030-11-20")]
    public void The_day_of_repentance_is_the_wednesday_before_23_November_and_only_in_Saxony(string text)
    {
        var day = DateOnly.Parse(text, null);

        Assert.Equal("Buß- und Bettag", PublicHolidays.On(day, "DE-SN")?.NameIn("de"));
        Assert.Null(PublicHolidays.On(day, "DE-NW"));
        Assert.Single(PublicHolidays.In(day.Year, "DE-SN").Keys, d => d.Month == 11);
    }

    [Theory]
    [InlineData("2017-10-31", "DE-NW", true)]
    [InlineData("2018-10-31", "DE-NW", false)]
    [InlineData("2017-10-31", "DE-HH", true)]
    [InlineData("2016-10-31", "DE-HH", false)]
    [InlineData("2018-10-31", "DE-HH", true)]
    [InlineData("2018-03-08", "DE-BE", false)]
    [InlineData("2019-03-08", "DE-BE", true)]
    [InlineData("2022-03-08", "DE-MV", false)]
    [InlineData("2023-03-08", "DE-MV", true)]
    [InlineData("2018-09-20", "DE-TH", false)]
    [InlineData("2025-05-08", "DE-BE", true)]
    [InlineData("2026-05-08", "DE-BE", false)]
    public void A_holiday_holds_from_its_year_on(string day, string region, bool holds) =>
        Assert.Equal(holds, PublicHolidays.On(DateOnly.Parse(day, null), region) is not null);

    [Fact]
    public void All_sixteen_regions_are_known_in_both_languages()
    {
        Assert.Equal(16, PublicHolidays.AllIn("de").Count);
        Assert.Equal("North Rhine-Westphalia", PublicHolidays.Find("DE-NW")!.NameIn("en"));
        Assert.All(PublicHolidays.AllIn("de").SelectMany(region => region.Holidays), holiday => Assert.False(holiday.NameDe == "" || holiday.NameEn == ""));
    }

    [Fact]
    public void Two_holidays_on_one_day_are_one_free_day() => Assert.Equal("Tag der Arbeit", PublicHolidays.On(new(2008, 5, 1), "DE-NW")?.NameDe);

    [Fact]
    public void Where_nothing_is_known_nothing_is_a_holiday() => Assert.Null(PublicHolidays.On(new(2026, 12, 25), "XX-YY"));
}
