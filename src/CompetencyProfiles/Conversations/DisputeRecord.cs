using CompetencyProfiles.Access;
using CompetencyProfiles.Calendar;
using CompetencyProfiles.People;

namespace CompetencyProfiles.Conversations;

/// <summary>When the two do not agree about a record. Every answer is null when there is no such conversation for the person.</summary>
public static class DisputeRecord
{
    /// <summary>The employee asks somebody to mediate, within ten working days after the record.</summary>
    public static Task<Result<Done>?> AskForMediationAsync(
        this AppDbContext db, Id<FeedbackConversation> id, Id<Person> person, Id<Person> mediator, DateOnly today, DateTimeOffset now, CancellationToken cancel) =>
        db.StepAsync(id, person, async (conversation, side) =>
        {
            if (!await db.Set<Employment>().AnyAsync(e => e.PersonId == mediator && e.From <= today && (e.To == null || e.To >= today), cancel))
                return (Result<Done>)ConversationRefusals.NoMediator;
            var calendar = await db.WorkCalendarOfAsync(conversation.EmployeeId, today, cancel);
            var handedOver = DateOnly.FromDateTime((conversation.HandedOverAt ?? now).UtcDateTime);
            var deadline = calendar.AddWorkingDays(handedOver, FeedbackConversation.ObjectionWorkingDays).AddDays(1).ToDateTime(TimeOnly.MinValue);
            return conversation.AskForMediation(side, mediator, new(deadline, TimeSpan.Zero), now);
        }, cancel);

    /// <summary>The manager notes what the mediation came to; it stands with the next record.</summary>
    public static async Task<Result<Done>?> EndMediationAsync(
        this AppDbContext db, MasterKey master, Id<FeedbackConversation> id, Id<Person> person, string note, DateOnly today, DateTimeOffset now, CancellationToken cancel) =>
        await db.FindPlaceAsync(master, id, person, today, cancel) is not { } place ? null
            : await db.StepAsync(id, person, (conversation, side) => db.WithReasonAsync(conversation.EndMediation(side, now), id, RecordSection.Mediation, note, place, cancel), cancel);

    /// <summary>One of the two proposes to correct what is signed, and says why.</summary>
    public static async Task<Result<Done>?> AskForCorrectionAsync(
        this AppDbContext db, MasterKey master, Id<FeedbackConversation> id, Id<Person> person, string reason, DateOnly today, DateTimeOffset now, CancellationToken cancel) =>
        await db.FindPlaceAsync(master, id, person, today, cancel) is not { } place ? null
            : await db.StepAsync(id, person, (conversation, side) => db.WithReasonAsync(conversation.AskForCorrection(side, now), id, RecordSection.Correction, reason, place, cancel), cancel);

    public static Task<Result<Done>?> AgreeToCorrectionAsync(this AppDbContext db, Id<FeedbackConversation> id, Id<Person> person, CancellationToken cancel) =>
        db.StepAsync(id, person, (conversation, side) => conversation.AgreeToCorrection(side), cancel);

    public static Task<Result<Done>?> DropCorrectionAsync(this AppDbContext db, Id<FeedbackConversation> id, Id<Person> person, CancellationToken cancel) =>
        db.StepAsync(id, person, (conversation, side) => conversation.DropCorrection(side), cancel);

    private static async Task<Result<Done>> WithReasonAsync(
        this AppDbContext db, Result<Done> answer, Id<FeedbackConversation> id, RecordSection section, string reason, ConversationPlace place, CancellationToken cancel)
    {
        var tidied = WriteRecord.Tidy(reason);
        if (!answer.Succeeded)
            return answer;
        if (tidied.Length == 0)
            return ConversationRefusals.ReasonMissing;
        var written = await db.WriteAsync(id, section, 0, tidied, null, place.Seal, cancel);
        return written.Succeeded ? Done.It : written.Refusal;
    }
}

/// <summary>Who may be asked to mediate: the manager's manager, and HR as far as it is none of the two.</summary>
public enum MediatorKind { NextLevel, Hr }

public static class Mediators
{
    public static async Task<IReadOnlyList<(Id<Person> Id, string Name, MediatorKind Kind)>> MediatorsAsync(
        this AppDbContext db, Id<Person> employee, Id<Person> manager, DateOnly today, CancellationToken cancel)
    {
        var above = db.LedOn(today).Where(m => m.PersonId == manager).Select(m => m.ManagerId);
        var hr = db.Set<RoleGrant>().HoldingOn(today).Where(grant => grant.Role == Role.Hr).Select(grant => grant.PersonId);
        var found = await db.Set<Person>().IgnoreAutoIncludes().Where(p => p.Id != employee && p.Id != manager && (above.Contains(p.Id) || hr.Contains(p.Id)))
            .OrderBy(p => p.SortKey).Select(p => new { p.Id, Name = p.FirstName + " " + p.LastName, IsAbove = above.Contains(p.Id) }).ToListAsync(cancel);
        return [.. found.OrderByDescending(p => p.IsAbove).Select(p => (p.Id, p.Name, p.IsAbove ? MediatorKind.NextLevel : MediatorKind.Hr))];
    }
}
