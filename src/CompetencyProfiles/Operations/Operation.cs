namespace CompetencyProfiles.Operations;

public enum OperationState { Waiting, Running, Succeeded, Failed, Cancelled }

/// <summary>Long work with progress: an import, the opening of a round. A row that a job claims, works on step by step and resumes after a crash.</summary>
public sealed class Operation(string kind, string arguments, Guid? startedBy, DateTimeOffset createdAt) : Root<Operation>
{
    public const int KindLength = 60, ArgumentsLength = 4000, ResultLength = 4000;

    /// <summary>Names the <c>IOperationWork</c> that does it.</summary>
    public string Kind { get; private init; } = kind;

    /// <summary>Ids and switches as JSON; never personal data.</summary>
    public string Arguments { get; private init; } = arguments;

    /// <summary>The person who asked for it; only they and those with the right to its kind may see it.</summary>
    public Guid? StartedBy { get; private init; } = startedBy;
    public DateTimeOffset CreatedAt { get; private init; } = createdAt;
    public OperationState State { get; private set; }
    public int Done { get; private set; }

    /// <summary>How many steps there are, when it is known.</summary>
    public int? Total { get; private set; }

    /// <summary>What came out, as JSON of the kind's own shape.</summary>
    public string? Result { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }
    public DateTimeOffset? LeasedUntil { get; private set; }
    public Guid? LeaseToken { get; private set; }
    public int Attempts { get; private set; }
}

internal sealed class OperationConfiguration : IEntityTypeConfiguration<Operation>
{
    public void Configure(EntityTypeBuilder<Operation> operation)
    {
        operation.Property(o => o.Kind).HasMaxLength(Operation.KindLength);
        operation.Property(o => o.Arguments).HasMaxLength(Operation.ArgumentsLength);
        operation.Property(o => o.Result).HasMaxLength(Operation.ResultLength);
        operation.Property(o => o.State).HasConversion<string>().HasMaxLength(20);
        operation.HasIndex(o => new { o.State, o.LeasedUntil });
    }
}
