using CompetencyProfiles.Access;
using CompetencyProfiles.Conversations.Rounds;
using CompetencyProfiles.Today;

namespace CompetencyProfiles.Conversations;

/// <summary>What the conversations ask of each side: to prepare, to answer a date, to talk, to sign, to mediate, to do what was agreed.</summary>
public sealed class ConversationTasks(AppDbContext db) : ITaskSource
{
    /// <summary>How many days before its date a step is shown.</summary>
    private const int StepDays = 7, ReturnDays = 56, OfferFromDays = 14, OfferUntilDays = 56;

    public async Task<IReadOnlyList<TodayTask>> TasksForAsync(Viewer viewer, CancellationToken cancel)
    {
        var (me, today) = (viewer.PersonId, viewer.Today);
        var suspended = db.Set<People.Suspension>().Where(s => s.From <= today && (s.To == null || s.To >= today)).Select(s => s.PersonId);
        var open = await db.ListedFor(me, today)
            .Where(c => (c.State != ConversationState.Completed || c.CorrectionAskedBy != null) && c.State != ConversationState.Cancelled && !c.IsPaused && !suspended.Contains(c.EmployeeId))
            .AsNoTracking().ToListAsync(cancel);
        List<TodayTask> tasks = [.. open.Select(TaskOf).OfType<TodayTask>()];
        Several(tasks, "AppointmentsProposed", "/team/appointments", open.Count(c => c.Side == ConversationSide.Manager && c.Appointment == AppointmentState.Proposed));

        var soon = today.AddDays(StepDays);
        var steps = await (
            from step in db.Set<AgreedStep>()
            join c in db.ConversationsOf(me) on step.ConversationId equals c.Id
            where step.DoneOn == null && step.DueOn <= soon && (c.State == ConversationState.Completed || c.State == ConversationState.AwaitingSignature)
                && ((step.Owner == ConversationSide.Employee && c.EmployeeId == me) || (step.Owner == ConversationSide.Manager && c.ManagerId == me))
            select new { c.Id, step.DueOn }).ToListAsync(cancel);
        tasks.AddRange(steps.GroupBy(step => step.Id).Select(group => new TodayTask("StepsDue", $"/conversations/{group.Key}/record#steps", group.Count(), DueOn: group.Min(step => step.DueOn))));
        tasks.AddRange((await db.AskedOf(me).AsNoTracking().ToListAsync(cancel)).Where(asked => asked.State == ContributionState.Asked)
            .Select(asked => new TodayTask("Contribution", $"/conversations/{asked.Conversation}/contribution", 1, asked.Employee)));
        if (!viewer.IsManager)
            return tasks;
        tasks.AddRange(await NewcomersAsync(viewer, cancel));
        tasks.AddRange(await OffersAsync(viewer, cancel));
        var absent = db.AbsentBelow(me, today);
        Several(tasks, "ManagerAbsent", "/team#below", await db.Set<FeedbackConversation>().CountAsync(c => c.State == ConversationState.Preparing && absent.Contains(c.ManagerId), cancel));
        return tasks;
    }

    // Whoever is new, or back after a leave, is met soon: within three months of the entry, within eight weeks of the return (domain 6.2 nos. 7 and 8).
    private async Task<IEnumerable<TodayTask>> NewcomersAsync(Viewer viewer, CancellationToken cancel)
    {
        var (me, today) = (viewer.PersonId, viewer.Today);
        var (entered, returned) = (today.AddMonths(-3), today.AddDays(-ReturnDays));
        var led = db.LedOn(today).Where(m => m.ManagerId == me).Select(m => m.PersonId);
        var found = await db.VisibleTo(viewer).IgnoreAutoIncludes()
            .Where(p => led.Contains(p.Id) && !p.Suspensions.Any(s => s.From <= today && (s.To == null || s.To >= today)))
            .Where(p => p.Employments.Any(e => e.From > entered && e.From <= today) || p.Suspensions.Any(s => s.To < today && s.To >= returned))
            .Select(p => new
            {
                p.Id, Name = p.FirstName + " " + p.LastName,
                Since = p.Suspensions.Where(s => s.To < today && s.To >= returned).Max(s => s.To) ?? p.Employments.Max(e => e.From),
                IsBack = p.Suspensions.Any(s => s.To < today && s.To >= returned),
                Opened = db.Set<FeedbackConversation>().Where(c => c.EmployeeId == p.Id && c.State != ConversationState.Cancelled).Max(c => (DateTimeOffset?)c.OpenedAt),
            }).AsNoTracking().ToListAsync(cancel);
        return found.Where(p => p.Opened is null || DateOnly.FromDateTime(p.Opened.Value.UtcDateTime) <= p.Since)
            .Select(p => new TodayTask("Newcomer", $"/conversations/new?person={p.Id}&kind=Onboarding", 1, p.Name, p.IsBack ? p.Since.AddDays(ReturnDays) : p.Since.AddMonths(3)));
    }

    // Whoever did not wish to talk is asked once more, after two weeks; then it is well (domain 6.2 no. 15).
    private async Task<IEnumerable<TodayTask>> OffersAsync(Viewer viewer, CancellationToken cancel)
    {
        var (me, today) = (viewer.PersonId, viewer.Today);
        var earliest = new DateTimeOffset(today.AddDays(-OfferUntilDays), TimeOnly.MinValue, TimeSpan.Zero);
        var latest = new DateTimeOffset(today.AddDays(-OfferFromDays), TimeOnly.MinValue, TimeSpan.Zero);
        var led = db.LedOn(today).Where(m => m.ManagerId == me).Select(m => m.PersonId);
        var declined = await (
            from p in db.VisibleTo(viewer).IgnoreAutoIncludes()
            join c in db.Set<FeedbackConversation>() on p.Id equals c.EmployeeId
            where led.Contains(p.Id) && c.CancelledBecause == CancelReason.NotWished && c.CancelledAt >= earliest
                && !db.Set<FeedbackConversation>().Any(later => later.EmployeeId == p.Id && later.State != ConversationState.Cancelled && later.OpenedAt > c.OpenedAt)
            select new { p.Id, Name = p.FirstName + " " + p.LastName, c.CancelledAt }).ToListAsync(cancel);
        return declined.GroupBy(d => d.Id).Where(times => times.Count() == 1 && times.Single().CancelledAt < latest)
            .Select(times => new TodayTask("OfferAgain", $"/conversations/new?person={times.Key}", 1, times.Single().Name));
    }

    private static void Several(List<TodayTask> tasks, string kind, string url, int count)
    {
        if (count > 0)
            tasks.Add(new(kind, url, count));
    }

    private static TodayTask? TaskOf(ListedConversation c)
    {
        var at = $"/conversations/{c.Id}";
        var mine = c.Side == ConversationSide.Employee;
        return c switch
        {
            { State: ConversationState.Preparing, Appointment: AppointmentState.Invited } when mine => new("AppointmentToAnswer", at, 1, c.Partner, DateOnly.FromDateTime(c.Start!.Value)),
            { State: ConversationState.Preparing, Appointment: AppointmentState.Countered } when !mine => new("AppointmentCountered", at, 1, c.Partner),
            { State: ConversationState.Preparing, IsOwnSettled: false } => new(mine ? "PrepareOwn" : "PrepareOther", $"{at}/prepare", 1, c.Partner, c.PrepareBy),
            { State: ConversationState.Released } when !mine => new("Talk", at, 1, c.Partner, c.Start is { } start ? DateOnly.FromDateTime(start) : c.HoldBy),
            { State: ConversationState.AwaitingSignature } when mine => new("SignRecord", $"{at}/record", 1, c.Partner, c.SignBy),
            { State: ConversationState.InMediation } => new("Mediation", $"{at}/record", 1, c.Partner),
            { State: ConversationState.Completed, CorrectionAskedBy: { } by } when by != c.Side => new("CorrectionAsked", $"{at}/record", 1, c.Partner),
            _ => null,
        };
    }
}
