using CompetencyProfiles.People;

namespace CompetencyProfiles.Conversations;

/// <summary>How the record is written during the talk, saved as one goes. Every answer is null when there is no such conversation for the person.</summary>
public static class WriteRecord
{
    /// <summary>Saves one part in words. Answers its new revision.</summary>
    /// <param name="criterion">The place of the criterion for <see cref="RecordSection.Criterion"/>, else 0.</param>
    /// <param name="revision">The one the window has read; 0 for a part that was never saved. Another one is refused, and nothing changes.</param>
    public static async Task<Result<int>?> WriteRecordPartAsync(
        this AppDbContext db, MasterKey master, Id<FeedbackConversation> id, Id<Person> person, RecordSection section, int criterion, string text, int revision,
        DateOnly today, CancellationToken cancel)
    {
        if (await db.FindPlaceAsync(master, id, person, today, cancel) is not { } place)
            return null;
        var tidied = Tidy(text);
        return await db.StepAsync(id, person, async (conversation, side) =>
        {
            if (section is RecordSection.Mediation or RecordSection.Correction || !conversation.State.Allows(section == RecordSection.Topics ? ConversationStep.WriteTopics : ConversationStep.WriteRecord, side))
                return (Result<int>)ConversationRefusals.NotNow;
            if (section == RecordSection.Criterion ? !conversation.Covers(criterion) : criterion != 0)
                return ConversationRefusals.NoSuchCriterion;
            return await db.WriteAsync(id, section, criterion, tidied, revision, place.Seal, cancel);
        }, cancel);
    }

    /// <summary>Writes down what was agreed about one criterion: the level, see <see cref="FeedbackConversation.Agree"/>, and the words. Answers the new revision of the words.</summary>
    /// <param name="revision">That of the words the window has read. Another one is refused, and nothing changes.</param>
    public static async Task<Result<int>?> AgreeAsync(
        this AppDbContext db, MasterKey master, Id<FeedbackConversation> id, Id<Person> person, int criterion, int? level, string words, int revision,
        DateOnly today, CancellationToken cancel)
    {
        if (await db.FindPlaceAsync(master, id, person, today, cancel) is not { } place)
            return null;
        var tidied = Tidy(words);
        return await db.StepAsync(id, person, async (conversation, side) =>
        {
            var agreed = conversation.Agree(side, criterion, level, place.Content.Scale);
            return agreed.Succeeded ? await db.WriteAsync(id, RecordSection.Criterion, criterion, tidied, revision, place.Seal, cancel) : agreed.Refusal;
        }, cancel);
    }

    /// <summary>See <see cref="FeedbackConversation.Plan"/>.</summary>
    public static Task<Result<Done>?> PlanNextAsync(
        this AppDbContext db, Id<FeedbackConversation> id, Id<Person> person, DateOnly? nextOn, bool needsNoStep, CancellationToken cancel) =>
        db.StepAsync(id, person, (conversation, side) => conversation.Plan(side, nextOn, needsNoStep), cancel);

    /// <summary>See <see cref="FeedbackConversation.Speak"/>.</summary>
    public static Task<Result<Done>?> ChooseLanguageAsync(this AppDbContext db, Id<FeedbackConversation> id, Id<Person> person, string language, CancellationToken cancel) =>
        db.StepAsync(id, person, (conversation, side) => conversation.Speak(side, language), cancel);

    /// <summary>Adds what somebody does until when. Answers the step.</summary>
    public static async Task<Result<Guid>?> AddStepAsync(
        this AppDbContext db, MasterKey master, Id<FeedbackConversation> id, Id<Person> person, ConversationSide owner, DateOnly dueOn, string text,
        DateOnly today, CancellationToken cancel)
    {
        if (await db.FindPlaceAsync(master, id, person, today, cancel) is not { } place)
            return null;
        var tidied = Tidy(text);
        return await db.StepAsync(id, person, async (conversation, side) =>
        {
            if (!conversation.State.Allows(ConversationStep.WriteRecord, side))
                return (Result<Guid>)ConversationRefusals.NotNow;
            if (tidied.Length == 0)
                return ConversationRefusals.StepIncomplete;
            if (tidied.Length > AgreedStep.TextLength)
                return ConversationRefusals.TooLong.With(AgreedStep.TextLength);
            if (await db.Set<AgreedStep>().CountAsync(step => step.ConversationId == id, cancel) >= AgreedStep.Most)
                return ConversationRefusals.TooManySteps.With(AgreedStep.Most);
            return db.Add(new AgreedStep(id, owner, dueOn).Say(tidied, place.Seal)).Entity.Id;
        }, cancel);
    }

    public static Task<Result<Done>?> RemoveStepAsync(this AppDbContext db, Id<FeedbackConversation> id, Id<Person> person, Guid step, CancellationToken cancel) =>
        db.StepAsync(id, person, async (conversation, side) =>
            !conversation.State.Allows(ConversationStep.WriteRecord, side) ? (Result<Done>)ConversationRefusals.NotNow
            : await db.Set<AgreedStep>().Where(s => s.Id == step && s.ConversationId == id).ExecuteDeleteAsync(cancel) == 0 ? ConversationRefusals.NoSuchStep : Done.It, cancel);

    /// <summary>Marks an agreed step as done on a day, or as open again.</summary>
    public static Task<Result<Done>?> MarkStepAsync(this AppDbContext db, Id<FeedbackConversation> id, Id<Person> person, Guid step, DateOnly? doneOn, CancellationToken cancel) =>
        db.StepAsync(id, person, async (conversation, side) =>
        {
            if (!conversation.State.Allows(ConversationStep.MarkStep, side))
                return (Result<Done>)ConversationRefusals.NotNow;
            if (await db.Set<AgreedStep>().SingleOrDefaultAsync(s => s.Id == step && s.ConversationId == id, cancel) is not { } found)
                return ConversationRefusals.NoSuchStep;
            found.DoneOn = doneOn;
            return Done.It;
        }, cancel);

    /// <summary>Writes one part, unless another window was faster. To be called behind the conversation's lock.</summary>
    internal static async Task<Result<int>> WriteAsync(
        this AppDbContext db, Id<FeedbackConversation> id, RecordSection section, int criterion, string tidied, int? revision, PersonSeal seal, CancellationToken cancel)
    {
        if (tidied.Length > RecordPart.TextLength)
            return ConversationRefusals.TooLong.With(RecordPart.TextLength);
        var part = await db.Set<RecordPart>().SingleOrDefaultAsync(p => p.ConversationId == id && p.Section == section && p.Criterion == criterion, cancel);
        if (revision is not null && (part?.Revision ?? 0) != revision)
            return ConversationRefusals.CardChanged;
        return (part ?? db.Add(new RecordPart(id, section, criterion)).Entity).Write(tidied, seal);
    }

    internal static string Tidy(string? text) => (text ?? "").Trim().ReplaceLineEndings("\n");
}
