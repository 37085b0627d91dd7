using CompetencyProfiles.Access;
using CompetencyProfiles.Conversations.Rounds;
using CompetencyProfiles.Today;

namespace CompetencyProfiles.Conversations;

/// <summary>What the conversations ask of each side: to prepare, to answer a date, to talk, to sign, to mediate, to do what was agreed.</summary>
public sealed class ConversationTasks(AppDbContext db) : ITaskSource
{
    /// <summary>How many days before its date a step is shown.</summary>
    private const int StepDays = 7;

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
        return tasks;
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
