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

    [Theory, OnEveryDatabase]
    public async Task Twenty_thousand_people_come_in_at_once_and_each_part_is_forgotten_when_it_is_saved(DatabaseProvider provider)
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
            var held = new Held(db);
            var watch = Stopwatch.StartNew();
            var outcome = await db.ImportPeopleAsync(table, mapping, new(Given.Today), new(null, Given.Now), held, default);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{provider}, {what}: {watch.Elapsed.TotalSeconds:0.0} s, {GC.GetTotalMemory(false) / 1024 / 1024} MiB"));
            Assert.Equal(0, held.Most);
            Assert.Equal(outcome.Added, held.Done);
            return outcome;
        }
    }

    // The first of each team leads it, and is led by the first of all.
    private static string Row(int i)
    {
        var lead = i % PerTeam == 0 ? (i == 0 ? "" : "P0") : $"P{i / PerTeam * PerTeam}";
        return $"P{i};Nachname{i};Vorname{i};p{i}@x.example;T{i / PerTeam};service-desk;{lead};2020-01-01;Mo-Fr;Münster\n";
    }

    /// <summary>How many entities the import holds after a part. The memory of the process would tell of the tests beside this one.</summary>
    private sealed class Held(AppDbContext db) : IProgress<(int Done, int? Total)>
    {
        public int Most { get; private set; }
        public int Done { get; private set; }

        public void Report((int Done, int? Total) value) => (Most, Done) = (Math.Max(Most, db.ChangeTracker.Entries().Count()), value.Done);
    }
}
