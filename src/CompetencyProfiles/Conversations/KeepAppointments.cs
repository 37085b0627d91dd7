using CompetencyProfiles.Calendar;
using CompetencyProfiles.People;

namespace CompetencyProfiles.Conversations;

/// <summary>A date as both may see it.</summary>
public sealed record AppointmentView(
    DateTime Start, int Minutes, string Place, bool IsOnline, AppointmentState State, DateTime? Counter, int Sequence)
{
    public DateTime End => Start.AddMinutes(Minutes);
}

/// <summary>
/// Giving a conversation its date. Whoever gives somebody a time holds the locks of both people meanwhile, so nobody is ever asked for twice at once.
/// Every answer is null when there is no such conversation for the person.
/// </summary>
public static class KeepAppointments
{
    public const string WithoutSite = "Europe/Berlin";

    /// <summary>The date of a conversation. One that is only proposed is shown to the manager alone.</summary>
    public static Task<AppointmentView?> AppointmentOfAsync(this AppDbContext db, Id<FeedbackConversation> id, Id<Person> person, CancellationToken cancel) => (
        from c in db.ConversationsOf(person)
        join a in db.Set<Appointment>() on c.Id equals a.ConversationId
        where c.Id == id && (a.State != AppointmentState.Proposed || c.ManagerId == person)
        select new AppointmentView(a.Start, a.Minutes, a.Place, a.IsOnline, a.State, a.Counter, a.Sequence)).SingleOrDefaultAsync(cancel);

    /// <summary>The manager sets or moves the date and asks the employee.</summary>
    public static Task<Result<Done>?> SetAppointmentAsync(
        this AppDbContext db, Id<FeedbackConversation> id, Id<Person> person, DateTime start, int minutes, string place, bool online, DateOnly today, DateTimeOffset now, CancellationToken cancel) =>
        db.StepAsync(id, person, async (conversation, side) =>
            !conversation.CanBeDated || side != ConversationSide.Manager ? (Result<Done>)ConversationRefusals.NotNow
            : await db.PutAsync(conversation, start, minutes, place.Trim(), online, AppointmentState.Invited, today, now, cancel), cancel);

    /// <summary>The manager confirms what the planner has proposed. Answers how many dates were confirmed.</summary>
    public static async Task<int> ConfirmProposalsAsync(this AppDbContext db, Id<Person> manager, DateTimeOffset now, CancellationToken cancel)
    {
        var proposed = await (
            from c in db.Set<FeedbackConversation>()
            join a in db.Set<Appointment>() on c.Id equals a.ConversationId
            where c.ManagerId == manager && c.State == ConversationState.Preparing && a.State == AppointmentState.Proposed
            orderby a.From
            select c.Id).ToListAsync(cancel);
        var confirmed = 0;
        foreach (var id in proposed)
        {
            var answer = await db.StepAsync(id, manager, async (conversation, side) =>
            {
                var appointment = await db.Set<Appointment>().SingleOrDefaultAsync(a => a.ConversationId == id, cancel);
                if (side != ConversationSide.Manager || !conversation.CanBeDated || appointment is not { State: AppointmentState.Proposed })
                    return (Result<Done>)ConversationRefusals.NotNow;
                if (appointment.From <= now)
                    return AppointmentRefusals.InThePast;
                return appointment.Invite();
            }, cancel);
            confirmed += answer is { Succeeded: true } ? 1 : 0;
        }

        return confirmed;
    }

    /// <summary>The employee accepts the date, or names another time.</summary>
    public static Task<Result<Done>?> AnswerAppointmentAsync(
        this AppDbContext db, Id<FeedbackConversation> id, Id<Person> person, DateTime? instead, DateOnly today, DateTimeOffset now, CancellationToken cancel) =>
        db.StepAsync(id, person, async (conversation, side) =>
        {
            if (side != ConversationSide.Employee || !conversation.CanBeDated || await db.Set<Appointment>().SingleOrDefaultAsync(a => a.ConversationId == id, cancel) is not { } appointment)
                return (Result<Done>)ConversationRefusals.NotNow;
            if (instead is null)
                return appointment.Answer(AppointmentState.Accepted, null);
            if (LocalTime.InstantOf(instead.Value, appointment.Zone) <= now)
                return AppointmentRefusals.InThePast;
            return appointment.Answer(AppointmentState.Countered, instead);
        }, cancel);

    /// <summary>The manager takes the time the employee has named; it suits both then.</summary>
    public static Task<Result<Done>?> TakeCounterAsync(
        this AppDbContext db, Id<FeedbackConversation> id, Id<Person> person, DateOnly today, DateTimeOffset now, CancellationToken cancel) =>
        db.StepAsync(id, person, async (conversation, side) =>
            side != ConversationSide.Manager || !conversation.CanBeDated
                || await db.Set<Appointment>().AsNoTracking().SingleOrDefaultAsync(a => a.ConversationId == id && a.Counter != null, cancel) is not { } appointment
                ? (Result<Done>)ConversationRefusals.NotNow
                : await db.PutAsync(conversation, appointment.Counter!.Value, appointment.Minutes, appointment.Place, appointment.IsOnline, AppointmentState.Accepted, today, now, cancel), cancel);

    /// <summary>The manager takes the date back; the conversation stays.</summary>
    public static Task<Result<Done>?> DropAppointmentAsync(this AppDbContext db, Id<FeedbackConversation> id, Id<Person> person, CancellationToken cancel) =>
        db.StepAsync(id, person, async (conversation, side) =>
            side != ConversationSide.Manager || !conversation.CanBeDated ? (Result<Done>)ConversationRefusals.NotNow
            : await db.Set<Appointment>().Where(a => a.ConversationId == id).ExecuteDeleteAsync(cancel) == 0 ? AppointmentRefusals.NoAppointment : Done.It, cancel);

    /// <summary>The manager exchanges the dates of two conversations; both employees are asked anew. Behind the locks of both conversations, taken in one order.</summary>
    public static async Task<Result<Done>?> SwapAppointmentsAsync(
        this AppDbContext db, Id<FeedbackConversation> one, Id<FeedbackConversation> other, Id<Person> person, DateOnly today, DateTimeOffset now, CancellationToken cancel)
    {
        var (first, second) = one.Value.CompareTo(other.Value) < 0 ? (one, other) : (other, one);
        if (first == second || !await db.ConversationsOf(person).AnyAsync(c => c.Id == second && c.ManagerId == person, cancel))
            return null;
        return await db.StepAsync(first, person, async (conversation, side) =>
        {
            if (side != ConversationSide.Manager || !conversation.CanBeDated || !await db.LockAsync<FeedbackConversation>([second], cancel))
                return (Result<Done>)ConversationRefusals.NotNow;
            var partner = await db.Set<FeedbackConversation>().SingleAsync(c => c.Id == second, cancel);
            var dates = await db.Set<Appointment>().Where(a => a.ConversationId == first || a.ConversationId == second).ToListAsync(cancel);
            if (!partner.CanBeDated || partner.ManagerId != person || dates.Count < 2)
                return AppointmentRefusals.NoAppointment;
            var (mine, theirs) = (dates.Single(a => a.ConversationId == first), dates.Single(a => a.ConversationId == second));
            var (start, minutes, place, online) = (mine.Start, mine.Minutes, mine.Place, mine.IsOnline);

            var put = await db.PutAsync(conversation, theirs.Start, theirs.Minutes, theirs.Place, theirs.IsOnline, AppointmentState.Invited, today, now, cancel, second);
            return put.Succeeded ? await db.PutAsync(partner, start, minutes, place, online, AppointmentState.Invited, today, now, cancel, first) : put;
        }, cancel);
    }

    /// <summary>Gives the conversation a time at which neither of the two has another one. To be called behind the conversation's lock; takes those of both people.</summary>
    /// <param name="giving">The conversation that gives its date up for it.</param>
    internal static async Task<Result<Done>> PutAsync(
        this AppDbContext db, FeedbackConversation conversation, DateTime start, int minutes, string place, bool online, AppointmentState state, DateOnly today,
        DateTimeOffset now, CancellationToken cancel, Id<FeedbackConversation>? giving = null)
    {
        var (id, employee, manager) = (conversation.Id, conversation.EmployeeId, conversation.ManagerId);
        if (!await db.LockAsync<Person>([employee, manager], cancel))
            return ConversationRefusals.NotNow;
        var appointment = await db.Set<Appointment>().SingleOrDefaultAsync(a => a.ConversationId == id, cancel) ?? db.Add(new Appointment(id)).Entity;
        var set = appointment.Set(start, minutes, await db.ZoneOfAsync(employee, today, cancel), place, online, state, now);
        if (!set.Succeeded)
            return set;
        return await db.TimesOf([employee, manager], now).AnyAsync(other => other.ConversationId != id && other.ConversationId != giving && other.From < appointment.To && other.To > appointment.From, cancel)
            ? AppointmentRefusals.Taken : Done.It;
    }

    /// <summary>The dates that these people have ahead of them, on either side.</summary>
    internal static IQueryable<Appointment> TimesOf(this AppDbContext db, Id<Person>[] people, DateTimeOffset now) =>
        from a in db.Set<Appointment>()
        join c in db.Set<FeedbackConversation>() on a.ConversationId equals c.Id
        where (people.Contains(c.EmployeeId) || people.Contains(c.ManagerId)) && a.To > now && (c.State == ConversationState.Preparing || c.State == ConversationState.Released)
        select a;

    private static async Task<string> ZoneOfAsync(this AppDbContext db, Id<Person> person, DateOnly today, CancellationToken cancel) => await (
        from s in db.Set<SiteAssignment>()
        join site in db.Set<Site>() on s.SiteId equals site.Id
        where s.PersonId == person && s.From <= today && (s.To == null || s.To >= today)
        select site.Zone).FirstOrDefaultAsync(cancel) ?? WithoutSite;
}
