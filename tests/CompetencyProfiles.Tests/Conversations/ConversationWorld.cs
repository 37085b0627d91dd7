using System.Security.Cryptography;
using CompetencyProfiles.Conversations;
using CompetencyProfiles.Data;
using CompetencyProfiles.Kernel;
using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;
using CompetencyProfiles.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Tests.Conversations;

/// <summary>Jana of the service desk, led by Mara, and the active profile "customer" of four criteria; it asks more of a team lead in the first.</summary>
internal sealed class ConversationWorld : IAsyncDisposable
{
    public const string Profile = "customer";
    private static readonly CancellationToken None = CancellationToken.None;

    private ConversationWorld(TestDatabase database) => Database = database;

    public TestDatabase Database { get; }
    public MasterKey Master { get; } = new(RandomNumberGenerator.GetBytes(ProtectionKey.Length));
    public Person Jana { get; } = Given.Employee();
    public Person Mara { get; } = Given.Employee("Mara", "Lindner");

    /// <summary>Stands in where a third person is needed; to be saved by the test that does.</summary>
    public Person Olga { get; } = Given.Employee("Olga", "Weber");
    public Id<ProfileVersion> Version { get; private set; }

    public static async Task<ConversationWorld> CreateAsync(DatabaseProvider provider)
    {
        var world = new ConversationWorld(await TestDatabase.CreateAsync(provider));
        var since = Given.Today.AddYears(-1);
        await world.Database.SaveAsync(
            world.Jana, world.Mara, new RoleFamilyAssignment(world.Jana.Id, "service-desk", since),
            new ManagementAssignment(world.Jana.Id, world.Mara.Id, ManagementKind.Disciplinary, since));
        await using var db = world.Database.Open();
        var (first, rest) = (SmallProfile.Content.Fields[0], SmallProfile.Content.Fields.Skip(1));
        var listen = first.Criteria[0] with { Targets = new SortedDictionary<string, int?>(SmallProfile.RoleFamilies.ToDictionary(family => family, family => (int?)(family == "team-lead" ? 4 : 3)), StringComparer.Ordinal) };
        var content = SmallProfile.Content with
        {
            RatingGuidance = new() { EvidenceRequiredAtLevels = [1, 4] },
            Fields = [first with { Criteria = [listen, .. first.Criteria.Skip(1)] }, .. rest],
        };
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
        return await db.SubmitAssessmentAsync(Master, id, person.Id, Given.Today, Given.Now, None);
    }

    public async Task<Result<int>?> WriteAsync(Id<FeedbackConversation> id, Person person, RecordSection section, int criterion, string text, int revision)
    {
        await using var db = Database.Open();
        return await db.WriteRecordPartAsync(Master, id, person.Id, section, criterion, text, revision, Given.Today, None);
    }

    public async Task<int> RevisionOfTopicsAsync(Id<FeedbackConversation> id)
    {
        await using var db = Database.Open();
        return await db.Set<RecordPart>().Where(part => part.ConversationId == id && part.Section == RecordSection.Topics).Select(part => part.Revision).SingleOrDefaultAsync(None);
    }

    public async Task<Result<int>?> HandOverAsync(Id<FeedbackConversation> id, Person person, bool restDiffers = true)
    {
        await using var db = Database.Open();
        return await db.HandOverAsync(Master, id, person.Id, restDiffers, Given.Today, Given.Now, None);
    }

    /// <summary>Of the last record, whoever may read it.</summary>
    public async Task<string> HashAsync(Id<FeedbackConversation> id)
    {
        await using var db = Database.Open();
        return await db.Set<ConversationRecord>().Where(r => r.ConversationId == id).OrderByDescending(r => r.Number).Select(r => r.Hash).FirstOrDefaultAsync(None) ?? "";
    }

    public async Task<Result<Done>?> AnswerAsync(Id<FeedbackConversation> id, Person person, SignatureKind answer, string hash)
    {
        await using var db = Database.Open();
        return await db.AnswerRecordAsync(id, person.Id, hash, answer, Given.Now, None);
    }

    public async Task<SignedRecord?> RecordAsync(Id<FeedbackConversation> id, Person person)
    {
        await using var db = Database.Open();
        return await db.ReadSignedRecordAsync(Master, id, person.Id, Given.Today, None);
    }

    /// <summary>Released, with Jana at 2 and Mara at 3 in all four criteria.</summary>
    public async Task<Id<FeedbackConversation>> ReleasedAsync()
    {
        var id = await OpenAsync();
        await ChooseAllAsync(id, Jana, 2);
        await ChooseAllAsync(id, Mara, 3);
        Check(await SubmitAsync(id, Jana));
        Check(await SubmitAsync(id, Mara));
        return id;
    }

    public async Task<ConversationView?> ReadAsync(Id<FeedbackConversation> id, Person person)
    {
        await using var db = Database.Open();
        return await db.ReadConversationAsync(Master, id, person.Id, Given.Today, None);
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    private static void Check(Result<Done>? answer) => Assert.True(answer is { Succeeded: true }, answer?.Refusal?.Key);
}
