using CompetencyProfiles.Benchmarks;
using CompetencyProfiles.Data;

// generate PEOPLE CONNECTION [PostgreSql]     fills an empty database with a company of that size and years of history
// open-round PEOPLE CONNECTION [PostgreSql]   does the same and opens a feedback round for everyone
// measure [--people 90,2000,20000] [--rounds 5] [--seconds 2] [--postgres CONNECTION [--no-sqlite]]
//                                             measures pages against the yardstick page and prints ratios
switch (args)
{
    case ["generate", var people, var connection, .. var rest]:
        await Company.GenerateAsync(rest is ["PostgreSql"] ? DatabaseProvider.PostgreSql : DatabaseProvider.Sqlite, connection, int.Parse(people, null));
        return 0;
    case ["open-round", var size, var database, .. var server]:
        await OpenRoundAsync(server is ["PostgreSql"] ? DatabaseProvider.PostgreSql : DatabaseProvider.Sqlite, database, int.Parse(size, null));
        return 0;
    case ["measure", .. var options]:
        await Measurement.RunAsync(MeasurementOptions.Parse(options));
        return 0;
    default:
        Console.Error.WriteLine("generate PEOPLE CONNECTION [PostgreSql] | open-round PEOPLE CONNECTION [PostgreSql] | measure [--people 90,2000,20000] [--rounds 5] [--seconds 2] [--postgres CONNECTION [--no-sqlite]]");
        return 1;
}

static async Task OpenRoundAsync(DatabaseProvider provider, string connection, int people)
{
    await Company.GenerateAsync(provider, connection, people);
    await MeasuredRounds.OpenAsync(() => Company.Open(provider, connection), new(System.Security.Cryptography.RandomNumberGenerator.GetBytes(ProtectionKey.Length)), DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime));
}
