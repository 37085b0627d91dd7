using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace CompetencyProfiles.Tests.Architecture;

public sealed class DependencyTests
{
    // The architecture. A room may know the rooms above it and no other, so there can be no circle.
    private static readonly string[] Rooms =
    [
        "Kernel", "Tables", "Data", "Operations", "Mail", "People", "Calendar", "Access", "Today", "Reminders",
        "Profiles", "Conversations", "Trainings", "Surveys", "Goals", "Metrics", "SelfTests", "Methods", "ChangeProcess",
    ];

    [Fact]
    public void A_room_knows_only_the_rooms_above_it() => Assert.Empty(WrongDoors(SourceRoot()));

    [Fact]
    public void A_door_that_leads_down_is_found()
    {
        var root = Directory.CreateTempSubdirectory().FullName;
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(root, "People")).FullName, "Person.cs"), "using CompetencyProfiles.Trainings;");

        Assert.Equal(["People/Person.cs -> Trainings"], WrongDoors(root));
    }

    private static IEnumerable<string> WrongDoors(string root) =>
        from folder in Directory.GetDirectories(root)
        from file in Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories)
        from Match door in Regex.Matches(File.ReadAllText(file), $@"(?<![.\w])(?:CompetencyProfiles\.)?({string.Join('|', Rooms)})(?=[.;])")
        let room = Path.GetFileName(folder)
        let other = door.Groups[1].Value
        where Array.IndexOf(Rooms, other) > Array.IndexOf(Rooms, room)
        select $"{room}/{Path.GetFileName(file)} -> {other}";

    private static string SourceRoot([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../src/CompetencyProfiles"));
}
