using CompetencyProfiles.Calendar;

namespace CompetencyProfiles.Tests.Calendar;

public sealed class DayRuleTests
{
    [Theory]
    [InlineData("12-24", 2026, "2026-12-24")]
    [InlineData("easter-48", 2026, "2026-02-16")]
    [InlineData("easter+0", 2026, "2026-04-05")]
    [InlineData("wednesday before 11-23", 2022, "2022-11-16")]
    [InlineData("monday before 11-23", 2026, "2026-11-16")]
    [InlineData("sunday before 11-23", 2026, "2026-11-22")]
    [InlineData("2026-05-15", 2026, "2026-05-15")]
    [InlineData("02-29", 2028, "2028-02-29")]
    public void A_rule_finds_its_day(string rule, int year, string day) => Assert.Equal(DateOnly.Parse(day, null), DayRule.Parse(rule).In(year));

    [Theory]
    [InlineData("2026-05-15", 2027)]
    [InlineData("02-29", 2027)]
    public void Some_years_have_no_such_day(string rule, int year) => Assert.Null(DayRule.Parse(rule).In(year));

    [Theory]
    [InlineData("")]
    [InlineData("13-01")]
    [InlineData("02-30")]
    [InlineData("easter")]
    [InlineData("easter+9999")]
    [InlineData("someday before 11-23")]
    [InlineData("24.12.")]
    [InlineData("2026-02-30")]
    public void Anything_else_is_no_rule(string text) => Assert.Null(DayRule.TryParse(text));
}
