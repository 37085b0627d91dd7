namespace CompetencyProfiles.Data;

/// <summary>Lets SQLite renew what it knows about its tables, so that it goes on choosing the right index. PostgreSQL does so by itself.</summary>
public sealed class OptimizeDatabase(AppDbContext db) : IJob
{
    public async Task RunAsync(CancellationToken cancel)
    {
        if (db.Database.IsSqlite())
            await db.Database.ExecuteSqlAsync($"PRAGMA optimize", cancel);
    }
}
