using CompetencyProfiles.Access;
using CompetencyProfiles.People;

namespace CompetencyProfiles.Conversations.Rounds;

/// <summary>What HR does with an open round and single conversations of it. Whoever does not look after the employee finds no such conversation.</summary>
public static class LeadRound
{
    public static Task<Result<Done>?> CloseRoundAsync(this AppDbContext db, Id<FeedbackRound> id, bool evenSo, DateTimeOffset now, CancellationToken cancel) =>
        db.ChangeAsync(id, async (FeedbackRound round) => round.Close(
            await db.Set<FeedbackConversation>().CountAsync(c => c.RoundId == id && c.State != ConversationState.Completed && c.State != ConversationState.Cancelled, cancel), evenSo, now), cancel);

    /// <summary>Removes a draft for good. Null if there is no such round.</summary>
    public static Task<Result<Done>?> RemoveDraftAsync(this AppDbContext db, Id<FeedbackRound> id, CancellationToken cancel) =>
        db.ChangeAsync(id, (FeedbackRound round) =>
        {
            if (round.State != RoundState.Draft)
                return (Result<Done>)RoundRefusals.NotNow;
            db.Remove(round);
            return Done.It;
        }, cancel);

    /// <summary>Reminds those who have something to do in an open conversation, once a day at most: the employee of the own part, the manager of theirs. Answers how many people.</summary>
    /// <param name="unit">Only of this unit; null for all.</param>
    public static async Task<int> RemindAsync(this AppDbContext db, FeedbackRound round, RoundBoard board, Id<OrgUnit>? unit, DateOnly today, DateTimeOffset now, CancellationToken cancel)
    {
        var open = board.Lines.Where(line => line.IsOpen && (unit is null || line.UnitId == unit)).Select(line => line.Id).ToHashSet();
        var people = (await db.OpenPartsOf(round.Id).ToListAsync(cancel)).Where(part => open.Contains(part.Conversation)).Select(part => part.Person).Distinct().ToList();
        foreach (var person in people)
            db.OweRoundReminder(round.Id, person, today, now);
        await db.SaveChangesAsync(cancel);
        return people.Count;
    }

    /// <summary>Who has something to do in which conversation of a round.</summary>
    public static IQueryable<OpenPart> OpenPartsOf(this AppDbContext db, Id<FeedbackRound> round)
    {
        var open = db.Set<FeedbackConversation>().Where(c => c.RoundId == round);
        var employees = open.Where(c => (c.State == ConversationState.Preparing && c.SelfSubmittedAt == null && c.SelfDeclinedAt == null) || c.State == ConversationState.AwaitingSignature)
            .Select(c => new OpenPart { Conversation = c.Id, Person = c.EmployeeId });
        var managers = open.Where(c => c.State == ConversationState.Released || (c.State == ConversationState.Preparing && (c.ManagerSubmittedAt == null || !db.Set<Appointment>().Any(a => a.ConversationId == c.Id))))
            .Select(c => new OpenPart { Conversation = c.Id, Person = c.ManagerId });
        return employees.Concat(managers);
    }

    /// <summary>The names of those who hold conversations; HR sees who, not what.</summary>
    public static async Task<IReadOnlyDictionary<Id<Person>, string>> ManagerNamesAsync(this AppDbContext db, Id<Person>[] managers, CancellationToken cancel)
    {
        var names = new Dictionary<Id<Person>, string>();
        foreach (var chunk in managers.Chunk(500))
            foreach (var person in await db.Set<Person>().IgnoreAutoIncludes().Where(p => chunk.Contains(p.Id)).Select(p => new { p.Id, Name = p.FirstName + " " + p.LastName }).ToListAsync(cancel))
                names[person.Id] = person.Name;
        return names;
    }

    /// <summary>HR voids a conversation that was opened by mistake.</summary>
    public static Task<Result<Done>?> VoidAsync(this AppDbContext db, Id<FeedbackConversation> id, Viewer viewer, DateTimeOffset now, CancellationToken cancel) =>
        db.ForHrAsync(id, viewer, conversation => Task.FromResult(conversation.Void(now)), cancel);

    /// <summary>HR lets somebody else hold a conversation, without saying why: a conflict of interest, a long absence.</summary>
    public static Task<Result<Done>?> SubstituteAsync(this AppDbContext db, Id<FeedbackConversation> id, Id<Person> manager, Viewer viewer, DateTimeOffset now, CancellationToken cancel) =>
        db.ForHrAsync(id, viewer, async conversation =>
        {
            var today = viewer.Today;
            if (!await db.Set<Employment>().AnyAsync(e => e.PersonId == manager && e.From <= today && (e.To == null || e.To >= today), cancel))
                return ConversationRefusals.NoManager;
            return await db.HandToAsync(conversation, manager, now, cancel);
        }, cancel);

    private static async Task<Result<Done>?> ForHrAsync(
        this AppDbContext db, Id<FeedbackConversation> id, Viewer viewer, Func<FeedbackConversation, Task<Result<Done>>> step, CancellationToken cancel)
    {
        var lookedAfter = db.LookedAfterBy(viewer).Select(p => p.Id);
        return await db.Set<FeedbackConversation>().AnyAsync(c => c.Id == id && lookedAfter.Contains(c.EmployeeId), cancel) ? await db.ChangeAsync(id, step, cancel) : null;
    }
}

public sealed record OpenPart
{
    public required Id<FeedbackConversation> Conversation { get; init; }
    public required Id<Person> Person { get; init; }
}
