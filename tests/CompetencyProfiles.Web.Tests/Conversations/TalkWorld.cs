using CompetencyProfiles.Access;
using CompetencyProfiles.Conversations;
using CompetencyProfiles.Data;
using CompetencyProfiles.Kernel;
using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CompetencyProfiles.Web.Tests.Conversations;

/// <summary>The application with Jana, whom Mara leads, and Olaf of HR, and an active profile of four criteria that asks for an example at level 4.</summary>
internal sealed class TalkWorld : IAsyncDisposable
{
    public const string Profile = "customer";
    private static readonly CancellationToken None = CancellationToken.None;

    private TalkWorld(App app, string language) =>
        (App, Jana, Mara, Olaf) = (app, Given.Employee(language: language), Given.Employee("Mara", "Lindner", language: language), Given.Employee("Olaf", "Stein", language: language));

    public App App { get; }
    public Person Jana { get; }
    public Person Mara { get; }
    public Person Olaf { get; }
    public HttpClient Employee { get; private set; } = null!;
    public HttpClient Manager { get; private set; } = null!;
    public HttpClient Hr { get; private set; } = null!;
    public MasterKey Master => App.Services.GetRequiredService<MasterKey>();

    public static async Task<TalkWorld> StartAsync(DatabaseProvider provider = DatabaseProvider.Sqlite, bool listens = false, string language = "de")
    {
        var world = new TalkWorld(await App.StartAsync(provider), language);
        if (listens)
            world.App.Listen();
        var (unit, since) = (Given.Unit(), Given.Today.AddYears(-1));
        await world.App.SaveAsync(
            unit, world.Jana, world.Mara, world.Olaf, new OrgMembership(world.Jana.Id, unit.Id, since), new OrgMembership(world.Mara.Id, unit.Id, since), new OrgMembership(world.Olaf.Id, unit.Id, since),
            new RoleFamilyAssignment(world.Jana.Id, "service-desk", since), new ManagementAssignment(world.Jana.Id, world.Mara.Id, ManagementKind.Disciplinary, since));
        await using var db = world.App.Database.Open();
        var content = SmallProfile.Content with { RatingGuidance = new() { EvidenceRequiredAtLevels = [4] } };
        var version = (await db.StartProfileAsync(Profile, content, Given.Hr, None)).Value!.Id;
        Check(await db.ApproveAsync(version, new(ApprovalKind.NoRepresentation, Given.Today, "", ""), Given.Today, Given.Hr, None));
        Check(await db.ActivateAsync(version, Given.Today, Given.Today, None));
        if (listens)
            return world;
        world.Employee = await world.App.SignedInAsAsync(world.Jana);
        world.Manager = await world.App.SignedInAsAsync(world.Mara);
        world.Hr = await world.App.SignedInAsAsync(world.Olaf, Role.Hr);
        return world;
    }

    /// <summary>Opens a conversation of the two; answers its address.</summary>
    public async Task<string> OpenAsync()
    {
        await using var db = App.Database.Open();
        return $"/conversations/{(await db.OpenConversationAsync(Master, Jana.Id, Profile, ConversationKind.OnRequest, Given.Today, Given.Now, None))!.Value}";
    }

    /// <summary>Released, with Jana at 2 and Mara at 3, and words of both.</summary>
    public async Task<string> ReleasedAsync()
    {
        var address = await OpenAsync();
        foreach (var (browser, level) in new[] { (Employee, 2), (Manager, 3) })
        {
            for (var criterion = 0; criterion < 4; criterion++)
                await CardAsync(browser, address, criterion, ("Input.Level", $"{level}"), ("Input.Comment", $"Words of level {level}"));
            await browser.SubmitToAsync($"{address}/prepare", $"{address}/prepare?handler=Submit");
        }

        return address;
    }

    /// <summary>Handed over, with a step.</summary>
    public async Task<string> HandedOverAsync()
    {
        var address = await ReleasedAsync();
        await Manager.SubmitToAsync(address, $"{address}?handler=Step", ("Input.Words", "Sit in with Olaf"), ("Input.Owner", "Employee"), ("Input.DueOn", "2027-01-10"));
        await Manager.SubmitToAsync(address, $"{address}?handler=HandOver");
        return address;
    }

    public static Task<HttpResponseMessage> CardAsync(HttpClient browser, string address, int criterion, params (string, string)[] values) =>
        browser.SubmitToAsync($"{address}/prepare", $"{address}/prepare?handler=Card&criterion={criterion}", [.. values, ("Input.Revision", values.Any(v => v.Item1 == "Input.Revision") ? "-1" : "0")]);

    public async Task<FeedbackConversation> ReadAsync() => await App.ReadAsync(db => db.Set<FeedbackConversation>().OrderByDescending(c => c.OpenedAt).FirstAsync(None));

    public ValueTask DisposeAsync() => App.DisposeAsync();

    private static void Check(Result<Done>? answer) => Assert.True(answer is { Succeeded: true }, answer?.Refusal?.Key);
}
