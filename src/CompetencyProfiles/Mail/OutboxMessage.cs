namespace CompetencyProfiles.Mail;

public enum OutboxState { Waiting, Sent, Dropped, Dead }

/// <summary>
/// A mail that is owed, written in the transaction of the change that owes it. Its unique key says for what ("invitation/{account}/3"),
/// so it is sent once; its text is made only when it is sent.
/// </summary>
public sealed class OutboxMessage(string key, string kind, Guid personId, string arguments, DateTimeOffset dueAt)
{
    public const int KeyLength = 200, KindLength = 60, ArgumentsLength = 2000, ReasonLength = 300;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public string Key { get; private init; } = key;

    /// <summary>Names the <see cref="IMailKind"/> that renders it.</summary>
    public string Kind { get; private init; } = kind;

    /// <summary>The person it goes to; the address is looked up when it is sent.</summary>
    public Guid PersonId { get; private init; } = personId;

    /// <summary>Ids as JSON; never text.</summary>
    public string Arguments { get; private init; } = arguments;
    public DateTimeOffset DueAt { get; private set; } = dueAt;
    public OutboxState State { get; private set; }
    public int Attempts { get; private set; }
    public DateTimeOffset? LeasedUntil { get; private set; }
    public Guid? LeaseToken { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The server's last answer or the reason it was dropped; no address, no content.</summary>
    public string? Reason { get; private set; }
}

internal sealed class OutboxMessageConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> message)
    {
        message.Property(m => m.Id).ValueGeneratedNever();
        message.Property(m => m.Key).HasMaxLength(OutboxMessage.KeyLength);
        message.HasIndex(m => m.Key).IsUnique();
        message.Property(m => m.Kind).HasMaxLength(OutboxMessage.KindLength);
        message.Property(m => m.Arguments).HasMaxLength(OutboxMessage.ArgumentsLength);
        message.Property(m => m.Reason).HasMaxLength(OutboxMessage.ReasonLength);
        message.Property(m => m.State).HasConversion<string>().HasMaxLength(20);
        message.HasIndex(m => new { m.State, m.DueAt });
    }
}
