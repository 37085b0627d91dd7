namespace CompetencyProfiles.Calendar;

/// <summary>Computus.</summary>
public static class Easter
{
    /// <summary>Easter Sunday of a year in the Gregorian calendar, by the method of Meeus, Jones and Butcher.</summary>
    public static DateOnly In(int year)
    {
        var (golden, century, inCentury) = (year % 19, year / 100, year % 100);
        var moon = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (inCentury / 4)) - moon - (inCentury % 4)) % 7;
        var correction = (golden + (11 * moon) + (22 * weekday)) / 451;
        var days = moon + weekday - (7 * correction) + 114;
        return new(year, days / 31, (days % 31) + 1);
    }
}
