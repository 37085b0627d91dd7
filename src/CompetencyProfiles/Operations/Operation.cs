namespace CompetencyProfiles.Operations;

public enum OperationState { Waiting, Running, Succeeded, Failed, Cancelled }

/// <summary>Long work with progress: an import, the opening of a round. A row that an engine claims, works on step by step and resumes after a crash.</summary>
public sealed class Operation(string kind, string arguments, Guid? startedBy, DateTimeOffset createdAt) : Root<Operation>, IWork
{
    public const int KindLength = 60, ArgumentsLength = 4000, ResultLength = 4000, ReasonLength = 200, MaxAttempts = 5;

    /// <summary>How long a claim holds without a sign of life; long enough for an import that keeps the only writer of SQLite busy.</summary>
    public static readonly TimeSpan LeaseTime = TimeSpan.FromMinutes(5);

    public static readonly Refusal NotFree = new("Operation.NotFree"), NotHeld = new("Operation.NotHeld"), Over = new("Operation.Over");

    private static readonly TimeSpan[] Pauses =
        [TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15)];

    /// <summary>Names the <see cref="IOperationWork"/> that does it.</summary>
    public string Kind { get; private init; } = kind;

    /// <summary>Ids and switches as JSON; never personal data.</summary>
    public string Arguments { get; private init; } = arguments;

    /// <summary>The person who asked for it; only they and those with the right to its kind may see it.</summary>
    public Guid? StartedBy { get; private init; } = startedBy;
    public DateTimeOffset CreatedAt { get; private init; } = createdAt;

    /// <summary>Not worked on before: after a failure it pauses.</summary>
    public DateTimeOffset DueAt { get; private set; } = createdAt;
    public OperationState State { get; private set; }
    public int Done { get; private set; }

    /// <summary>How many steps there are, when it is known.</summary>
    public int? Total { get; private set; }

    /// <summary>What came out, as JSON of the kind's own shape.</summary>
    public string? Result { get; private set; }

    /// <summary>The kind of exception of the last failed attempt; never its message.</summary>
    public string? Reason { get; private set; }
    public DateTimeOffset? CancelAskedAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }
    public DateTimeOffset? LeasedUntil { get; private set; }
    public Guid? LeaseToken { get; private set; }
    public int Attempts { get; private set; }

    /// <summary>Stops it: at once while it waits, else as soon as the one who works on it hears of it. What is done by then stays done.</summary>
    public Result<Done> Cancel(DateTimeOffset now)
    {
        if (EndedAt is not null)
            return Over;

        CancelAskedAt ??= now;
        return State == OperationState.Waiting ? End(OperationState.Cancelled, now) : Kernel.Done.It;
    }

    /// <summary>Takes it for one worker. Where a cancel was asked or the last try is used up, it ends here instead: look at the state.</summary>
    internal Result<Done> Claim(Guid token, DateTimeOffset now)
    {
        var free = State switch
        {
            OperationState.Waiting => DueAt <= now,
            OperationState.Running => LeasedUntil <= now,
            _ => false,
        };
        if (!free)
            return NotFree;
        if (CancelAskedAt is not null)
            return End(OperationState.Cancelled, now);
        if (Attempts >= MaxAttempts)
            return End(OperationState.Failed, now);

        (State, LeaseToken, LeasedUntil, Attempts) = (OperationState.Running, token, now + LeaseTime, Attempts + 1);
        return Kernel.Done.It;
    }

    /// <summary>A sign of life. Refused when somebody else has taken over.</summary>
    internal Result<Done> Report(Guid token, int done, int? total, DateTimeOffset now)
    {
        if (!IsHeldBy(token))
            return NotHeld;

        (Done, Total, LeasedUntil) = (done, total, now + LeaseTime);
        return Kernel.Done.It;
    }

    internal Result<Done> Succeed(Guid token, string result, DateTimeOffset now)
    {
        if (!IsHeldBy(token))
            return NotHeld;

        Result = result.Length <= ResultLength ? result : throw new ArgumentException($"The result is longer than {ResultLength} characters.", nameof(result));
        Reason = null;
        return End(OperationState.Succeeded, now);
    }

    /// <summary>The attempt failed: again after a pause, until the tries are used up.</summary>
    internal Result<Done> FailAttempt(Guid token, string reason, DateTimeOffset now)
    {
        if (!IsHeldBy(token))
            return NotHeld;

        Reason = reason.Length <= ReasonLength ? reason : reason[..ReasonLength];
        return Attempts >= MaxAttempts ? End(OperationState.Failed, now) : WaitUntil(now + Pauses[Attempts - 1]);
    }

    /// <summary>The worker stops before the work is done: because it was asked to cancel, or because its process ends.</summary>
    internal Result<Done> Leave(Guid token, DateTimeOffset now)
    {
        if (!IsHeldBy(token))
            return NotHeld;
        if (CancelAskedAt is not null)
            return End(OperationState.Cancelled, now);

        Attempts--;
        return WaitUntil(now);
    }

    private bool IsHeldBy(Guid token) => State == OperationState.Running && LeaseToken == token;

    private Done WaitUntil(DateTimeOffset due)
    {
        (State, DueAt, LeaseToken, LeasedUntil) = (OperationState.Waiting, due, null, null);
        return Kernel.Done.It;
    }

    private Done End(OperationState state, DateTimeOffset now)
    {
        (State, EndedAt, LeaseToken, LeasedUntil) = (state, now, null, null);
        return Kernel.Done.It;
    }
}
