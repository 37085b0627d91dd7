using CompetencyProfiles.Operations;

namespace CompetencyProfiles.People.Import;

/// <summary>Deletes uploaded files that nobody imported within a day: they hold data about people.</summary>
public sealed class ClearImportFiles(AppDbContext db, TimeProvider clock) : IJob
{
    public Task RunAsync(CancellationToken cancel)
    {
        var before = clock.GetUtcNow() - ImportFile.KeptFor;
        return db.Set<ImportFile>().Where(f => f.UploadedAt < before).ExecuteDeleteAsync(cancel);
    }
}
