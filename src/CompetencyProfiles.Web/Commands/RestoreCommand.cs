using CompetencyProfiles.Web.Configuration;
using CompetencyProfiles.Web.Data;
using CompetencyProfiles.Web.SignIn;
using Microsoft.Data.Sqlite;

namespace CompetencyProfiles.Web.Commands;

/// <summary><c>restore FOLDER</c>: puts back what <c>backup</c> wrote. What was there is kept beside it, nothing is overwritten.</summary>
internal sealed class RestoreCommand(DatabaseOptions options, IConfiguration config, TimeProvider clock) : IHouseCommand
{
    public string Name => "restore";

    public async Task<int> RunAsync(string[] arguments, CancellationToken cancel)
    {
        if (arguments is not [var folder])
            return await HouseConfiguration.RefuseAsync("Usage: restore FOLDER");
        if (options.File is not { } file)
            return await HouseConfiguration.RefuseAsync("A PostgreSQL database is restored by its own tool: pg_restore --clean --if-exists --dbname=DATABASE FILE. Then put back the key folder (Keys:Folder).");

        var backup = Path.Combine(folder, BackupCommand.DatabaseFile);
        if (!File.Exists(backup))
            return await HouseConfiguration.RefuseAsync($"There is no {BackupCommand.DatabaseFile} in {folder}.");
        var asFound = new DatabaseOptions(DatabaseProvider.Sqlite, new SqliteConnectionStringBuilder { DataSource = backup }.ConnectionString);
        if (SqliteFile.FindDamage(asFound, backup, thorough: true) is { } damage)
            return await HouseConfiguration.RefuseAsync(damage);
        if (SqliteFile.IsInUse(options, file))
            return await HouseConfiguration.RefuseAsync("The database is in use; stop the server first.");

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var aside = $".before-restore-{clock.GetUtcNow():yyyyMMddTHHmmssZ}";
        foreach (var part in new[] { file, $"{file}-wal", $"{file}-shm" }.Where(File.Exists))
            File.Move(part, part + aside);
        File.Copy(backup, file);

        var key = Path.Combine(folder, BackupCommand.KeyFolder, MasterKeyFile.Name);
        var keyHere = Path.Combine(MasterKeyFile.FolderOf(config), MasterKeyFile.Name);
        if (File.Exists(key))
        {
            OwnFolder.Create(Path.GetDirectoryName(keyHere)!);
            if (File.Exists(keyHere))
                File.Move(keyHere, keyHere + aside);
            File.Copy(key, keyHere);
        }

        Console.WriteLine(File.Exists(keyHere)
            ? "The backup is restored. Run \"check\", then start the server."
            : $"The database is restored. Put its {MasterKeyFile.Name} into {Path.GetDirectoryName(keyHere)}, run \"check\", then start the server.");
        return 0;
    }
}
