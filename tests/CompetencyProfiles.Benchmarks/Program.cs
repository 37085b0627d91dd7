using CompetencyProfiles.Benchmarks;
using CompetencyProfiles.Data;

// generate PEOPLE CONNECTION [PostgreSql]     fills an empty database with a company of that size and years of history
// measure [--people 90,2000,20000] [--rounds 5] [--seconds 2] [--postgres CONNECTION [--no-sqlite]]
//                                             measures pages against the yardstick page and prints ratios
switch (args)
{
    case ["generate", var people, var connection, .. var rest]:
        await Company.GenerateAsync(rest is ["PostgreSql"] ? DatabaseProvider.PostgreSql : DatabaseProvider.Sqlite, connection, int.Parse(people, null));
        return 0;
    case ["measure", .. var options]:
        await Measurement.RunAsync(MeasurementOptions.Parse(options));
        return 0;
    default:
        Console.Error.WriteLine("generate PEOPLE CONNECTION [PostgreSql] | measure [--people 90,2000,20000] [--rounds 5] [--seconds 2] [--postgres CONNECTION [--no-sqlite]]");
        return 1;
}
