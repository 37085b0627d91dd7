using System.Text.Json;
using CompetencyProfiles.Operations;
using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Conversations.Rounds;

public static class StartRound
{
    /// <summary>Opens a round: its conversations are made as long work. Null if there is no such round.</summary>
    public static Task<Result<Done>?> OpenRoundAsync(this AppDbContext db, Id<FeedbackRound> id, Id<Person> by, DateOnly today, DateTimeOffset now, CancellationToken cancel) =>
        db.ChangeAsync(id, async (FeedbackRound round) =>
        {
            if ((await db.ProfileShelfAsync(today, cancel)).Find(round.VersionId) is not { IsPublished: true })
                return (Result<Done>)RoundRefusals.VersionNotApproved;
            if ((await db.ParticipantsAsync(round, today, cancel)).All(p => p.Standing != RoundStanding.In))
                return RoundRefusals.NobodyIn;
            var opened = round.Open(today, now);
            if (opened.Succeeded)
                db.StartOperation(OpenRound.Name, JsonSerializer.Serialize(new OpenRound.Arguments(round.Id.Value, today)), by.Value, now);
            return opened;
        }, cancel);
}

/// <summary>
/// Makes the conversations of a round, some hundred in one transaction. What is there already is left alone, so it can be killed and begun again at any moment;
/// the database itself allows one conversation for each person and round.
/// </summary>
public sealed class OpenRound(AppDbContext db, MasterKey master, TimeProvider clock) : IOperationWork
{
    public const string Name = "open-round";
    private const int AtOnce = 250;

    public sealed record Arguments(Guid Round, DateOnly Day);

    public sealed record Outcome(int Opened);

    public string Kind => Name;

    public async Task<string> RunAsync(Operation operation, IProgress<(int Done, int? Total)> progress, CancellationToken cancel)
    {
        var (id, day) = JsonSerializer.Deserialize<Arguments>(operation.Arguments)!;
        var round = await db.Set<FeedbackRound>().AsNoTracking().SingleAsync(r => r.Id == new Id<FeedbackRound>(id), cancel);
        var version = (await db.ProfileShelfAsync(day, cancel)).Find(round.VersionId)!;
        var content = await db.ContentOfAsync(version, cancel);
        var people = (await db.ParticipantsAsync(round, day, cancel)).Where(p => p.Standing == RoundStanding.In).ToList();
        var done = 0;
        foreach (var chunk in people.Chunk(AtOnce))
        {
            await OpenAsync(operation, round, version, content, chunk, cancel);
            progress.Report((done += chunk.Length, people.Count));
        }

        await db.ChangeAsync(round.Id, (FeedbackRound r) => r.Begin(), cancel);
        return JsonSerializer.Serialize(new Outcome(await db.Set<FeedbackConversation>().CountAsync(c => c.RoundId == round.Id, cancel)));
    }

    private Task OpenAsync(Operation operation, FeedbackRound round, VersionCard version, ProfileContent content, RoundParticipant[] people, CancellationToken cancel) =>
        db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            await db.AddConversationsAsync(master, round, version, content, people, clock.GetUtcNow(), true, cancel);
            await db.EnsureStillHeldAsync(operation, cancel);
            await transaction.CommitAsync(cancel);
            db.ChangeTracker.Clear();
        });
}

public static class RoundConversations
{
    /// <summary>Opens a small round at once, without long work and without mails: for a demo and for measuring.</summary>
    public static async Task OpenRoundNowAsync(this AppDbContext db, MasterKey master, Id<FeedbackRound> id, DateOnly day, DateTimeOffset now, CancellationToken cancel)
    {
        var round = await db.Set<FeedbackRound>().SingleAsync(r => r.Id == id, cancel);
        var version = (await db.ProfileShelfAsync(day, cancel)).Find(round.VersionId)!;
        var people = (await db.ParticipantsAsync(round, day, cancel)).Where(p => p.Standing == RoundStanding.In).ToList();
        if (!round.Open(day, now).Succeeded || !round.Begin().Succeeded)
            throw new InvalidOperationException("The round cannot be opened.");
        await db.AddConversationsAsync(master, round, version, await db.ContentOfAsync(version, cancel), people, now, false, cancel);
        db.ChangeTracker.Clear();
    }

    /// <summary>Adds the conversations of those who have none in the round yet, and saves them.</summary>
    internal static async Task AddConversationsAsync(
        this AppDbContext db, MasterKey master, FeedbackRound round, VersionCard version, ProfileContent content, IReadOnlyList<RoundParticipant> people, DateTimeOffset now,
        bool withMails, CancellationToken cancel)
    {
        var ids = people.Select(p => p.Id).ToArray();
        var there = (await db.Set<FeedbackConversation>().Where(c => c.RoundId == round.Id && ids.Contains(c.EmployeeId)).Select(c => c.EmployeeId).ToListAsync(cancel)).ToHashSet();
        await db.EnsureSealsAsync(master, ids, cancel);
        var before = round.Kind == ConversationKind.FollowUp ? await db.LastOfAsync(ids, cancel) : [];
        foreach (var person in people.Where(p => !there.Contains(p.Id)))
        {
            var from = person.EntryOn > round.PeriodFrom && person.EntryOn <= round.PeriodTo ? person.EntryOn : round.PeriodFrom;
            var focus = before.TryGetValue(person.Id, out var last) && last.VersionId == version.Id ? ConversationFocus.FirstOf(last, content) : null;
            db.Add(FeedbackConversation.Open(person.Id, person.ManagerId!.Value, version, round.Kind, from, round.PeriodTo, person.Language, content, person.Roles, now, round.Id, focus).Value!);
        }

        // Everybody once, also who is led and leads.
        foreach (var person in withMails ? people.Where(p => !there.Contains(p.Id)).SelectMany(p => new[] { p.Id, p.ManagerId!.Value }).Distinct() : [])
            db.OweRoundMail(RoundMail.Opened, round.Id, person, now);

        await db.SaveChangesAsync(cancel);
    }

    private static async Task<Dictionary<Id<Person>, FeedbackConversation>> LastOfAsync(this AppDbContext db, Id<Person>[] people, CancellationToken cancel) =>
        (await db.Set<FeedbackConversation>().AsNoTracking().Where(c => people.Contains(c.EmployeeId) && c.State == ConversationState.Completed).ToListAsync(cancel))
        .GroupBy(c => c.EmployeeId).ToDictionary(group => group.Key, group => group.MaxBy(c => c.AnsweredAt)!);
}
