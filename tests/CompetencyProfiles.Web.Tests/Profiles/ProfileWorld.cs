using CompetencyProfiles.Access;
using CompetencyProfiles.Data;
using CompetencyProfiles.Kernel;
using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Web.Tests.Profiles;

/// <summary>The application with HR, the representation and an employee signed in, and versions of the profile "customer" in the states a test asks for.</summary>
internal sealed class ProfileWorld : IAsyncDisposable
{
    public const string Key = "customer";
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly ApprovalEvidence nobody = new(ApprovalKind.NoRepresentation, Given.Today, "", "");

    private ProfileWorld(App app) => App = app;

    public App App { get; }
    public OrgUnit Unit { get; } = Given.Unit("Service Desk");
    public Person Marlene { get; } = Given.Employee("Marlene", "Winter");
    public Person Jana { get; } = Given.Employee();
    public HttpClient Hr { get; private set; } = null!;
    public HttpClient Council { get; private set; } = null!;
    public HttpClient Employee { get; private set; } = null!;

    public static async Task<ProfileWorld> StartAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var world = new ProfileWorld(await App.StartAsync(provider));
        var council = Given.Employee("Carla", "Rat");
        await world.App.SaveAsync(world.Unit, world.Marlene, world.Jana, council);
        world.Hr = await world.App.SignedInAsAsync(world.Marlene, Role.Hr);
        world.Council = await world.App.SignedInAsAsync(council, Role.Representation);
        world.Employee = await world.App.SignedInAsAsync(world.Jana);
        return world;
    }

    public static string Address(int number, string below = "") => $"/profiles/{Key}/v/{number}{below}";

    /// <summary>The first version as a draft.</summary>
    public async Task<Id<ProfileVersion>> DraftAsync(ProfileContent? content = null)
    {
        await using var db = App.Database.Open();
        return (await db.StartProfileAsync(Key, content ?? SmallProfile.Content, new(Marlene.Id, Given.Now), None)).Value!.Id;
    }

    /// <summary>The first version, approved and active since today.</summary>
    public async Task<Id<ProfileVersion>> ActiveAsync(ProfileContent? content = null)
    {
        var id = await DraftAsync(content);
        await ApproveAsync(id);
        await using var db = App.Database.Open();
        Assert.True((await db.ActivateAsync(id, Given.Today, Given.Today, None))!.Succeeded);
        return id;
    }

    public async Task ApproveAsync(Id<ProfileVersion> id)
    {
        await using var db = App.Database.Open();
        var approved = await db.ApproveAsync(id, nobody, Given.Today, new(Marlene.Id, Given.Now), None);
        Assert.True(approved!.Succeeded, approved.Refusal?.Key);
    }

    /// <summary>The next draft on top of a version.</summary>
    public async Task<Id<ProfileVersion>> NextAsync(Id<ProfileVersion> basis)
    {
        await using var db = App.Database.Open();
        return (await db.StartNextVersionAsync(basis, new(Marlene.Id, Given.Now), None))!.Value!.Id;
    }

    public Task<ProfileVersion> ReadAsync(int number = 1) => App.ReadAsync(db => db.Set<ProfileVersion>().SingleAsync(version => version.Number == number));

    public async Task WriteAsync(Id<ProfileVersion> id, Func<ProfileContent, Result<ProfileContent>> write)
    {
        await using var db = App.Database.Open();
        Assert.True((await db.WriteAsync(id, ProfilePart.Outline, null, write, new(Marlene.Id, Given.Now), None))!.Succeeded);
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
