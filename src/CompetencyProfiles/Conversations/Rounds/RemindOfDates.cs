using CompetencyProfiles.Calendar;
using CompetencyProfiles.People;

namespace CompetencyProfiles.Conversations.Rounds;

/// <summary>
/// Reminds managers of conversations of an open round for which they have confirmed no date: ten and twenty working days after they were opened (domain 2.10).
/// Runs in the morning; may run late, twice or side by side.
/// </summary>
public sealed class RemindOfDates(AppDbContext db, TimeProvider clock) : IJob
{
    /// <summary>Working days for which a reminder whose morning was missed is still sent.</summary>
    private const int Late = 5;
    private static readonly int[] AfterWorkingDays = [10, 20];

    public async Task RunAsync(CancellationToken cancel)
    {
        var (now, today) = (clock.GetUtcNow(), clock.Today());
        var waiting = await db.WithoutDate(today).AsNoTracking().ToListAsync(cancel);
        var calendars = await WorkCalendars.ReadAsync(db, cancel);
        foreach (var group in waiting.GroupBy(talk => (talk.Round, talk.Manager)))
        {
            var calendar = calendars.Of(group.First().Site);
            var opened = LocalTime.DayAt(group.Min(talk => talk.OpenedAt), KeepAppointments.WithoutSite);
            var since = calendar.WorkingDaysBetween(opened, today);
            if (calendar.IsWorkingDay(today) && AfterWorkingDays.Where(days => days <= since && since < days + Late).Cast<int?>().SingleOrDefault() is { } days)
                db.OweDateReminder(group.Key.Round, group.Key.Manager, days, now);
        }

        await db.SaveChangesAsync(cancel);
    }
}

/// <summary>A conversation of an open round for which the manager has confirmed no date, or the employee cannot at the one confirmed.</summary>
public sealed record TalkWithoutDate
{
    public required Id<FeedbackRound> Round { get; init; }
    public required Id<Person> Manager { get; init; }
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>Where the manager works.</summary>
    public required Id<Site>? Site { get; init; }
}

public static class TalksWithoutDate
{
    /// <summary>Not of those who are suspended today, and of no round that is paused or whose last day is over.</summary>
    public static IQueryable<TalkWithoutDate> WithoutDate(this AppDbContext db, DateOnly today) =>
        from c in db.Set<FeedbackConversation>()
        join r in db.Set<FeedbackRound>() on c.RoundId equals r.Id
        where c.State == ConversationState.Preparing && r.State == RoundState.Open && r.HoldBy >= today
            && !db.Set<Appointment>().Any(a => a.ConversationId == c.Id && (a.State == AppointmentState.Accepted || a.State == AppointmentState.Invited))
            && !db.Set<Suspension>().Any(s => s.PersonId == c.EmployeeId && s.From <= today && (s.To == null || s.To >= today))
        select new TalkWithoutDate
        {
            Round = r.Id, Manager = c.ManagerId, OpenedAt = c.OpenedAt,
            Site = db.Set<SiteAssignment>().Where(s => s.PersonId == c.ManagerId && s.From <= today && (s.To == null || s.To >= today)).Select(s => (Id<Site>?)s.SiteId).FirstOrDefault(),
        };
}
