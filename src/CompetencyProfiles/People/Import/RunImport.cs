using System.Text.Json;
using CompetencyProfiles.Operations;
using CompetencyProfiles.Tables;

namespace CompetencyProfiles.People.Import;

/// <summary>What an import as long work is told.</summary>
public sealed record ImportArguments(Guid File, DateOnly From, bool EndMissing)
{
    public string ToJson() => JsonSerializer.Serialize(this);

    public static ImportArguments Parse(string json) => JsonSerializer.Deserialize<ImportArguments>(json)!;
}

/// <summary>What the import of a file came to, without names. <paramref name="Kind"/> is null when the file was gone, because an earlier attempt had finished.</summary>
public sealed record ImportResult(ImportKind? Kind, int Added = 0, int Changed = 0, int Ended = 0, int Unchanged = 0, int Missing = 0, int Errors = 0)
{
    public string ToJson() => JsonSerializer.Serialize(this);

    public static ImportResult? Parse(string? json) => json is null ? null : JsonSerializer.Deserialize<ImportResult>(json);
}

/// <summary>Imports an uploaded file as long work. Writing and deleting the file are one transaction, so a second attempt finds either both or neither.</summary>
public sealed class RunImport(AppDbContext db, TimeProvider clock) : IOperationWork
{
    public const string Name = "import";

    public string Kind => Name;

    public async Task<string> RunAsync(Operation operation, IProgress<(int Done, int? Total)> progress, CancellationToken cancel)
    {
        var arguments = ImportArguments.Parse(operation.Arguments);
        var file = await db.Set<ImportFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == new Id<ImportFile>(arguments.File), cancel);
        if (file is null || TableFile.Read(file.Content).Value is not { } table)
            return new ImportResult(null).ToJson();

        var mapping = file.MappingFor(table, await db.RememberedHeadingsAsync(file.Kind, cancel));
        var choices = new ImportChoices(arguments.From, arguments.EndMissing);
        var by = new ChangedBy(file.UploadedById, clock.GetUtcNow());
        var outcome = file.Kind == ImportKind.Units
            ? await db.ImportUnitsAsync(table, mapping, choices, by, cancel, FinishAsync)
            : await db.ImportPeopleAsync(table, mapping, choices, by, progress, cancel, FinishAsync);
        return new ImportResult(
            file.Kind, outcome.Added, outcome.Changed, outcome.Ended, outcome.Unchanged, outcome.Missing,
            outcome.Faults.Count(f => f.Weight == FaultWeight.Error)).ToJson();

        async Task FinishAsync()
        {
            await db.Set<ImportFile>().Where(f => f.Id == file.Id).ExecuteDeleteAsync(cancel);
            await db.EnsureStillHeldAsync(operation, cancel);
        }
    }
}
