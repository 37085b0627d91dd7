using System.Globalization;
using CompetencyProfiles.Data;
using CompetencyProfiles.Profiles;
using Npgsql;

namespace CompetencyProfiles.Benchmarks;

/// <summary>Measures pages and the empty yardstick page in turn, in one run, and reports each page as a ratio to it.</summary>
internal static class Measurement
{
    private const string Yardstick = "/benchmark/yardstick";
    private static readonly (string Path, string As)[] Pages =
    [
        ("/today", Company.EmployeeNumber), ("/today", Company.HrNumber), ("/people", Company.HrNumber), ("/people?page=3", Company.HrNumber),
        ("/people?search=mueller", Company.HrNumber), ("/units", Company.HrNumber),
        ($"/profiles/{StarterProfile.Key}", Company.EmployeeNumber), ($"/profiles/{MeasuredProfiles.Largest}", Company.EmployeeNumber), ("/profile", Company.EmployeeNumber),
    ];

    public static async Task RunAsync(MeasurementOptions options)
    {
        Console.WriteLine("| database | people | page | as | throughput / yardstick | CPU per request | more than yardstick | requests |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        var notes = new List<string>();
        foreach (var people in options.People)
        {
            notes.Add(await MeasureAsync(DatabaseProvider.Sqlite, people, options));
            if (options.PostgreSql is not null)
                notes.Add(await MeasureAsync(DatabaseProvider.PostgreSql, people, options));
        }

        Console.WriteLine();
        foreach (var note in notes)
            Console.WriteLine($"- {note}");
    }

    private static async Task<string> MeasureAsync(DatabaseProvider provider, int people, MeasurementOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("benchmark").FullName;
        var name = $"benchmark_{people}_{Guid.CreateVersion7():N}";
        var connection = provider == DatabaseProvider.Sqlite
            ? $"Data Source={Path.Combine(folder, "measured.db")}"
            : new NpgsqlConnectionStringBuilder(options.PostgreSql) { Database = name }.ConnectionString;
        try
        {
            await Company.GenerateAsync(provider, connection, people);
            await using (var warm = await Server.StartAsync(provider, connection, folder))
                await warm.SignInAsync(Company.HrNumber); // The first start makes keys and tables of its own.
            await using var server = await Server.StartAsync(provider, connection, folder);
            server.Pin();
            var cookies = new Dictionary<string, string>();
            foreach (var number in Pages.Select(p => p.As).Distinct())
                cookies[number] = await server.SignInAsync(number);
            await MeasurePagesAsync(server, provider, people, cookies, options);
            return $"{provider}, {people} people: start to first page {server.StartUp.TotalSeconds:0.0} s, memory after the load {server.Memory} MB";
        }
        finally
        {
            if (provider == DatabaseProvider.PostgreSql)
                await DropAsync(options.PostgreSql!, name);
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MeasurePagesAsync(
        Server server, DatabaseProvider provider, int people, Dictionary<string, string> cookies, MeasurementOptions options)
    {
        var time = TimeSpan.FromSeconds(options.Seconds);
        // Until the runtime has compiled what is hot for good; measured before, the first pages would look slower than the last.
        for (var warm = 0; warm < 3; warm++)
        {
            foreach (var (path, number) in Pages.Prepend((Yardstick, Company.HrNumber)))
                await Load.RunAsync(server.Port, path, cookies[number], time);
        }

        foreach (var (path, number) in Pages)
        {
            var (empty, page) = (new Sum(), new Sum());
            for (var round = 0; round < options.Rounds; round++)
            {
                await empty.AddAsync(server, Yardstick, cookies[number], time);
                await page.AddAsync(server, path, cookies[number], time);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {provider} | {people} | `{path}` | {(number == Company.HrNumber ? "HR" : "employee")} | {page.PerSecond / empty.PerSecond:0.00} | {page.CpuMs:0.000} ms | {page.CpuMs - empty.CpuMs:0.000} ms | {page.Count} |"));
        }
    }

    private static async Task DropAsync(string server, string name)
    {
        NpgsqlConnection.ClearAllPools();
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Database = "postgres" }.ConnectionString);
        await connection.OpenAsync();
        await using var drop = new NpgsqlCommand($"DROP DATABASE IF EXISTS {name} WITH (FORCE)", connection);
        await drop.ExecuteNonQueryAsync();
    }

    private sealed class Sum
    {
        private double seconds, cpu;

        public int Count { get; private set; }
        public double PerSecond => Count / seconds;
        public double CpuMs => cpu * 1000 / Count;

        public async Task AddAsync(Server server, string path, string cookie, TimeSpan time)
        {
            var before = server.Cpu;
            Count += await Load.RunAsync(server.Port, path, cookie, time);
            cpu += (server.Cpu - before).TotalSeconds;
            seconds += time.TotalSeconds;
        }
    }
}
