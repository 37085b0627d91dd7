using CompetencyProfiles.Access;
using CompetencyProfiles.People;

namespace CompetencyProfiles.Conversations.Rounds;

/// <summary>Where a conversation stands, as HR sees it.</summary>
public enum RoundStation { WithoutDate, Dated, Talking, Signature, Completed, Cancelled }

/// <summary>One conversation of a round, without anything of what is in it.</summary>
public sealed record BoardLine
{
    public required Id<FeedbackConversation> Id { get; init; }
    public required Id<Person> EmployeeId { get; init; }
    public required Id<Person> ManagerId { get; init; }
    public required ConversationState State { get; init; }
    public required CancelReason? CancelledBecause { get; init; }
    public required bool IsDated { get; init; }
    public required bool IsSuspended { get; init; }
    public required Id<OrgUnit>? UnitId { get; init; }
    public required string SortKey { get; init; }
    public required string Name { get; init; }

    public bool IsOpen => State is not (ConversationState.Completed or ConversationState.Cancelled) && !IsSuspended;

    /// <summary>Whether it stands apart from the others: cancelled, or of somebody who is suspended.</summary>
    public bool IsApart => !IsOpen && State != ConversationState.Completed;

    public RoundStation Station => State switch
    {
        ConversationState.Preparing => IsDated ? RoundStation.Dated : RoundStation.WithoutDate,
        ConversationState.Released => RoundStation.Talking,
        ConversationState.AwaitingSignature or ConversationState.InMediation => RoundStation.Signature,
        ConversationState.Completed => RoundStation.Completed,
        _ => RoundStation.Cancelled,
    };
}

/// <summary>How many stand where, in a unit or as a whole.</summary>
public sealed record StationCounts(IReadOnlyDictionary<RoundStation, int> At, int Suspended, int Overdue)
{
    public int this[RoundStation station] => At.GetValueOrDefault(station);
    public int Total => At.Where(pair => pair.Key != RoundStation.Cancelled).Sum(pair => pair.Value);
    public int Open => Total - this[RoundStation.Completed];

    internal static StationCounts Of(IReadOnlyCollection<BoardLine> lines, RoundDays days, DateOnly today) => new(
        lines.Where(line => !line.IsSuspended || !IsOpen(line)).GroupBy(line => line.Station).ToDictionary(group => group.Key, group => group.Count()),
        lines.Count(line => line.IsSuspended && IsOpen(line)), lines.Count(line => line.IsOpen && IsOverdue(line, days, today)));

    public static bool IsOverdue(BoardLine line, RoundDays days, DateOnly today) =>
        line.IsOpen && (line.State == ConversationState.Preparing || line.State == ConversationState.Released ? today > days.HoldBy : today > days.SignBy);

    private static bool IsOpen(BoardLine line) => line.State is not (ConversationState.Completed or ConversationState.Cancelled);
}

/// <summary>The board of a round: the whole and each unit, of the people the viewer looks after.</summary>
public sealed record RoundBoard(StationCounts All, IReadOnlyList<(UnitNode? Unit, StationCounts Counts)> Units, IReadOnlyList<BoardLine> Lines);

public static class RoundBoards
{
    private static readonly KeptBy<(Id<FeedbackRound> Round, Id<Person> Viewer), RoundBoard> Boards =
        new(100, TimeSpan.FromSeconds(5), typeof(FeedbackRound), typeof(AnsweredForm), typeof(Appointment));

    /// <summary>Where a round stands; five seconds old at most.</summary>
    public static ValueTask<RoundBoard> BoardOfAsync(this AppDbContext db, FeedbackRound round, Viewer viewer, CancellationToken cancel) =>
        Boards.OnAsync(db, (round.Id, viewer.PersonId), viewer.Today, () => ReadNowAsync(db, round, viewer, cancel));

    private static async Task<RoundBoard> ReadNowAsync(AppDbContext db, FeedbackRound round, Viewer viewer, CancellationToken cancel)
    {
        var today = viewer.Today;
        var lookedAfter = db.LookedAfterBy(viewer);
        var lines = await (
            from c in db.Set<FeedbackConversation>()
            join p in lookedAfter.IgnoreAutoIncludes() on c.EmployeeId equals p.Id
            where c.RoundId == round.Id
            orderby p.SortKey, p.Id
            select new BoardLine
            {
                Id = c.Id, EmployeeId = c.EmployeeId, ManagerId = c.ManagerId, State = c.State, CancelledBecause = c.CancelledBecause,
                IsDated = db.Set<Appointment>().Any(a => a.ConversationId == c.Id && a.State != AppointmentState.Proposed),
                IsSuspended = p.Suspensions.Any(s => s.From <= today && (s.To == null || s.To >= today)),
                UnitId = p.Memberships.Where(m => m.From <= today && (m.To == null || m.To >= today)).OrderByDescending(m => m.Share).Select(m => (Id<OrgUnit>?)m.UnitId).FirstOrDefault(),
                SortKey = p.SortKey, Name = p.FirstName + " " + p.LastName,
            }).AsNoTracking().ToListAsync(cancel);
        var tree = await db.UnitTreeAsync(today, cancel);
        var units = lines.GroupBy(line => line.UnitId).Select(group => (Unit: group.Key is { } unit ? tree.Find(unit) : null, Counts: StationCounts.Of([.. group], round.Days, today)))
            .OrderBy(found => found.Unit is null).ThenBy(found => found.Unit?.Name, StringComparer.CurrentCulture).ToList();
        return new(StationCounts.Of(lines, round.Days, today), units, lines);
    }
}
