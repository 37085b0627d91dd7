namespace CompetencyProfiles.Web.Commands;

/// <summary>A command of the program, such as <c>migrate</c>. Answers 0, or 1 after one clear line per problem.</summary>
internal interface IHouseCommand
{
    /// <summary>The words that call it, such as "migrate" or "import people".</summary>
    string Name { get; }

    Task<int> RunAsync(string[] arguments, CancellationToken cancel);
}

internal static class HouseCommands
{
    /// <summary>Every command of the program; each is a scoped service.</summary>
    private static readonly Type[] All =
    [
        typeof(MigrateCommand), typeof(CheckCommand), typeof(BackupCommand), typeof(RestoreCommand), typeof(CreateAdminCommand),
        typeof(Demo.DemoCommand), typeof(Import.ImportUnitsCommand), typeof(Import.ImportPeopleCommand),
    ];
