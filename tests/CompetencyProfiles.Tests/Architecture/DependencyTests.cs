using System.Text.RegularExpressions;
using CompetencyProfiles.Tests.Support;

namespace CompetencyProfiles.Tests.Architecture;

public sealed class DependencyTests
{
    private const string Library = "src/CompetencyProfiles/";

    // The architecture. A room may know the rooms above it and no other, so there can be no circle.
    private static readonly string[] Rooms =
    [
        "Kernel", "Tables", "Data", "Operations", "Mail", "People", "Calendar", "Access", "Today", "Reminders",
        "Profiles", "Conversations", "Trainings", "Surveys", "Goals", "Metrics", "SelfTests", "Methods", "ChangeProcess",
    ];

    [Fact]
    public void A_room_knows_only_the_rooms_above_it() => Assert.Empty(WrongDoors([.. SourceTree.Under(Library, ".cs")]));

    [Theory]
    [InlineData("using CompetencyProfiles.Trainings;")]
    [InlineData("using static CompetencyProfiles.Trainings.Booking;")]
    [InlineData("class Person { CompetencyProfiles.Trainings.Booking? booking; }")]
    [InlineData("class Person { Trainings.Booking? booking; }")]
    public void A_door_that_leads_down_is_found(string code) => Assert.Equal(
        ["People/Person.cs -> Trainings"],
        WrongDoors([new($"{Library}People/Person.cs", code), new($"{Library}Trainings/Booking.cs", "public sealed class Booking;")]));

    [Theory]
    [InlineData("using CompetencyProfiles.Kernel;")]
    [InlineData("class Person { int Count => Trainings.Count; }")]
    [InlineData("// What a person has learned stands in the room of Trainings.")]
    public void A_door_that_leads_up_and_a_word_that_is_no_door_are_not(string code) => Assert.Empty(
        WrongDoors([new($"{Library}People/Person.cs", code), new($"{Library}Trainings/Booking.cs", "public sealed class Booking;")]));

    [Fact]
    public void What_stands_above_the_data_does_not_use_it_through_the_global_usings() =>
        Assert.Equal(["Tables/Sheet.cs -> Data"], WrongDoors([new($"{Library}Tables/Sheet.cs", "class Sheet(AppDbContext db);")]));

    [Fact]
    public void Every_folder_of_the_library_is_a_room() =>
        Assert.Empty(SourceTree.Under(Library, ".cs").Select(RoomOf).Where(room => room.Length > 0).Except(Rooms));

    private static List<string> WrongDoors(IReadOnlyList<SourceFile> files)
    {
        var types = files.ToLookup(RoomOf, file => Path.GetFileNameWithoutExtension(file.Path).Split('.')[0]);
        return (from file in files
                where RoomOf(file).Length > 0
                from other in Rooms.Skip(Array.IndexOf(Rooms, RoomOf(file)) + 1)
                where Regex.IsMatch(file.Text, DoorTo(other, types[other]))
                select $"{RoomOf(file)}/{Path.GetFileName(file.Path)} -> {other}").ToList();
    }

    // The full name in a using or in code, or the short one before a type of that room, as C# allows among neighbours.
    private static string DoorTo(string room, IEnumerable<string> types) =>
        $@"\bCompetencyProfiles\.{room}[.;]|(?<![.\w]){room}\.(?:{string.Join('|', types.Append("_"))})\b{(room == "Data" ? @"|\bAppDbContext\b" : "")}";

    private static string RoomOf(SourceFile file) => file.Path[Library.Length..].Split('/') is [var room, _, ..] ? room : "";
}
