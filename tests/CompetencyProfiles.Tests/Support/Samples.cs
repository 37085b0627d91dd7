using System.Reflection;
using CompetencyProfiles.Tables;

namespace CompetencyProfiles.Tests.Support;

/// <summary>Files as people really have them: units.csv, people.csv and people-faulty.csv.</summary>
public static class Samples
{
    public static byte[] Bytes(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"samples/{name}")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    public static Table Table(string name) => TableFile.Read(Bytes(name)).Value!;
}
