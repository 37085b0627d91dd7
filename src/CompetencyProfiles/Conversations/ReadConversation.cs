using CompetencyProfiles.Conversations.Rounds;
using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Conversations;

/// <summary>What one side has submitted or is preparing: the levels, and the words by the place of the criterion.</summary>
public sealed record Assessment(LevelList Levels, IReadOnlyDictionary<int, AssessedCard> Cards);

/// <param name="Revision">To be handed back when the card is saved.</param>
public sealed record AssessedCard(CardWords Words, int Revision, DateTimeOffset WrittenAt);

/// <summary>A conversation as one of its two people may see it at this moment.</summary>
public sealed record ConversationView
{
    public required Id<FeedbackConversation> Id { get; init; }
    public required ConversationSide Side { get; init; }
    public required Id<Person> EmployeeId { get; init; }
    public required Id<Person> ManagerId { get; init; }
    public required string Employee { get; init; }
    public required string Manager { get; init; }

    /// <summary>The round it belongs to; null for one outside of rounds.</summary>
    public required RoundOfConversation? Round { get; init; }
    /// <summary>The date, as the reader may see it.</summary>
    public required AppointmentView? Appointment { get; init; }
    public required ConversationKind Kind { get; init; }
    public required ConversationState State { get; init; }
    public required DateOnly PeriodFrom { get; init; }
    public required DateOnly PeriodTo { get; init; }
    public required VersionCard Version { get; init; }
    public required ProfileContent Content { get; init; }

    /// <summary>The reader's own part.</summary>
    public required Assessment Own { get; init; }
    public required DateTimeOffset? OwnSubmittedAt { get; init; }
    public required DateTimeOffset? SelfDeclinedAt { get; init; }
    public required DateTimeOffset? HandedOverAt { get; init; }
    public required SignatureKind? Answer { get; init; }
    public required CancelReason? CancelledBecause { get; init; }
    public required ConversationSide? CorrectionAskedBy { get; init; }
    public required ConversationSide? TargetsAskedBy { get; init; }
    public required bool HasSupport { get; init; }
    public required bool IsForNewManager { get; init; }
    public required Id<Person>? OfferedTo { get; init; }

    /// <summary>"de" or "en": the language of the record.</summary>
    public required string Language { get; init; }
    public required Id<FeedbackRound>? RoundId { get; init; }

    /// <summary>How many records were handed over.</summary>
    public required int Records { get; init; }

    /// <summary>Counts the changes since the release; 0 before, when it would tell how busy the other side is.</summary>
    public required int Stamp { get; init; }

    /// <summary>The other side's part, once released; null before, and when it was not submitted.</summary>
    public required Assessment? Other { get; init; }

    /// <summary>The target levels, once released: while preparing they would pull the own view.</summary>
    public required LevelList? Targets { get; init; }

    public bool IsOwnSettled => OwnSubmittedAt is not null || (Side == ConversationSide.Employee && SelfDeclinedAt is not null);

    /// <summary>The criteria of the conversation with their places, field by field.</summary>
    public IReadOnlyList<ConversationField> Fields
    {
        get
        {
            var place = 0;
            var fields = new List<ConversationField>();
            foreach (var part in Content.Fields)
            {
                var criteria = part.Criteria.Select(criterion => (criterion, Place: place++)).ToList();
                fields.Add(new(part, [.. criteria.Where(found => Own.Levels[found.Place] != LevelList.LeftOut)]));
            }

            return [.. fields.Where(part => part.Criteria.Count > 0)];
        }
    }

    /// <summary>The same in an order drawn per person, so that nobody always begins with the same field.</summary>
    public IReadOnlyList<ConversationField> FieldsInTurn
    {
        get
        {
            var fields = Fields;
            var first = (int)(BitConverter.ToUInt32(((Side == ConversationSide.Employee ? EmployeeId : ManagerId).Value.ToByteArray().AsSpan(12))) % (uint)Math.Max(1, fields.Count));
            return [.. fields.Skip(first), .. fields.Take(first)];
        }
    }
}

public sealed record RoundOfConversation(string Name, bool IsPaused, DateOnly PrepareBy);

/// <summary>A field of the profile with those of its criteria that are part of the conversation, and their places in the version.</summary>
public sealed record ConversationField(CompetencyField Field, IReadOnlyList<(Criterion Criterion, int Place)> Criteria);

/// <param name="Stamp">As in <see cref="ConversationView.Stamp"/>.</param>
public sealed record ConversationPulse(ConversationState State, int Stamp);

public static class ReadConversation
{
    // Only what is released: before that, an answer from memory would be a little faster and so tell that the other side has written nothing since.
    private static readonly KeptBy<(Id<FeedbackConversation> Id, Id<Person> Person, int Version), ConversationView> Views =
        new(300, TimeSpan.FromSeconds(30), typeof(Person), typeof(FeedbackRound), typeof(ProfileVersion));

    /// <summary>How far a conversation is, for an open page that asks again and again; null when there is no such conversation for the person.</summary>
    public static Task<ConversationPulse?> PulseOfAsync(this AppDbContext db, Id<FeedbackConversation> id, Id<Person> person, DateOnly today, CancellationToken cancel) =>
        db.ReadableBy(person, today, id).Where(c => c.EmployeeId == person || c.ManagerId == person)
            .Select(c => new ConversationPulse(c.State, c.ReleasedAt == null ? 0 : c.Version)).SingleOrDefaultAsync(cancel);

    /// <summary>
    /// Null when there is no such conversation for the person. What the other side has done before the release is not read at all, so no answer,
    /// and not the time it takes, can tell of it.
    /// </summary>
    public static async Task<ConversationView?> ReadConversationAsync(
        this AppDbContext db, MasterKey master, Id<FeedbackConversation> id, Id<Person> person, DateOnly today, CancellationToken cancel) =>
        await db.PulseOfAsync(id, person, today, cancel) is not { } pulse ? null
        : pulse.Stamp == 0 ? await db.ReadNowAsync(master, id, person, today, cancel)
        : await Views.OnAsync(db, (id, person, pulse.Stamp), today, async () => (await db.ReadNowAsync(master, id, person, today, cancel))!);

    private static async Task<ConversationView?> ReadNowAsync(
        this AppDbContext db, MasterKey master, Id<FeedbackConversation> id, Id<Person> person, DateOnly today, CancellationToken cancel)
    {
        var found = await db.ReadableBy(person, today, id).Where(c => c.EmployeeId == person || c.ManagerId == person).Select(c => new
        {
            c.EmployeeId, c.ManagerId, c.VersionId, c.Kind, c.State, c.PeriodFrom, c.PeriodTo, c.SelfDeclinedAt, c.HandedOverAt, c.Answer, c.CancelledBecause,
            c.CorrectionAskedBy, c.TargetsAskedBy, c.HasSupport, c.IsForNewManager, c.OfferedTo, c.Language, c.RoundId, c.Records, Stamp = c.ReleasedAt == null ? 0 : c.Version,
            OwnLevels = c.EmployeeId == person ? c.SelfLevels : c.ManagerLevels,
            OwnSubmittedAt = c.EmployeeId == person ? c.SelfSubmittedAt : c.ManagerSubmittedAt,
            OtherLevels = c.ReleasedAt == null ? null : c.EmployeeId == person ? c.ManagerLevels : c.SelfLevels,
            OtherSubmitted = c.ReleasedAt != null && (c.EmployeeId == person ? c.ManagerSubmittedAt : c.SelfSubmittedAt) != null,
            Targets = c.ReleasedAt == null ? null : c.Targets,
            Employee = db.Set<Person>().Where(p => p.Id == c.EmployeeId).Select(p => p.FirstName + " " + p.LastName).First(),
            Manager = db.Set<Person>().Where(p => p.Id == c.ManagerId).Select(p => p.FirstName + " " + p.LastName).First(),
            Round = db.Set<FeedbackRound>().Where(r => r.Id == c.RoundId).Select(r => new RoundOfConversation(r.Name, r.State == RoundState.Paused, r.PrepareBy)).FirstOrDefault(),
        }).AsNoTracking().SingleOrDefaultAsync(cancel);
        if (found is null)
            return null;

        var side = found.EmployeeId == person ? ConversationSide.Employee : ConversationSide.Manager;
        var version = (await db.ProfileShelfAsync(today, cancel)).Find(found.VersionId)!;
        var seal = await db.FindSealAsync(master, found.EmployeeId, cancel);
        var shown = found.OtherSubmitted;
        var cards = seal is null ? [] : await db.Set<PreparedCard>().AsNoTracking().Where(card => card.ConversationId == id && (card.Side == side || shown)).ToListAsync(cancel);
        return new()
        {
            Employee = found.Employee, Manager = found.Manager, Round = found.Round,
            Id = id, Side = side, EmployeeId = found.EmployeeId, ManagerId = found.ManagerId, Kind = found.Kind, State = found.State,
            PeriodFrom = found.PeriodFrom, PeriodTo = found.PeriodTo, Version = version, Content = await db.ContentOfAsync(version, cancel),
            Own = new(found.OwnLevels, CardsOf(side)), OwnSubmittedAt = found.OwnSubmittedAt, SelfDeclinedAt = found.SelfDeclinedAt,
            HandedOverAt = found.HandedOverAt, Answer = found.Answer, CancelledBecause = found.CancelledBecause, CorrectionAskedBy = found.CorrectionAskedBy,
            TargetsAskedBy = found.TargetsAskedBy, HasSupport = found.HasSupport, IsForNewManager = found.IsForNewManager, OfferedTo = found.OfferedTo, Language = found.Language, RoundId = found.RoundId, Records = found.Records, Stamp = found.Stamp,
            Other = shown ? new(found.OtherLevels!, CardsOf(1 - side)) : null, Targets = found.Targets, Appointment = await db.AppointmentOfAsync(id, person, cancel),
        };

        Dictionary<int, AssessedCard> CardsOf(ConversationSide whose) => cards.Where(card => card.Side == whose)
            .ToDictionary(card => card.Criterion, card => new AssessedCard(card.Show(seal!), card.Revision, card.WrittenAt));
    }
}
