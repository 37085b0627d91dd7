using System.Globalization;
using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Benchmarks;

/// <summary>Measures pages and the empty yardstick page in turn, in one run, and reports each page as a ratio to it.</summary>
internal static class Measurement
{
    private const string Yardstick = "/benchmark/yardstick";
    internal static readonly (string Path, string As)[] Pages =
    [
        ("/today", Company.EmployeeNumber), ("/today", Company.HrNumber), ("/people", Company.HrNumber), ("/people?page=3", Company.HrNumber),
        ("/people?search=mueller", Company.HrNumber), ("/units", Company.HrNumber),
        ($"/profiles/{StarterProfile.Key}", Company.EmployeeNumber), ($"/profiles/{MeasuredProfiles.Largest}", Company.EmployeeNumber), ("/profile", Company.EmployeeNumber),
        ("/team", Company.ManagerNumber), ("{talk}", Company.EmployeeNumber), ("/conversations", Company.EmployeeNumber), ("{board}", Company.HrNumber),
        ("/trainings", Company.EmployeeNumber),
    ];

    /// <summary>All sizes in one run, page by page in turn: what the machine does meanwhile, it does to all of them.</summary>
    public static async Task RunAsync(MeasurementOptions options)
    {
        Console.WriteLine("| database | people | page | as | throughput / yardstick | CPU per request | more than yardstick | CPU / smallest | requests |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
        var notes = new List<string>();
        foreach (var provider in options.Providers)
        {
            var companies = new List<MeasuredCompany>();
            try
            {
                foreach (var people in options.People)
                    companies.Add(await MeasuredCompany.OpenAsync(provider, people, options));
                foreach (var company in companies)
                    company.Server.Pin(); // Not before all run: a program that is started on one core takes another collector.
                await MeasurePagesAsync(companies, options);
                notes.AddRange(companies.Select(company => company.Note));
            }
            finally
            {
                Server.Unpin();
                foreach (var company in companies)
                    await company.DisposeAsync();
            }
        }

        Console.WriteLine();
        foreach (var note in notes)
            Console.WriteLine($"- {note}");
    }

    private static async Task MeasurePagesAsync(List<MeasuredCompany> companies, MeasurementOptions options)
    {
        var time = TimeSpan.FromSeconds(options.Seconds);
        // Until the runtime has compiled what is hot for good; measured before, the first pages would look slower than the last.
        for (var warm = 0; warm < 3; warm++)
        {
            foreach (var company in companies)
            {
                foreach (var (path, number) in Pages.Prepend((Yardstick, Company.HrNumber)))
                    await Load.RunAsync(company.Server.Port, company.Fill(path), company.Cookies[number], time);
            }
        }

        foreach (var (path, number) in Pages)
        {
            var sums = companies.Select(_ => (Empty: new Sum(), Page: new Sum())).ToList();
            for (var round = 0; round < options.Rounds; round++)
            {
                foreach (var (company, sum) in companies.Zip(sums))
                {
                    await sum.Empty.AddAsync(company.Server, Yardstick, company.Cookies[number], time);
                    await sum.Page.AddAsync(company.Server, company.Fill(path), company.Cookies[number], time);
                }
            }

            foreach (var (company, (empty, page)) in companies.Zip(sums))
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"| {company.Provider} | {company.People} | `{path}` | {(number == Company.HrNumber ? "HR" : number == Company.ManagerNumber ? "manager" : "employee")} | {page.PerSecond / empty.PerSecond:0.00} | {page.CpuMs:0.000} ms | {page.CpuMs - empty.CpuMs:0.000} ms | {page.CpuMs / sums[0].Page.CpuMs:0.00} | {page.Count} |"));
            }
        }
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
