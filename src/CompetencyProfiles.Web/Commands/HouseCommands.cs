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

    public static void AddHouseCommands(this WebApplicationBuilder builder)
    {
        foreach (var command in All)
            builder.Services.AddScoped(typeof(IHouseCommand), command);
    }

    public static bool IsCommand(string[] args) => args.Length > 0 && !args[0].StartsWith('-');

    /// <summary>Runs the command that the arguments name, without serving pages.</summary>
    public static async Task<int> RunCommandAsync(this WebApplication app, string[] args, CancellationToken cancel = default)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var commands = scope.ServiceProvider.GetServices<IHouseCommand>().ToList();
        foreach (var command in commands)
        {
            var words = command.Name.Split(' ');
            if (args.Take(words.Length).SequenceEqual(words))
                return await command.RunAsync(args[words.Length..], cancel);
        }

        await Console.Error.WriteLineAsync($"There is no command \"{args[0]}\". Commands: {string.Join(", ", commands.Select(c => c.Name).Order(StringComparer.Ordinal))}.");
        return 1;
    }
}
