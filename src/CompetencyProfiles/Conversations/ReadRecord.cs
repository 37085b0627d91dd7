using CompetencyProfiles.People;

namespace CompetencyProfiles.Conversations;

/// <summary>What is written down during the talk, not signed yet.</summary>
public sealed record RecordDraft(
    LevelList AgreedLevels, IReadOnlyDictionary<(RecordSection Section, int Criterion), (string Text, int Revision)> Parts,
    IReadOnlyList<DraftStep> Steps, IReadOnlyDictionary<int, NeedPriority?> Needs, DateOnly? NextOn, bool NeedsNoStep)
{
    public (string Text, int Revision) Part(RecordSection section, int criterion = 0) => Parts.GetValueOrDefault((section, criterion), ("", 0));
}

public sealed record DraftStep(Guid Id, ConversationSide Owner, DateOnly DueOn, string Words, DateOnly? DoneOn);

/// <summary>A record that was handed over, with everything that belongs to it.</summary>
/// <param name="Last">The number of the last one; earlier ones can still be read by their number once they were answered.</param>
public sealed record SignedRecord(
    RecordContent Content, string Hash, DateTimeOffset HandedOverAt, SignatureKind? Answer, DateTimeOffset? AnsweredAt, IReadOnlyList<(DateTimeOffset At, string Text)> Statements,
    int Last, string? PaperPlace);

public static class ReadRecord
{
    /// <summary>Null when there is no such conversation for the person. Before the release only the employee, whose topics are all there can be.</summary>
    public static async Task<RecordDraft?> ReadRecordDraftAsync(this AppDbContext db, MasterKey master, Id<FeedbackConversation> id, Id<Person> person, CancellationToken cancel)
    {
        var found = await db.ConversationsOf(person).Where(c => c.Id == id && (c.ReleasedAt != null || c.EmployeeId == person))
            .Select(c => new { c.EmployeeId, c.AgreedLevels, c.NextOn, c.NeedsNoStep }).AsNoTracking().SingleOrDefaultAsync(cancel);
        if (found is null || await db.FindSealAsync(master, found.EmployeeId, cancel) is not { } seal)
            return null;
        var parts = await db.Set<RecordPart>().AsNoTracking().Where(part => part.ConversationId == id).ToListAsync(cancel);
        var needs = await db.Set<AgreedNeed>().Where(need => need.ConversationId == id).ToDictionaryAsync(need => need.Criterion, need => need.Priority, cancel);
        return new(
            found.AgreedLevels, parts.ToDictionary(part => (part.Section, part.Criterion), part => (part.Show(seal), part.Revision)),
            await db.StepsInAsync(id, seal, cancel), needs, found.NextOn, found.NeedsNoStep);
    }

    /// <summary>What was agreed in a completed conversation and what became of it; nothing when there is no such conversation for the person.</summary>
    public static async Task<IReadOnlyList<DraftStep>> StepsOfAsync(this AppDbContext db, MasterKey master, Id<FeedbackConversation> id, Id<Person> person, CancellationToken cancel)
    {
        var employee = await db.ConversationsOf(person).Where(c => c.Id == id && c.State == ConversationState.Completed).Select(c => (Id<Person>?)c.EmployeeId).SingleOrDefaultAsync(cancel);
        return employee is { } found && await db.FindSealAsync(master, found, cancel) is { } seal ? await db.StepsInAsync(id, seal, cancel) : [];
    }

    private static async Task<IReadOnlyList<DraftStep>> StepsInAsync(this AppDbContext db, Id<FeedbackConversation> id, PersonSeal seal, CancellationToken cancel) =>
        [.. (await db.Set<AgreedStep>().AsNoTracking().Where(step => step.ConversationId == id).OrderBy(step => step.DueOn).ThenBy(step => step.Id).ToListAsync(cancel))
            .Select(step => new DraftStep(step.Id, step.Owner, step.DueOn, step.Show(seal), step.DoneOn))];

    /// <summary>
    /// Null when there is no such conversation for the person, or none of its records lies with the employee: what was taken back is being changed.
    /// </summary>
    /// <param name="number">Of an earlier record that was answered; null for the last one.</param>
    public static async Task<SignedRecord?> ReadSignedRecordAsync(
        this AppDbContext db, MasterKey master, Id<FeedbackConversation> id, Id<Person> person, DateOnly today, CancellationToken cancel, int? number = null)
    {
        var found = await (
            from c in db.ReadableBy(person, today, id)
            join record in db.Set<ConversationRecord>() on c.Id equals record.ConversationId
            where record.Number == (number ?? c.Records) && (record.AnsweredAt != null
                || (record.Number == c.Records && (c.State == ConversationState.AwaitingSignature || c.State == ConversationState.Completed || c.State == ConversationState.InMediation)))
            select new
            {
                c.EmployeeId, Answer = record.Answer == null && record.Number == c.Records ? c.Answer : record.Answer,
                AnsweredAt = record.AnsweredAt == null && record.Number == c.Records ? c.AnsweredAt : record.AnsweredAt, record.Number, record.Hidden, record.Hash, record.HandedOverAt, c.Records, c.PaperPlace,
            }).SingleOrDefaultAsync(cancel);
        if (found is null || await db.FindSealAsync(master, found.EmployeeId, cancel) is not { } seal)
            return null;
        var statements = await db.Set<EmployeeStatement>().AsNoTracking().Where(s => s.ConversationId == id).OrderBy(s => s.At).ThenBy(s => s.Id).ToListAsync(cancel);
        return new(
            RecordContent.FromJson(seal.Show(ConversationRecord.PlaceOf(id, found.Number), found.Hidden)), found.Hash, found.HandedOverAt,
            found.Answer, found.AnsweredAt, [.. statements.Select(s => (s.At, s.Show(seal)))], found.Records, found.PaperPlace);
    }
}
