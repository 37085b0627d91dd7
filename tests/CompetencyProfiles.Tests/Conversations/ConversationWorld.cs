using System.Security.Cryptography;
using CompetencyProfiles.Conversations;
using CompetencyProfiles.Data;
using CompetencyProfiles.Kernel;
using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;
using CompetencyProfiles.Tests.Support;

namespace CompetencyProfiles.Tests.Conversations;

/// <summary>Jana of the service desk, led by Mara, and the active profile "customer" of four criteria.</summary>
internal sealed class ConversationWorld : IAsyncDisposable
{
    public const string Profile = "customer";
    private static readonly CancellationToken None = CancellationToken.None;

    private ConversationWorld(TestDatabase database) => Database = database;

    public TestDatabase Database { get; }
    public MasterKey Master { get; } = new(RandomNumberGenerator.GetBytes(ProtectionKey.Length));
    public Person Jana { get; } = Given.Employee();
    public Person Mara { get; } = Given.Employee("Mara", "Lindner");
    public Id<ProfileVersion> Version { get; private set; }

    public static async Task<ConversationWorld> CreateAsync(DatabaseProvider provider)
    {
        var world = new ConversationWorld(await TestDatabase.CreateAsync(provider));
        var since = Given.Today.AddYears(-1);
        await world.Database.SaveAsync(
            world.Jana, world.Mara, new RoleFamilyAssignment(world.Jana.Id, "service-desk", since),
            new ManagementAssignment(world.Jana.Id, world.Mara.Id, ManagementKind.Disciplinary, since));
        await using var db = world.Database.Open();
        var content = SmallProfile.Content with { RatingGuidance = new() { EvidenceRequiredAtLevels = [1, 4] } };
        world.Version = (await db.StartProfileAsync(Profile, content, Given.Hr, None)).Value!.Id;
        Check(await db.ApproveAsync(world.Version, new(ApprovalKind.NoRepresentation, Given.Today, "", ""), Given.Today, Given.Hr, None));
        Check(await db.ActivateAsync(world.Version, Given.Today, Given.Today, None));
        return world;
    }

    public async Task<Result<Id<FeedbackConversation>>?> TryToOpenAsync(Id<Person>? employee = null, ConversationKind kind = ConversationKind.OnRequest, string profile = Profile)
    {
        await using var db = Database.Open();
        return await db.OpenConversationAsync(Master, employee ?? Jana.Id, profile, kind, Given.Today.AddYears(-1), Given.Today, Given.Today, Given.Now, None);
    }

    public async Task<Id<FeedbackConversation>> OpenAsync() => (await TryToOpenAsync())!.Value;

    /// <summary>Chooses a level in all four criteria, without examples.</summary>
    public async Task ChooseAllAsync(Id<FeedbackConversation> id, Person person, int level)
    {
        for (var criterion = 0; criterion < 4; criterion++)
            Assert.Equal(1, (await SaveAsync(id, person, criterion, level, CardWords.None, 0))!.Value);
    }

    public async Task<Result<int>?> SaveAsync(Id<FeedbackConversation> id, Person person, int criterion, int? level, CardWords words, int revision)
    {
        await using var db = Database.Open();
        return await db.SaveCardAsync(Master, id, person.Id, criterion, level, words, revision, Given.Today, Given.Now, None);
    }

    public async Task<Result<Done>?> SubmitAsync(Id<FeedbackConversation> id, Person person)
    {
        await using var db = Database.Open();
        return await db.SubmitAssessmentAsync(id, person.Id, Given.Today, Given.Now, None);
    }

    public async Task<ConversationView?> ReadAsync(Id<FeedbackConversation> id, Person person)
    {
        await using var db = Database.Open();
        return await db.ReadConversationAsync(Master, id, person.Id, Given.Today, None);
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    private static void Check(Result<Done>? answer) => Assert.True(answer is { Succeeded: true }, answer?.Refusal?.Key);
}
