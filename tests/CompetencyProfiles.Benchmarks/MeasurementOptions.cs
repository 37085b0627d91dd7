using System.Globalization;

namespace CompetencyProfiles.Benchmarks;

/// <summary>What to measure: company sizes, how many rounds of how many seconds, and the PostgreSQL server to measure on as well.</summary>
internal sealed record MeasurementOptions(IReadOnlyList<int> People, int Rounds, double Seconds, string? PostgreSql)
{
    public static MeasurementOptions Parse(string[] options)
    {
        string? After(string name) => Array.IndexOf(options, name) is >= 0 and var at && at + 1 < options.Length ? options[at + 1] : null;
        return new(
            [.. (After("--people") ?? "90,2000,20000").Split(',').Select(n => int.Parse(n, CultureInfo.InvariantCulture))],
            int.Parse(After("--rounds") ?? "5", CultureInfo.InvariantCulture),
            double.Parse(After("--seconds") ?? "2", CultureInfo.InvariantCulture),
            After("--postgres"));
    }
}
