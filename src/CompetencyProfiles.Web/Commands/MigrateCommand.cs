using CompetencyProfiles.Web.Data;
using CompetencyProfiles.Web.SignIn;

namespace CompetencyProfiles.Web.Commands;

/// <summary><c>migrate</c>: makes the database and its master key, or brings the tables up to date after an update of the program.</summary>
internal sealed class MigrateCommand(DatabaseInspection inspection, DatabaseMigration migration, IConfiguration config) : IHouseCommand
{
    public string Name => "migrate";

    public async Task<int> RunAsync(string[] arguments, CancellationToken cancel)
    {
        var state = await inspection.InspectAsync(cancel);

        // Only with a new database: to an old one a new key would be of no use. Before its tables, so that no database is left without one.
        if (state is { Problem: null, IsNew: true })
            MasterKeyFile.CreateIfMissing(MasterKeyFile.FolderOf(config));

        var problem = state.Problem ?? await migration.MigrateAsync(cancel);
        if (problem is not null)
        {
            await Console.Error.WriteLineAsync(problem);
            return 1;
        }

        Console.WriteLine(state.Pending.Count == 0 ? "The database is up to date." : $"The database is ready ({state.Pending.Count} migrations applied).");
        return 0;
    }
}
