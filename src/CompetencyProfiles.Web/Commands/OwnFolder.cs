namespace CompetencyProfiles.Web.Commands;

/// <summary>A folder that only the program's user can open.</summary>
internal static class OwnFolder
{
    public static void Create(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
