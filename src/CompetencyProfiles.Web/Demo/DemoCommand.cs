using CompetencyProfiles.Web.Commands;
using CompetencyProfiles.Web.Data;
using CompetencyProfiles.Web.SignIn;

namespace CompetencyProfiles.Web.Demo;

/// <summary><c>demo</c>: fills an empty database with the demo company.</summary>
internal sealed class DemoCommand(AppDbContext db, DatabaseMigration migration, IServiceProvider services, IConfiguration config, TimeProvider clock) : IHouseCommand
{
    public string Name => "demo";

    public async Task<int> RunAsync(string[] arguments, CancellationToken cancel)
    {
        if (await migration.MigrateAsync(cancel) is { } problem)
        {
            await Console.Error.WriteLineAsync(problem);
            return 1;
        }

        if (await db.Set<People.Person>().AnyAsync(cancel))
        {
            await Console.Error.WriteLineAsync("The database has people in it; the demo company moves only into an empty one.");
            return 1;
        }

        // The key is asked for only here: a new installation has none before.
        MasterKeyFile.CreateIfMissing(MasterKeyFile.FolderOf(config));
        await db.FillDemoCompanyAsync(services.GetRequiredService<MasterKey>(), clock, cancel);
        Console.WriteLine($"The demo company is in: {await db.Set<People.Person>().CountAsync(cancel)} people, {await db.Set<People.OrgUnit>().CountAsync(cancel)} units.");
        return 0;
    }
}
