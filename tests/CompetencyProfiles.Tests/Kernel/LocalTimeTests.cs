namespace CompetencyProfiles.Tests.Kernel;

public sealed class LocalTimeTests
{
    private const string Berlin = "Europe/Berlin";

    [Theory]
    [InlineData("2026-01-15T10:00", "2026-01-15T09:00Z")]
    [InlineData("2026-07-15T10:00", "2026-07-15T08:00Z")]
    public void Ten_o_clock_is_ten_o_clock_in_winter_and_in_summer(string local, string instant) =>
        Assert.Equal(Instant(instant), LocalTime.InstantOf(Local(local), Berlin));

    [Theory]
    [InlineData("2026-03-28", "2026-03-29", 23)]
    [InlineData("2026-10-24", "2026-10-25", 25)]
    public void The_day_of_the_change_is_shorter_or_longer_yet_the_hour_stays(string before, string after, int hours)
    {
        var (first, next) = (LocalTime.InstantOf(DateOnly.Parse(before, null), new(10, 0), Berlin), LocalTime.InstantOf(DateOnly.Parse(after, null), new(10, 0), Berlin));

        Assert.Equal(TimeSpan.FromHours(hours), next - first);
        Assert.Equal(new TimeOnly(10, 0), TimeOnly.FromDateTime(LocalTime.At(next, Berlin)));
    }

    [Theory]
    [InlineData("2026-03-29T02:00", "2026-03-29T01:00Z")]
    [InlineData("2026-03-29T02:30", "2026-03-29T01:30Z")]
    [InlineData("2026-03-29T02:59", "2026-03-29T01:59Z")]
    public void A_time_that_is_skipped_in_spring_comes_as_much_later(string local, string instant)
    {
        var found = LocalTime.InstantOf(Local(local), Berlin);

        Assert.Equal(Instant(instant), found);
        Assert.Equal(3, LocalTime.At(found, Berlin).Hour);
    }

    [Fact]
    public void A_time_that_comes_twice_in_autumn_is_the_first_one() =>
        Assert.Equal(Instant("2026-10-25T00:30Z"), LocalTime.InstantOf(Local("2026-10-25T02:30"), Berlin));

    [Fact]
    public void A_gap_at_midnight_is_passed_too() =>
        Assert.Equal(Instant("2026-04-24T01:00+03:00"), LocalTime.InstantOf(Local("2026-04-24T00:00"), "Africa/Cairo"));

    [Fact]
    public void A_day_ends_when_the_next_begins_where_one_is()
    {
        var end = LocalTime.EndOf(new(2026, 10, 25), Berlin);

        Assert.Equal(Instant("2026-10-25T23:00Z"), end);
        Assert.Equal(new DateOnly(2026, 10, 25), LocalTime.DayAt(end.AddTicks(-1), Berlin));
        Assert.Equal(new DateOnly(2026, 10, 26), LocalTime.DayAt(end, Berlin));
    }

    [Theory]
    [InlineData("Europe/Berlin", true)]
    [InlineData("America/New_York", true)]
    [InlineData("W. Europe Standard Time", false)]
    [InlineData("Europe/Münster", false)]
    [InlineData("", false)]
    public void Only_iana_names_are_zones(string zone, bool known) => Assert.Equal(known, LocalTime.IsZone(zone));

    private static DateTime Local(string text) => DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
