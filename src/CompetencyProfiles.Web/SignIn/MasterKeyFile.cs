using System.Security.Cryptography;

namespace CompetencyProfiles.Web.SignIn;

/// <summary>The file in which the master key lies: <c>master.key</c> in the key folder, readable by the program's user only.</summary>
internal static class MasterKeyFile
{
    public const string Name = "master.key";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Where the keys of this installation lie; outside Production there is a folder even if none is configured.</summary>
    public static string FolderOf(IConfiguration config) =>
        config["Keys:Folder"] is { Length: > 0 } folder ? folder : Path.Combine(AppContext.BaseDirectory, "keys");

    /// <summary>Makes a key if there is none. Of several that try at once one wins, and all read its key.</summary>
    public static void CreateIfMissing(string folder)
    {
        var path = Path.Combine(folder, Name);
        if (File.Exists(path))
            return;

        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);

        var draft = Path.Combine(folder, $"{Guid.CreateVersion7():N}.draft");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        using (var writer = new StreamWriter(draft, options))
            writer.Write(Convert.ToBase64String(RandomNumberGenerator.GetBytes(MasterKey.Length)));

        try
        {
            File.Move(draft, path);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }
    }

    /// <summary>Reads the key; an exception says in one sentence why it cannot be used.</summary>
    public static MasterKey Read(string folder)
    {
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path))
            throw new InvalidOperationException($"There is no {Name} in the key folder (Keys:Folder). \"migrate\" or \"create-admin\" makes one for a new installation; for an old one put back the one from the backup.");
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~OwnerOnly) != 0)
            throw new InvalidOperationException($"{Name} in the key folder (Keys:Folder) can be read by others: set its mode to 600.");

        var key = new byte[MasterKey.Length];
        if (!Convert.TryFromBase64String(File.ReadAllText(path).Trim(), key, out var length) || length != key.Length)
            throw new InvalidOperationException($"{Name} in the key folder (Keys:Folder) is damaged: put back the one from the backup.");
        return new(key);
    }
}
