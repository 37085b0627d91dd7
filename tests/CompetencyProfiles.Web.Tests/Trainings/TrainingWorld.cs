using CompetencyProfiles.Access;
using CompetencyProfiles.Data;
using CompetencyProfiles.Kernel;
using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Trainings;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CompetencyProfiles.Web.Tests.Trainings;

/// <summary>The application with an active profile of four criteria, Jana of the service desk, whom Mara leads, Tora, who organises trainings, and Olaf of HR.</summary>
internal sealed class TrainingWorld : IAsyncDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;

    private TrainingWorld(App app, string language) => (App, Jana, Mara, Tora, Olaf) = (app,
        Given.Employee(language: language), Given.Employee("Mara", "Lindner", language: language), Given.Employee("Tora", "Planer", language: language), Given.Employee("Olaf", "Stein", language: language));

    public App App { get; }
    public Person Jana { get; }
    public Person Mara { get; }
    public Person Tora { get; }
    public Person Olaf { get; }
    public HttpClient Employee { get; private set; } = null!;
    public HttpClient Planner { get; private set; } = null!;
    public HttpClient Hr { get; private set; } = null!;

    public static async Task<TrainingWorld> StartAsync(DatabaseProvider provider = DatabaseProvider.Sqlite, bool listens = false, string language = "de")
    {
        var world = new TrainingWorld(await App.StartAsync(provider), language);
        if (listens)
            world.App.Listen();
        var since = Given.Today.AddYears(-1);
        await world.App.SaveAsync(world.Jana, world.Mara, world.Tora, world.Olaf,
            new RoleFamilyAssignment(world.Jana.Id, "service-desk", since), new ManagementAssignment(world.Jana.Id, world.Mara.Id, ManagementKind.Disciplinary, since));
        await ProfilesInEachState.SaveAsync(world.App.Database);
        if (listens)
            return world;
        world.Employee = await world.App.SignedInAsAsync(world.Jana);
        world.Planner = await world.App.SignedInAsAsync(world.Tora, Role.TrainingOrganiser);
        world.Hr = await world.App.SignedInAsAsync(world.Olaf, Role.Hr);
        return world;
    }

    public async Task<Id<Training>> AddAsync(string key, TrainingContent content)
    {
        await using var db = App.Database.Open();
        var added = await db.AddTrainingAsync(key, content, new(Tora.Id, Given.Now), Given.Today, None);
        Assert.True(added.Succeeded, added.Refusal?.Key);
        return added.Value;
    }

    public async Task<TrainingCard> ReadAsync(string key)
    {
        await using var db = App.Database.Open();
        return (await db.TrainingCatalogueAsync(Given.Today, None)).Find(key) ?? throw new InvalidOperationException($"There is no training {key}.");
    }

    /// <summary>Jana has agreed with Mara on level 2 in all criteria but the first; the target is 3.</summary>
    public Task HoldConversationsAsync() => new ConversationsInEachState(App.Database, App.Services.GetRequiredService<MasterKey>(), Jana, Mara, Olaf).SaveAsync();

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
