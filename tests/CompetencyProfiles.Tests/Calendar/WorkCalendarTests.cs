using CompetencyProfiles.Calendar;
using CompetencyProfiles.People;

namespace CompetencyProfiles.Tests.Calendar;

public sealed class WorkCalendarTests
{
    private static readonly WorkCalendar Muenster = new("DE-NW", [DayRule.Parse("12-24"), DayRule.Parse("12-31"), DayRule.Parse("easter-48")]);

    [Theory]
    [InlineData("2026-11-23", true)]
    [InlineData("2026-11-28", false)]
    [InlineData("2026-11-29", false)]
    [InlineData("2026-06-04", false)]
    [InlineData("2026-10-31", false)]
    [InlineData("2025-10-31", true)]
    [InlineData("2026-12-24", false)]
    [InlineData("2026-02-16", false)]
    [InlineData("2026-02-17", true)]
    public void A_working_day_is_no_weekend_no_holiday_and_no_closing_day(string day, bool works) => Assert.Equal(works, Muenster.IsWorkingDay(Day(day)));

    [Theory]
    [InlineData("2026-12-23", 1, "2026-12-28")]
    [InlineData("2026-12-23", 4, "2027-01-04")]
    [InlineData("2026-12-28", -1, "2026-12-23")]
    [InlineData("2026-12-24", 0, "2026-12-28")]
    [InlineData("2026-11-23", 0, "2026-11-23")]
    [InlineData("2026-11-28", 1, "2026-11-30")]
    public void Working_days_are_counted_from_the_next_day_on(string day, int count, string expected) =>
        Assert.Equal(Day(expected), Muenster.AddWorkingDays(Day(day), count));

    [Theory]
    [InlineData("2026-12-23", "2027-01-04", 4)]
    [InlineData("2026-11-23", "2026-11-23", 0)]
    [InlineData("2026-11-23", "2026-11-20", 0)]
    [InlineData("2026-11-20", "2026-11-23", 1)]
    public void The_working_days_between_two_days_count_the_last_one(string after, string upTo, int count) =>
        Assert.Equal(count, Muenster.WorkingDaysBetween(Day(after), Day(upTo)));

    [Fact]
    public void Counting_forth_and_back_agree()
    {
        for (var day = Day("2026-01-01"); day.Year == 2026; day = day.AddDays(1))
        {
            var later = Muenster.AddWorkingDays(day, 7);

            Assert.Equal(7, Muenster.WorkingDaysBetween(day, later));
            if (Muenster.IsWorkingDay(day))
                Assert.Equal(day, Muenster.AddWorkingDays(later, -7));
        }
    }

    [Fact]
    public void A_person_works_next_on_a_day_of_the_pattern_that_holds_then()
    {
        var person = Id<Person>.New();
        WorkPattern[] patterns =
        [
            new(person, WorkDays.Monday | WorkDays.Tuesday, Day("2026-01-01"), Day("2026-11-30")),
            new(person, WorkDays.Thursday | WorkDays.Saturday, Day("2026-12-01")),
        ];

        Assert.Equal(Day("2026-11-24"), Muenster.NextDayAtWork(patterns, Day("2026-11-24")));
        Assert.Equal(Day("2026-11-30"), Muenster.NextDayAtWork(patterns, Day("2026-11-25")));
        Assert.Equal(Day("2026-12-03"), Muenster.NextDayAtWork(patterns, Day("2026-12-01")));
        Assert.Equal(Day("2026-12-05"), Muenster.NextDayAtWork(patterns, Day("2026-12-04")));
        Assert.Equal(Day("2027-01-02"), Muenster.NextDayAtWork(patterns, Day("2026-12-30")));
    }

    [Fact]
    public void Without_a_pattern_that_is_Monday_to_Friday() => Assert.Equal(Day("2026-11-30"), Muenster.NextDayAtWork([], Day("2026-11-28")));

    [Fact]
    public void Who_works_on_no_day_has_no_next_one() =>
        Assert.Null(Muenster.NextDayAtWork([new(Id<Person>.New(), WorkDays.None, Day("2026-01-01"))], Day("2026-11-28")));

    private static DateOnly Day(string text) => DateOnly.Parse(text, null);
}
