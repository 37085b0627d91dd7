using System.Text;
using CompetencyProfiles.Data;
using CompetencyProfiles.People;
using CompetencyProfiles.People.Import;
using CompetencyProfiles.Tables;

namespace CompetencyProfiles.Tests.Support;

/// <summary>Imports as a test needs them: the proposed mapping, today, nobody in particular.</summary>
public static class Imports
{
    public static Task<ImportOutcome> ImportAsync(this TestDatabase database, ImportKind kind, string sample) =>
        database.ImportAsync(kind, Samples.Table(sample));

    public static async Task<ImportOutcome> ImportAsync(
        this TestDatabase database, ImportKind kind, Table table, DateOnly? from = null, bool endMissing = false, Id<Person>? by = null)
    {
        await using var db = database.Open();
        var mapping = ColumnMapping.Propose(kind, table, new Dictionary<string, ImportColumn?>());
        var choices = new ImportChoices(from ?? Given.Today, endMissing);
        return kind == ImportKind.Units
            ? await db.ImportUnitsAsync(table, mapping, choices, new(by, Given.Now), default)
            : await db.ImportPeopleAsync(table, mapping, choices, new(by, Given.Now), null, default);
    }

    public static Table Csv(string text) => TableFile.Read(Encoding.UTF8.GetBytes(text)).Value!;
}
