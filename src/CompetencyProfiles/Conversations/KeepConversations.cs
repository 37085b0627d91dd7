using CompetencyProfiles.Access;
using CompetencyProfiles.Calendar;
using CompetencyProfiles.Conversations.Rounds;
using CompetencyProfiles.People;

namespace CompetencyProfiles.Conversations;

/// <summary>
/// Keeps conversations in step with people and days: they move to a new manager, end with an employment, and silence after a record ends as "no response".
/// Looks every hour; what it finds done it leaves alone, so it may run late, twice or side by side.
/// </summary>
public sealed class KeepConversations(AppDbContext db, TimeProvider clock) : IJob
{
    /// <summary>Working days for an answer to a record, and for a former manager to finish one (domain 2.9, 6.2 no. 2).</summary>
    public const int AnswerWorkingDays = 10, FinishWorkingDays = 15;

    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var today = clock.Today();
        await EndOfLeaversAsync(today, now, cancel);
        await FollowManagersAsync(today, now, cancel);
        await CloseUnansweredAsync(today, now, cancel);
        await EraseCancelledAsync(now, cancel);
        await ProposeDatesAsync(today, now, cancel);
    }

    private async Task EndOfLeaversAsync(DateOnly today, DateTimeOffset now, CancellationToken cancel)
    {
        var left = await Unfinished().Where(c => !db.Set<Employment>().Any(e => e.PersonId == c.EmployeeId && (e.To == null || e.To >= today))).Select(c => c.Id).ToListAsync(cancel);
        foreach (var id in left)
            await db.ChangeAsync(id, (FeedbackConversation c) => c.GiveUp(CancelReason.Left, now), cancel);
    }

    private async Task FollowManagersAsync(DateOnly today, DateTimeOffset now, CancellationToken cancel)
    {
        var led = db.LedOn(today);
        var moved = await (
            from c in Unfinished()
            join m in led on c.EmployeeId equals m.PersonId
            where m.ManagerId != c.ManagerId
            select new
            {
                c.Id, c.EmployeeId, c.State, c.FinishBy, m.ManagerId, c.OpenedAt,
                LedUntil = db.Set<ManagementAssignment>().Where(was => was.PersonId == c.EmployeeId && was.ManagerId == c.ManagerId && was.Kind == ManagementKind.Disciplinary && was.To < today).Max(was => was.To),
            }).ToListAsync(cancel);

        // Only of whoever led the person until it was opened or longer; somebody whom HR lets hold it is left alone, also a former manager.
        moved = [.. moved.Where(found => found.LedUntil?.AddDays(1) >= LocalTime.DayAt(found.OpenedAt, KeepAppointments.WithoutSite))];
        foreach (var found in moved)
        {
            if (found.State == ConversationState.Preparing)
                await db.ChangeAsync(found.Id, (FeedbackConversation c) => db.HandToAsync(c, found.ManagerId, now, cancel), cancel);
            else if (found.FinishBy is null && found.State != ConversationState.InMediation)
            {
                var until = (await db.WorkCalendarOfAsync(found.EmployeeId, today, cancel)).AddWorkingDays(today, FinishWorkingDays);
                await db.ChangeAsync(found.Id, (FeedbackConversation c) => c.FinishUntil(until), cancel);
            }
            else if (found.FinishBy < today && found.State == ConversationState.Released)
                await db.ChangeAsync(found.Id, (FeedbackConversation c) => c.GiveUp(CancelReason.ManagerChanged, now), cancel);
        }
    }

    private async Task CloseUnansweredAsync(DateOnly today, DateTimeOffset now, CancellationToken cancel)
    {
        var latest = now.AddDays(-AnswerWorkingDays);
        var waiting = await db.Set<FeedbackConversation>().Where(c => c.State == ConversationState.AwaitingSignature && c.HandedOverAt <= latest)
            .Where(c => c.RoundId == null || !db.Set<FeedbackRound>().Any(r => r.Id == c.RoundId && r.State == RoundState.Paused))
            .Where(c => !db.Set<Suspension>().Any(s => s.PersonId == c.EmployeeId && s.From <= today && (s.To == null || s.To >= today)))
            .Select(c => new { c.Id, c.EmployeeId, c.HandedOverAt }).ToListAsync(cancel);
        foreach (var found in waiting)
        {
            var handedOver = LocalTime.DayAt(found.HandedOverAt!.Value, KeepAppointments.WithoutSite);
            var last = (await db.WorkCalendarOfAsync(found.EmployeeId, today, cancel)).AddWorkingDays(handedOver, AnswerWorkingDays);
            await db.ChangeAsync(found.Id, async (FeedbackConversation c) =>
            {
                var number = c.Records;
                var closed = c.CloseUnanswered(LocalTime.EndOf(last, KeepAppointments.WithoutSite), now);
                if (closed.Succeeded)
                    (await db.Set<ConversationRecord>().SingleAsync(r => r.ConversationId == c.Id && r.Number == number, cancel)).Close(SignatureKind.NoResponse, now);
                return closed;
            }, cancel);
        }
    }

    // Of what does not take place nothing is kept but that it does not.
    private async Task EraseCancelledAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var cancelled = await db.Set<FeedbackConversation>().AsNoTracking().Where(c => c.State == ConversationState.Cancelled && !c.IsErased).ToListAsync(cancel);
        foreach (var id in cancelled.Where(c => c.EraseFrom <= now).Select(c => c.Id))
        {
            await db.ChangeAsync(id, async (FeedbackConversation c) =>
            {
                var erased = c.Erase(now);
                if (!erased.Succeeded)
                    return erased;
                await db.Set<PreparedCard>().Where(card => card.ConversationId == id).ExecuteDeleteAsync(cancel);
                await db.Set<RecordPart>().Where(part => part.ConversationId == id).ExecuteDeleteAsync(cancel);
                await db.Set<AgreedStep>().Where(step => step.ConversationId == id).ExecuteDeleteAsync(cancel);
                await db.Set<Contribution>().Where(contribution => contribution.ConversationId == id).ExecuteDeleteAsync(cancel);
                await db.Set<AgreedNeed>().Where(need => need.ConversationId == id).ExecuteDeleteAsync(cancel);
                await db.Set<ConversationRecord>().Where(record => record.ConversationId == id).ExecuteDeleteAsync(cancel);
                await db.Set<EmployeeStatement>().Where(statement => statement.ConversationId == id).ExecuteDeleteAsync(cancel);
                return erased;
            }, cancel);
        }
    }

    // For each manager of an open round: dates for those who have none, up to the last day of the talks.
    private async Task ProposeDatesAsync(DateOnly today, DateTimeOffset now, CancellationToken cancel)
    {
        var waiting = await (
            from c in db.Set<FeedbackConversation>()
            join r in db.Set<FeedbackRound>() on c.RoundId equals r.Id
            where c.State == ConversationState.Preparing && r.State == RoundState.Open && r.HoldBy >= today && !db.Set<Appointment>().Any(a => a.ConversationId == c.Id)
            group r.HoldBy by c.ManagerId into byManager
            select new { Manager = byManager.Key, HoldBy = byManager.Max() }).ToListAsync(cancel);
        foreach (var found in waiting)
        {
            await db.ProposeAppointmentsAsync(found.Manager, found.HoldBy, today, now, cancel);
            db.ChangeTracker.Clear();
        }
    }

    private IQueryable<FeedbackConversation> Unfinished() =>
        db.Set<FeedbackConversation>().Where(c => c.State != ConversationState.Completed && c.State != ConversationState.Cancelled);
}

internal static class HandingOver
{
    /// <summary>Lets somebody else hold it: what the former one prepared goes, and so does the date, which was agreed with them. To be called behind the conversation's lock.</summary>
    public static async Task<Result<Done>> HandToAsync(this AppDbContext db, FeedbackConversation conversation, Id<Person> manager, DateTimeOffset now, CancellationToken cancel)
    {
        var handed = conversation.HandTo(manager, now);
        if (!handed.Succeeded)
            return handed.Refusal;
        if (handed.Value)
        {
            await db.Set<PreparedCard>().Where(card => card.ConversationId == conversation.Id && card.Side == ConversationSide.Manager).ExecuteDeleteAsync(cancel);
            await db.Set<Appointment>().Where(a => a.ConversationId == conversation.Id).ExecuteDeleteAsync(cancel);
        }

        return Done.It;
    }
}
