using CompetencyProfiles.Access;
using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Conversations;

/// <summary>From the end of the talk to the employee's answer. Every answer is null when there is no such conversation for the person.</summary>
public static class HandOverRecord
{
    /// <summary>Makes the record of what stands there, signed by the manager with it, and hands it over. Answers its number.</summary>
    /// <param name="restDiffers">See <see cref="FeedbackConversation.HandOver"/>.</param>
    public static async Task<Result<int>?> HandOverAsync(
        this AppDbContext db, MasterKey master, Id<FeedbackConversation> id, Id<Person> person, bool restDiffers, DateOnly today, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.FindPlaceAsync(master, id, person, today, cancel) is not { } place)
            return null;
        return await db.StepAsync(id, person, async (conversation, side) =>
        {
            var steps = await db.Set<AgreedStep>().Where(step => step.ConversationId == id).OrderBy(step => step.DueOn).ThenBy(step => step.Id).ToListAsync(cancel);
            var number = conversation.HandOver(side, steps.Count, restDiffers, now);
            if (!number.Succeeded)
                return number;
            var needs = await db.Set<AgreedNeed>().AsNoTracking().Where(need => need.ConversationId == id && need.Priority != null).ToListAsync(cancel);
            var parts = await db.Set<RecordPart>().AsNoTracking().Where(part => part.ConversationId == id).ToListAsync(cancel);
            var names = await db.Set<Person>().IgnoreAutoIncludes().Where(p => p.Id == conversation.EmployeeId || p.Id == conversation.ManagerId)
                .Select(p => new { p.Id, Name = p.FirstName + " " + p.LastName }).ToDictionaryAsync(p => p.Id, p => p.Name, cancel);
            var text = ComposeRecord.Of(conversation, place, number.Value, steps, needs, parts, names).ToJson();
            db.Add(new ConversationRecord(id, number.Value, place.Seal.Hide(ConversationRecord.PlaceOf(id, number.Value), text), RecordContent.HashOf(text), now));
            return number;
        }, cancel);
    }

    public static Task<Result<Done>?> TakeBackAsync(this AppDbContext db, Id<FeedbackConversation> id, Id<Person> person, CancellationToken cancel) =>
        db.StepAsync(id, person, (conversation, side) => conversation.TakeBack(side), cancel);

    /// <summary>The employee's answer to exactly the text that was read.</summary>
    /// <param name="hash">That of the record on the screen. Where it is another one by now, nothing is signed.</param>
    public static Task<Result<Done>?> AnswerRecordAsync(
        this AppDbContext db, Id<FeedbackConversation> id, Id<Person> person, string hash, SignatureKind answer, DateTimeOffset now, CancellationToken cancel) =>
        db.StepAsync(id, person, (conversation, side) => db.CloseAsync(conversation, side, hash, answer, added: 0, now, cancel), cancel);

    /// <summary>Notes what the employee has signed on paper, for one who has no account to answer with.</summary>
    /// <param name="place">Where the original lies.</param>
    public static Task<Result<Done>?> SignOnPaperAsync(
        this AppDbContext db, Id<FeedbackConversation> id, Id<Person> person, SignatureKind answer, string place, DateTimeOffset now, CancellationToken cancel) =>
        db.StepAsync(id, person, async (conversation, side) =>
        {
            if (!conversation.State.Allows(ConversationStep.SignOnPaper, side))
                return (Result<Done>)ConversationRefusals.NotNow;
            if (await db.Set<Account>().AnyAsync(account => account.PersonId == conversation.EmployeeId && account.DisabledAt == null, cancel))
                return ConversationRefusals.HasAccount;
            var number = conversation.Records;
            var answered = conversation.SignOnPaper(side, answer, place.Trim(), now);
            if (answered.Succeeded)
                (await db.Set<ConversationRecord>().SingleAsync(r => r.ConversationId == id && r.Number == number, cancel)).Close(answer, now);
            return answered;
        }, cancel);

    /// <summary>Answers with a statement in one: either both are stored or neither.</summary>
    public static async Task<Result<Done>?> AnswerWithStatementAsync(
        this AppDbContext db, MasterKey master, Id<FeedbackConversation> id, Id<Person> person, string hash, string text, DateOnly today, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.FindPlaceAsync(master, id, person, today, cancel) is not { } place)
            return null;
        var tidied = WriteRecord.Tidy(text);
        return await db.StepAsync(id, person, async (conversation, side) =>
        {
            if (RefuseStatement(tidied) is { } refusal)
                return (Result<Done>)refusal;
            var closed = await db.CloseAsync(conversation, side, hash, SignatureKind.AgreedWithStatement, added: 1, now, cancel);
            if (closed.Succeeded)
                db.Add(new EmployeeStatement(id, now).Say(tidied, place.Seal));
            return closed;
        }, cancel);
    }

    /// <summary>Adds a statement. It cannot be changed, only followed by another.</summary>
    public static async Task<Result<Guid>?> AddStatementAsync(
        this AppDbContext db, MasterKey master, Id<FeedbackConversation> id, Id<Person> person, string text, DateOnly today, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.FindPlaceAsync(master, id, person, today, cancel) is not { } place)
            return null;
        var tidied = WriteRecord.Tidy(text);
        return await db.StepAsync(id, person, (conversation, side) => Task.FromResult<Result<Guid>>(
            !conversation.State.Allows(ConversationStep.AddStatement, side) ? ConversationRefusals.NotNow
            : RefuseStatement(tidied) is { } refusal ? refusal
            : db.Add(new EmployeeStatement(id, now).Say(tidied, place.Seal)).Entity.Id), cancel);
    }

    private static Refusal? RefuseStatement(string tidied) =>
        tidied.Length == 0 ? ConversationRefusals.StatementMissing
        : tidied.Length > EmployeeStatement.TextLength ? ConversationRefusals.TooLong.With(EmployeeStatement.TextLength) : null;

    // The answer to exactly the text that was read.
    private static async Task<Result<Done>> CloseAsync(
        this AppDbContext db, FeedbackConversation conversation, ConversationSide side, string hash, SignatureKind answer, int added, DateTimeOffset now, CancellationToken cancel)
    {
        if (!conversation.State.Allows(ConversationStep.Answer, side))
            return ConversationRefusals.NotNow;
        var (id, number) = (conversation.Id, conversation.Records);
        if (await db.Set<ConversationRecord>().SingleOrDefaultAsync(r => r.ConversationId == id && r.Number == number && r.Hash == hash, cancel) is not { } record)
            return ConversationRefusals.RecordChanged;
        var answered = conversation.AnswerRecord(side, answer, added + await db.Set<EmployeeStatement>().CountAsync(s => s.ConversationId == id, cancel), now);
        if (answered.Succeeded)
            record.Close(answer, now);
        return answered;
    }
}
