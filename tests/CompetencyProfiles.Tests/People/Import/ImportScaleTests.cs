using System.Diagnostics;
using System.Globalization;
using System.Text;
using CompetencyProfiles.Data;
using CompetencyProfiles.People.Import;
using CompetencyProfiles.Tables;
using CompetencyProfiles.Tests.Support;
using static CompetencyProfiles.Tests.Support.Imports;

namespace CompetencyProfiles.Tests.People.Import;

public sealed class ImportScaleTests(ITestOutputHelper output)
{
    private const int People = 20_000, PerTeam = 20;
    private const long Limit = 250L * 1024 * 1024;

    [Theory, OnEveryDatabase]
    public async Task Twenty_thousand_people_come_in_at_once_in_little_memory(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await database.ImportAsync(ImportKind.Units, Csv("Code;Name\n" + string.Concat(Enumerable.Range(0, People / PerTeam).Select(i => $"T{i};Team {i}\n"))));
        var file = Encoding.UTF8.GetBytes(
            "Number;Last name;First name;E-mail;Unit;Role family;Manager;Entry;Work days;Site\n" + string.Concat(Enumerable.Range(0, People).Select(Row)));

        Assert.Equal(People, (await ImportAsync("first")).Added);
        Assert.Equal(People, (await ImportAsync("again")).Unchanged);

        async Task<ImportOutcome> ImportAsync(string what)
        {
            await using var db = database.Open();
            var table = TableFile.Read(file).Value!;
            var mapping = ColumnMapping.Propose(ImportKind.People, table, new Dictionary<string, ImportColumn?>());
            var memory = new Memory(GC.GetTotalMemory(forceFullCollection: true));
            var watch = Stopwatch.StartNew();
            var outcome = await db.ImportPeopleAsync(table, mapping, new(Given.Today), new(null, Given.Now), memory, default);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{provider}, {what}: {watch.Elapsed.TotalSeconds:0.0} s, {memory.Peak / 1024 / 1024} MiB"));
            Assert.InRange(memory.Peak, 0, Limit);
            return outcome;
        }
    }

    // The first of each team leads it, and is led by the first of all.
    private static string Row(int i)
    {
        var lead = i % PerTeam == 0 ? (i == 0 ? "" : "P0") : $"P{i / PerTeam * PerTeam}";
        return $"P{i};Nachname{i};Vorname{i};p{i}@x.example;T{i / PerTeam};service-desk;{lead};2020-01-01;Mo-Fr;Münster\n";
    }

    /// <summary>How much is alive beyond the start, looked at after every tenth part. What only waits to be collected does not count.</summary>
    private sealed class Memory(long start) : IProgress<(int Done, int? Total)>
    {
        public long Peak { get; private set; }

        public void Report((int Done, int? Total) value)
        {
            if (value.Done % 5_000 == 0)
                Peak = Math.Max(Peak, GC.GetTotalMemory(forceFullCollection: true) - start);
        }
    }
}
