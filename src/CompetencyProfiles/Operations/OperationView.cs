namespace CompetencyProfiles.Operations;

/// <summary>What a page shows of long work.</summary>
public sealed record OperationView
{
    public required Id<Operation> Id { get; init; }
    public required string Kind { get; init; }
    public required OperationState State { get; init; }
    public required int Done { get; init; }
    public required int? Total { get; init; }
    public required string? Result { get; init; }
    public required string? Reason { get; init; }
    public required bool IsCancelAsked { get; init; }
    public required int Attempts { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset? EndedAt { get; init; }
    public required Guid? StartedBy { get; init; }

    public bool IsOver => EndedAt is not null;

    /// <summary>0 to 100, or null while the number of steps is unknown.</summary>
    public int? Percent => State == OperationState.Succeeded ? 100 : Total is > 0 ? (int)Math.Min(100, 100L * Done / Total.Value) : null;

    /// <summary>The same, as far as the engine of this process knows it to be.</summary>
    public OperationView With((int Done, int? Total)? live) =>
        live is { } now && !IsOver && now.Done >= Done ? this with { Done = now.Done, Total = now.Total } : this;
}

public static class OperationViews
{
    public static IQueryable<OperationView> AsViews(this IQueryable<Operation> operations) => operations.Select(o => new OperationView
    {
        Id = o.Id,
        Kind = o.Kind,
        State = o.State,
        Done = o.Done,
        Total = o.Total,
        Result = o.Result,
        Reason = o.Reason,
        IsCancelAsked = o.CancelAskedAt != null,
        Attempts = o.Attempts,
        CreatedAt = o.CreatedAt,
        EndedAt = o.EndedAt,
        StartedBy = o.StartedBy,
    });
}
