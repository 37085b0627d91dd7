namespace CompetencyProfiles.Mail;

/// <summary>How delivery is going, in numbers.</summary>
public sealed record MailFlow
{
    public required int Waiting { get; init; }

    /// <summary>Since when the oldest mail waits; null when none does.</summary>
    public required DateTimeOffset? WaitingSince { get; init; }
    public required int SentToday { get; init; }
    public required int SentLastHour { get; init; }
    public required int Dead { get; init; }
    public required IReadOnlyList<MailTrouble> Troubles { get; init; }
}

/// <summary>So many mails that wait or are dead for the same reason and answer of the server.</summary>
public sealed record MailTrouble(OutboxState State, OutboxReason Reason, string? Answer, int Count);

/// <summary>One mail as the administrator sees it: neither its address nor its content nor whom it is for.</summary>
public sealed record MailRow
{
    public required Guid Id { get; init; }
    public required string Kind { get; init; }
    public required OutboxState State { get; init; }
    public required OutboxReason? Reason { get; init; }
    public required string? Answer { get; init; }
    public required int Attempts { get; init; }
    public required DateTimeOffset OwedAt { get; init; }
    public required DateTimeOffset DueAt { get; init; }
    public required DateTimeOffset? EndedAt { get; init; }
}

public static class ReadMailFlow
{
    public static async Task<MailFlow> ReadMailFlowAsync(this AppDbContext db, DateTimeOffset now, DateTimeOffset dayBegan, CancellationToken cancel)
    {
        var mails = db.Set<OutboxMessage>().AsNoTracking();
        var waiting = mails.Where(m => m.State == OutboxState.Waiting && m.OwedAt <= now);
        var sent = mails.Where(m => m.State == OutboxState.Sent);
        var (dead, hourAgo) = (OutboxState.Dead, now.AddHours(-1));
        var troubles = await mails.Where(m => m.Reason != null && (m.State == dead || m.State == OutboxState.Waiting))
            .GroupBy(m => new { m.State, m.Reason, m.Answer })
            .Select(g => new { g.Key.State, g.Key.Reason, g.Key.Answer, Count = g.Count() }).ToListAsync(cancel);
        return new()
        {
            Waiting = await waiting.CountAsync(cancel),
            WaitingSince = await waiting.OrderBy(m => m.OwedAt).Select(m => (DateTimeOffset?)m.OwedAt).FirstOrDefaultAsync(cancel),
            SentToday = await sent.CountAsync(m => m.EndedAt >= dayBegan, cancel),
            SentLastHour = await sent.CountAsync(m => m.EndedAt >= hourAgo, cancel),
            Dead = await mails.CountAsync(m => m.State == dead, cancel),
            Troubles = [.. troubles.OrderByDescending(t => t.State).ThenByDescending(t => t.Count).Select(t => new MailTrouble(t.State, t.Reason!.Value, t.Answer, t.Count))],
        };
    }

    public static IQueryable<MailRow> AsRows(this IQueryable<OutboxMessage> messages) => messages.Select(m => new MailRow
    {
        Id = m.Id,
        Kind = m.Kind,
        State = m.State,
        Reason = m.Reason,
        Answer = m.Answer,
        Attempts = m.Attempts,
        OwedAt = m.OwedAt,
        DueAt = m.DueAt,
        EndedAt = m.EndedAt,
    });
}
