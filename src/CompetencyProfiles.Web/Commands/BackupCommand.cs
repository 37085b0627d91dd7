using CompetencyProfiles.Web.Configuration;
using CompetencyProfiles.Web.Data;
using CompetencyProfiles.Web.SignIn;

namespace CompetencyProfiles.Web.Commands;

/// <summary><c>backup FOLDER</c>: copies database and master key into a new folder, while the server runs. The key belongs to another place than the copy of the database.</summary>
internal sealed class BackupCommand(DatabaseOptions options, IConfiguration config) : IHouseCommand
{
    internal const string DatabaseFile = "competency-profiles.db", KeyFolder = "keys";

    public string Name => "backup";

    public async Task<int> RunAsync(string[] arguments, CancellationToken cancel)
    {
        if (arguments is not [var folder])
            return await HouseConfiguration.RefuseAsync("Usage: backup FOLDER");
        if (options.File is not { } file)
            return await HouseConfiguration.RefuseAsync("A PostgreSQL database is backed up by its own tool: pg_dump --format=custom --file=FILE DATABASE. Back up the key folder (Keys:Folder) apart from it.");
        if (!File.Exists(file))
            return await HouseConfiguration.RefuseAsync($"There is no database {file}.");
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            return await HouseConfiguration.RefuseAsync($"The folder {folder} is not empty; an older backup would be mixed with this one.");

        var keys = Path.Combine(folder, KeyFolder);
        OwnFolder.Create(folder);
        OwnFolder.Create(keys);
        await SqliteFile.CopyAsync(options, Path.Combine(folder, DatabaseFile), cancel);
        File.Copy(Path.Combine(MasterKeyFile.FolderOf(config), MasterKeyFile.Name), Path.Combine(keys, MasterKeyFile.Name));
        Console.WriteLine($"Database and key are in {folder}. Move the folder \"{KeyFolder}\" to a place of its own: who has both can read everything.");
        return 0;
    }
}
