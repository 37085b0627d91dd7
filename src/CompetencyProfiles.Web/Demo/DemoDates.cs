using System.Globalization;
using System.Text.RegularExpressions;

namespace CompetencyProfiles.Web.Demo;

/// <summary>
/// Days in the demo's files are told relative to today, so that the company never grows old: <c>{-1y2m3d}</c> counts from today,
/// <c>{month-3y}</c> from the first of this month.
/// </summary>
internal static partial class DemoDates
{
    public static string Resolve(string text, DateOnly today) => Placeholder().Replace(text, found =>
    {
        var day = found.Groups["month"].Success ? new DateOnly(today.Year, today.Month, 1) : today;
        var sign = found.Groups["sign"].Value == "-" ? -1 : 1;
        return day.AddYears(sign * Number("y")).AddMonths(sign * Number("m")).AddDays(sign * Number("d")).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

        int Number(string unit) => found.Groups[unit] is { Success: true } group ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;
    });

    [GeneratedRegex(@"\{(?<month>month)?(?:(?<sign>[+-])(?:(?<y>\d+)y)?(?:(?<m>\d+)m)?(?:(?<d>\d+)d)?)?\}", RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder();
}
