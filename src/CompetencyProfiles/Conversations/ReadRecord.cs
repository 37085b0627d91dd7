using CompetencyProfiles.People;

namespace CompetencyProfiles.Conversations;

/// <summary>What is written down during the talk, not signed yet.</summary>
public sealed record RecordDraft(
    LevelList AgreedLevels, IReadOnlyDictionary<(RecordSection Section, int Criterion), (string Text, int Revision)> Parts,
    IReadOnlyList<DraftStep> Steps, DateOnly? NextOn, bool NeedsNoStep);

public sealed record DraftStep(Guid Id, ConversationSide Owner, DateOnly DueOn, string Words);

/// <summary>The last record that was handed over, with everything that belongs to it.</summary>
public sealed record SignedRecord(
    RecordContent Content, string Hash, DateTimeOffset HandedOverAt, SignatureKind? Answer, DateTimeOffset? AnsweredAt, IReadOnlyList<(DateTimeOffset At, string Text)> Statements);

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
        var steps = await db.Set<AgreedStep>().AsNoTracking().Where(step => step.ConversationId == id).OrderBy(step => step.DueOn).ThenBy(step => step.Id).ToListAsync(cancel);
        return new(
            found.AgreedLevels, parts.ToDictionary(part => (part.Section, part.Criterion), part => (part.Show(seal), part.Revision)),
            [.. steps.Select(step => new DraftStep(step.Id, step.Owner, step.DueOn, step.Show(seal)))], found.NextOn, found.NeedsNoStep);
    }

    /// <summary>
    /// Null when there is no such conversation for the person, or none of its records lies with the employee: what was taken back is being changed.
    /// </summary>
    public static async Task<SignedRecord?> ReadSignedRecordAsync(this AppDbContext db, MasterKey master, Id<FeedbackConversation> id, Id<Person> person, CancellationToken cancel)
    {
        var found = await (
            from c in db.ConversationsOf(person)
            where c.Id == id && (c.State == ConversationState.AwaitingSignature || c.State == ConversationState.Completed)
            join record in db.Set<ConversationRecord>() on new { c.Id, Number = c.Records } equals new { Id = record.ConversationId, record.Number }
            select new { c.EmployeeId, c.Answer, c.AnsweredAt, record.Number, record.Hidden, record.Hash, record.HandedOverAt }).SingleOrDefaultAsync(cancel);
        if (found is null || await db.FindSealAsync(master, found.EmployeeId, cancel) is not { } seal)
            return null;
        var statements = await db.Set<EmployeeStatement>().AsNoTracking().Where(s => s.ConversationId == id).OrderBy(s => s.At).ThenBy(s => s.Id).ToListAsync(cancel);
        return new(
            RecordContent.FromJson(seal.Show(ConversationRecord.PlaceOf(id, found.Number), found.Hidden)), found.Hash, found.HandedOverAt,
            found.Answer, found.AnsweredAt, [.. statements.Select(s => (s.At, s.Show(seal)))]);
    }
}
