using System.Globalization;
using CompetencyProfiles.People;
using CompetencyProfiles.People.Import;
using CompetencyProfiles.Tables;
using CompetencyProfiles.Web.Commands;

namespace CompetencyProfiles.Web.Import;

/// <summary><c>import people FILE</c>: says in one line per fault why not, or what changed.</summary>
internal abstract class ImportCommand(ImportKind kind, AppDbContext db, TimeProvider clock, ImportWords words) : IHouseCommand
{
    private const string EndMissing = "--end-missing";

    public string Name { get; } = kind == ImportKind.Units ? "import units" : "import people";

    public async Task<int> RunAsync(string[] arguments, CancellationToken cancel)
    {
        // A terminal speaks German or English; whatever else it is set to, English.
        if (CultureInfo.CurrentUICulture.TwoLetterISOLanguageName != "de")
            CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en");

        if (arguments.Where(a => a != EndMissing).ToList() is not [var path] || (kind == ImportKind.Units && arguments.Contains(EndMissing)))
            return Fail($"Usage: {Name} FILE{(kind == ImportKind.People ? $" [{EndMissing}]" : "")}");
        if (!File.Exists(path))
            return Fail($"There is no file {path}.");

        await using var stream = File.OpenRead(path);
        var read = await TableFile.ReadBytesAsync(stream, cancel) is { } content ? TableFile.Read(content) : TableFault.TooLarge;
        if (read.Value is not { } table)
            return Fail(words.Why(read.Refusal!));
        var mapping = ColumnMapping.Propose(kind, table, await db.RememberedHeadingsAsync(kind, cancel));
        if (mapping.Lacking(kind) is { Count: > 0 } lacking)
            return Fail(words.Lacking(lacking));

        var by = new ChangedBy(null, clock.GetUtcNow());
        var choices = new ImportChoices(clock.Today(), arguments.Contains(EndMissing));
        var outcome = kind == ImportKind.Units
            ? await db.ImportUnitsAsync(table, mapping, choices, by, cancel)
            : await db.ImportPeopleAsync(table, mapping, choices, by, null, cancel);
        foreach (var fault in outcome.Faults)
            await (fault.Weight == FaultWeight.Error ? Console.Error : Console.Out).WriteLineAsync(words.Line(fault));
        if (!outcome.Succeeded)
            return 1;

        Console.WriteLine(words.Summary(outcome));
        return 0;
    }

    private static int Fail(string why)
    {
        Console.Error.WriteLine(why);
        return 1;
    }
}

internal sealed class ImportUnitsCommand(AppDbContext db, TimeProvider clock, ImportWords words) : ImportCommand(ImportKind.Units, db, clock, words);

internal sealed class ImportPeopleCommand(AppDbContext db, TimeProvider clock, ImportWords words) : ImportCommand(ImportKind.People, db, clock, words);
