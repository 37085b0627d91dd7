using System.Globalization;
using CompetencyProfiles.Data;

namespace CompetencyProfiles.Benchmarks;

/// <summary>What to measure: company sizes, how many rounds of how many seconds, on SQLite, and on a PostgreSQL server as well or instead.</summary>
internal sealed record MeasurementOptions(IReadOnlyList<int> People, int Rounds, double Seconds, string? PostgreSql, IReadOnlyList<DatabaseProvider> Providers)
{
    public static MeasurementOptions Parse(string[] options)
    {
        string? After(string name) => Array.IndexOf(options, name) is >= 0 and var at && at + 1 < options.Length ? options[at + 1] : null;
        DatabaseProvider[] embedded = options.Contains("--no-sqlite") ? [] : [DatabaseProvider.Sqlite], server = After("--postgres") is null ? [] : [DatabaseProvider.PostgreSql];
        return new(
            [.. (After("--people") ?? "90,2000,20000").Split(',').Select(n => int.Parse(n, CultureInfo.InvariantCulture))],
            int.Parse(After("--rounds") ?? "5", CultureInfo.InvariantCulture),
            double.Parse(After("--seconds") ?? "2", CultureInfo.InvariantCulture),
            After("--postgres"),
            [.. embedded, .. server]);
    }
}
