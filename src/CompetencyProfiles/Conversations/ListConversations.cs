using CompetencyProfiles.Access;
using CompetencyProfiles.Conversations.Rounds;
using CompetencyProfiles.People;

namespace CompetencyProfiles.Conversations;

/// <summary>One conversation of a list, as one of its two people sees it. What the other side has prepared is no part of it.</summary>
public sealed record ListedConversation
{
    public required Id<FeedbackConversation> Id { get; init; }
    public required ConversationSide Side { get; init; }
    public required Id<Person> EmployeeId { get; init; }
    public required string Employee { get; init; }
    public required string Manager { get; init; }
    public required ConversationKind Kind { get; init; }
    public required ConversationState State { get; init; }
    public required bool IsOwnSettled { get; init; }
    public required DateOnly PeriodFrom { get; init; }
    public required DateOnly PeriodTo { get; init; }
    public required DateTimeOffset OpenedAt { get; init; }
    public required SignatureKind? Answer { get; init; }
    public required ConversationSide? CorrectionAskedBy { get; init; }
    public required string? Round { get; init; }
    public required bool IsPaused { get; init; }
    public required DateOnly? PrepareBy { get; init; }
    public required DateOnly? HoldBy { get; init; }
    public required DateOnly? SignBy { get; init; }
    public required DateTime? Start { get; init; }
    public required AppointmentState? Appointment { get; init; }

    public string Partner => Side == ConversationSide.Employee ? Manager : Employee;
    public bool IsOpen => State is not (ConversationState.Completed or ConversationState.Cancelled);
}

/// <summary>What somebody's list of conversations shows at once.</summary>
public sealed record OwnConversations(IReadOnlyList<ListedConversation> Open, IReadOnlyList<ListedConversation> Past, int PastTotal);

public static class ListConversations
{
    /// <summary>The conversations somebody may open, on either side, the newest first.</summary>
    public static IQueryable<ListedConversation> ListedFor(this AppDbContext db, Id<Person> person, DateOnly today) =>
        from c in db.ReadableBy(person, today)
        join employee in db.Set<Person>() on c.EmployeeId equals employee.Id
        join manager in db.Set<Person>() on c.ManagerId equals manager.Id
        join r in db.Set<FeedbackRound>() on c.RoundId equals r.Id into rounds
        from round in rounds.DefaultIfEmpty()
        join a in db.Set<Appointment>() on c.Id equals a.ConversationId into dates
        from date in dates.DefaultIfEmpty()
        orderby c.OpenedAt descending
        select new ListedConversation
        {
            Id = c.Id, Side = c.EmployeeId == person ? ConversationSide.Employee : ConversationSide.Manager, EmployeeId = c.EmployeeId,
            Employee = employee.FirstName + " " + employee.LastName, Manager = manager.FirstName + " " + manager.LastName, Kind = c.Kind, State = c.State,
            IsOwnSettled = c.EmployeeId == person ? c.SelfSubmittedAt != null || c.SelfDeclinedAt != null : c.ManagerSubmittedAt != null,
            PeriodFrom = c.PeriodFrom, PeriodTo = c.PeriodTo, OpenedAt = c.OpenedAt, Answer = c.Answer, CorrectionAskedBy = c.CorrectionAskedBy,
            Round = round == null ? null : round.Name, IsPaused = round != null && round.State == RoundState.Paused,
            PrepareBy = round == null ? null : round.PrepareBy, HoldBy = round == null ? null : round.HoldBy, SignBy = round == null ? null : round.SignBy,
            Start = date == null || (date.State == AppointmentState.Proposed && c.ManagerId != person) ? null : date.Start,
            Appointment = date == null || (date.State == AppointmentState.Proposed && c.ManagerId != person) ? null : date.State,
        };

    private static readonly KeptBy<(Id<Person> Person, int Page, int Size), OwnConversations> Pages = new(
        2_000, TimeSpan.FromSeconds(5), typeof(AnsweredForm), typeof(FeedbackConversation), typeof(Appointment), typeof(FeedbackRound), typeof(Person), typeof(ManagementAssignment));

    /// <summary>The open conversations, and one page of those that are over, pages counted from 1; five seconds old at most.</summary>
    public static ValueTask<OwnConversations> OwnConversationsAsync(this AppDbContext db, Id<Person> person, int page, int size, DateOnly today, CancellationToken cancel) =>
        Pages.OnAsync(db, (person, page, size), today, async () =>
        {
            var mine = db.ListedFor(person, today).AsNoTracking();
            var past = mine.Where(c => c.State == ConversationState.Completed || c.State == ConversationState.Cancelled);
            return new(
                await mine.Where(c => c.State != ConversationState.Completed && c.State != ConversationState.Cancelled).Take(500).ToListAsync(cancel),
                await past.Skip((page - 1) * size).Take(size).ToListAsync(cancel), await past.CountAsync(cancel));
        });

    /// <summary>The newest conversation with each of the people a manager leads, by person.</summary>
    public static async Task<IReadOnlyDictionary<Id<Person>, ListedConversation>> LatestOfTeamAsync(this AppDbContext db, Id<Person> manager, DateOnly today, CancellationToken cancel)
    {
        var since = today.AddMonths(-18).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var led = db.LedOn(today).Where(m => m.ManagerId == manager).Select(m => m.PersonId);
        var found = await db.ListedFor(manager, today).Where(c => led.Contains(c.EmployeeId) && c.EmployeeId != manager && c.State != ConversationState.Cancelled && c.OpenedAt >= new DateTimeOffset(since)).AsNoTracking().ToListAsync(cancel);
        return found.GroupBy(c => c.EmployeeId).ToDictionary(group => group.Key, group => group.MaxBy(c => c.OpenedAt)!);
    }
}
