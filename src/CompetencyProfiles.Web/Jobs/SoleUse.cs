namespace CompetencyProfiles.Web.Jobs;

/// <summary>
/// SQLite is served by one process: a second one would run again what the first is running. The file is locked, not merely there,
/// so the operating system lets go of it when the process is killed.
/// </summary>
internal sealed class SoleUse(IConfiguration configuration) : IDisposable
{
    private FileStream? held;

    /// <summary>Null when this process may serve the database, else the sentence that says why not.</summary>
    public string? Refusal()
    {
        if (configuration.GetValue<DatabaseProvider>("Database:Provider") != DatabaseProvider.Sqlite)
            return null;

        var database = JobStore.FileOf(configuration["Database:ConnectionString"]!);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(database)!);
            held ??= new($"{database}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return null;
        }
        catch (IOException)
        {
            return $"The database {database} is already being served by another process, and SQLite allows only one. Stop that process, or use PostgreSQL.";
        }
    }

    public void Dispose() => held?.Dispose();
}
