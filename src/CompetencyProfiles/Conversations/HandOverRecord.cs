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
            var parts = await db.Set<RecordPart>().AsNoTracking().Where(part => part.ConversationId == id).ToListAsync(cancel);
            var names = await db.Set<Person>().IgnoreAutoIncludes().Where(p => p.Id == conversation.EmployeeId || p.Id == conversation.ManagerId)
                .Select(p => new { p.Id, Name = p.FirstName + " " + p.LastName }).ToDictionaryAsync(p => p.Id, p => p.Name, cancel);
            var text = Compose(conversation, place, number.Value, steps, parts, names).ToJson();
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
        db.StepAsync(id, person, async (conversation, side) =>
        {
            if (!conversation.State.Allows(ConversationStep.Answer, side))
                return (Result<Done>)ConversationRefusals.NotNow;
            var number = conversation.Records;
            if (!await db.Set<ConversationRecord>().AnyAsync(record => record.ConversationId == id && record.Number == number && record.Hash == hash, cancel))
                return ConversationRefusals.RecordChanged;
            return conversation.AnswerRecord(side, answer, await db.Set<EmployeeStatement>().CountAsync(s => s.ConversationId == id, cancel), now);
        }, cancel);

    /// <summary>Adds a statement. It cannot be changed, only followed by another.</summary>
    public static async Task<Result<Guid>?> AddStatementAsync(
        this AppDbContext db, MasterKey master, Id<FeedbackConversation> id, Id<Person> person, string text, DateOnly today, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.FindPlaceAsync(master, id, person, today, cancel) is not { } place)
            return null;
        var tidied = WriteRecord.Tidy(text);
        return await db.StepAsync(id, person, (conversation, side) => Task.FromResult<Result<Guid>>(
            !conversation.State.Allows(ConversationStep.AddStatement, side) ? ConversationRefusals.NotNow
            : tidied.Length == 0 ? ConversationRefusals.StatementMissing
            : tidied.Length > EmployeeStatement.TextLength ? ConversationRefusals.TooLong.With(EmployeeStatement.TextLength)
            : db.Add(new EmployeeStatement(id, now).Say(tidied, place.Seal)).Entity.Id), cancel);
    }

    private static RecordContent Compose(
        FeedbackConversation c, ConversationPlace place, int number, IReadOnlyList<AgreedStep> steps, IReadOnlyList<RecordPart> parts, Dictionary<Id<Person>, string> names)
    {
        string Words(RecordSection section, int criterion = 0) => parts.FirstOrDefault(p => p.Section == section && p.Criterion == criterion)?.Show(place.Seal) ?? "";

        RecordLevel? Named(int? level) => level switch
        {
            null or LevelList.DifferingViews => null,
            LevelList.NotObserved => new(LevelList.NotObserved, place.Content.Scale.NotObserved.Label.In(c.Language)),
            { } chosen => new(chosen, place.Content.Scale.NameOf(chosen, c.Language)),
        };

        return new()
        {
            Number = number, Language = c.Language, Employee = names[c.EmployeeId], Manager = names[c.ManagerId], Kind = c.Kind, PeriodFrom = c.PeriodFrom,
            PeriodTo = c.PeriodTo, Profile = place.Content.Title.In(c.Language), ProfileVersion = place.Version.Number,
            HasDeclinedSelfAssessment = c.SelfDeclinedAt is not null, Topics = Words(RecordSection.Topics), WentWell = Words(RecordSection.WentWell),
            Criteria =
            [
                .. place.Content.Criteria.Select((criterion, n) => new RecordCriterion(
                    criterion.Key, criterion.Name.In(c.Language), Named(c.Targets[n]), Named(c.SelfLevels[n]), Named(c.ManagerLevels[n]), Named(c.AgreedLevels[n]),
                    c.AgreedLevels[n] == LevelList.DifferingViews, Words(RecordSection.Criterion, n))),
            ],
            Steps = [.. steps.Select(step => new RecordStep(step.Owner, step.DueOn, step.Show(place.Seal)))],
            NextOn = c.NextOn!.Value,
        };
    }
}
