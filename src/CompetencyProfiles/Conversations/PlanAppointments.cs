using CompetencyProfiles.Calendar;
using CompetencyProfiles.Conversations.Rounds;
using CompetencyProfiles.People;

namespace CompetencyProfiles.Conversations;

/// <summary>Lets the planner lay the dates of a manager's conversations, from what is known of everybody's time.</summary>
public static class PlanAppointments
{
    /// <summary>Working days between today and the first date that is proposed: the time to prepare (domain 2.2).</summary>
    public const int InvitationWorkingDays = 15;

    /// <summary>Proposes a date for each open conversation of the manager that has none. Answers what could be laid; what somebody has taken meanwhile is left for the next time.</summary>
    public static async Task<AppointmentPlan> ProposeAppointmentsAsync(
        this AppDbContext db, Id<Person> manager, DateOnly until, DateOnly today, DateTimeOffset now, CancellationToken cancel)
    {
        var waiting = await db.Set<FeedbackConversation>()
            .Where(c => c.ManagerId == manager && c.State == ConversationState.Preparing && !db.Set<Appointment>().Any(a => a.ConversationId == c.Id))
            .Where(c => c.RoundId == null || db.Set<FeedbackRound>().Any(r => r.Id == c.RoundId && r.State == RoundState.Open))
            .OrderBy(c => c.Id).Select(c => new { c.Id, c.EmployeeId }).ToListAsync(cancel);
        var plan = await db.PlanForAsync(manager, [.. waiting.Select(c => c.EmployeeId)], until, today, now, cancel);
        foreach (var planned in plan.Appointments)
        {
            var id = waiting.First(c => c.EmployeeId == planned.Employee).Id;
            await db.StepAsync(id, manager, async (conversation, side) =>
                side != ConversationSide.Manager || !conversation.CanBeDated || await db.Set<Appointment>().AnyAsync(a => a.ConversationId == id, cancel)
                    ? (Result<Done>)ConversationRefusals.NotNow
                    : await db.PutAsync(conversation, planned.Start, (int)(planned.End - planned.Start).TotalMinutes, "", false, AppointmentState.Proposed, today, now, cancel), cancel);
        }

        return plan;
    }

    /// <summary>What could be laid for a manager and these employees up to a day; stores nothing.</summary>
    public static async Task<AppointmentPlan> PlanForAsync(
        this AppDbContext db, Id<Person> manager, IReadOnlyList<Id<Person>> employees, DateOnly until, DateOnly today, DateTimeOffset now, CancellationToken cancel)
    {
        var calendars = await WorkCalendars.ReadAsync(db, cancel);
        Id<Person>[] people = [manager, .. employees];
        var sites = (await db.Set<SiteAssignment>().Where(s => people.Contains(s.PersonId) && s.From <= today && (s.To == null || s.To >= today)).ToListAsync(cancel)).ToLookup(s => s.PersonId, s => (Id<Site>?)s.SiteId);
        var patterns = (await db.Set<WorkPattern>().Where(w => people.Contains(w.PersonId)).ToListAsync(cancel)).ToLookup(w => w.PersonId);
        var absences = (await db.Set<Suspension>().Where(s => people.Contains(s.PersonId)).ToListAsync(cancel)).ToLookup(s => s.PersonId);
        var from = today.ToDateTime(TimeOnly.MinValue);
        var blocked = (await db.Set<BlockedTime>().Where(b => people.Contains(b.PersonId) && b.To > from).ToListAsync(cancel)).ToLookup(b => b.PersonId, b => new BusyTime(b.From, b.To));
        var dates = await (
            from a in db.TimesOf(people, now)
            join c in db.Set<FeedbackConversation>() on a.ConversationId equals c.Id
            select new { c.EmployeeId, c.ManagerId, a.Start, a.Minutes }).ToListAsync(cancel);

        Availability When(Id<Person> person) => new(calendars.Of(sites[person].FirstOrDefault()), [.. patterns[person]],
        [
            .. blocked[person], .. dates.Where(d => d.EmployeeId == person || d.ManagerId == person).Select(d => new BusyTime(d.Start, d.Start.AddMinutes(d.Minutes))),
            .. absences[person].Select(a => new BusyTime(a.From.ToDateTime(TimeOnly.MinValue), (a.To ?? until).AddDays(1).ToDateTime(TimeOnly.MinValue))),
        ]);

        var first = When(manager).Calendar.AddWorkingDays(today, InvitationWorkingDays);
        var settings = new PlanSettings { From = first, To = until < first ? first : until };
        var held = dates.Where(d => d.ManagerId == manager).Select(d => DateOnly.FromDateTime(d.Start)).ToList();
        var back = employees.Where(e => absences[e].Any(a => a.To >= today.AddMonths(-3))).ToHashSet();
        return AppointmentPlanner.Plan(When(manager), [.. employees.Select(e => (e, When(e)))], settings, held, back, manager.Value.GetHashCode());
    }
}
