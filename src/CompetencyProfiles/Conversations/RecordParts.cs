using CompetencyProfiles.People;

namespace CompetencyProfiles.Conversations;

/// <summary>Words of the record while it is written, hidden under the employee's key.</summary>
public sealed class RecordPart(Id<FeedbackConversation> conversationId, RecordSection section, int criterion)
{
    public const int TextLength = 4000;

    public Id<FeedbackConversation> ConversationId { get; private init; } = conversationId;
    public RecordSection Section { get; private init; } = section;

    /// <summary>The place of the criterion in the version for <see cref="RecordSection.Criterion"/>, else 0.</summary>
    public int Criterion { get; private init; } = criterion;
    public byte[] Hidden { get; private set; } = [];

    /// <summary>Counts the savings, so that two windows do not write over one another.</summary>
    public int Revision { get; private set; }

    internal int Write(string text, PersonSeal seal)
    {
        Hidden = seal.Hide(Place, text);
        return ++Revision;
    }

    internal string Show(PersonSeal seal) => seal.Show(Place, Hidden);

    private string Place => $"record/{ConversationId}/{Section}/{Criterion}";
}

/// <summary>What somebody does until when, agreed in a conversation. Its words are hidden under the employee's key.</summary>
public sealed class AgreedStep(Id<FeedbackConversation> conversationId, ConversationSide owner, DateOnly dueOn)
{
    public const int Most = 20, TextLength = 1000;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Id<FeedbackConversation> ConversationId { get; private init; } = conversationId;
    public ConversationSide Owner { get; private init; } = owner;
    public DateOnly DueOn { get; private init; } = dueOn;

    /// <summary>The day it was marked as done.</summary>
    public DateOnly? DoneOn { get; internal set; }
    public byte[] Hidden { get; private set; } = [];

    internal AgreedStep Say(string text, PersonSeal seal)
    {
        Hidden = seal.Hide(Place, text);
        return this;
    }

    internal string Show(PersonSeal seal) => seal.Show(Place, Hidden);

    private string Place => $"step/{ConversationId}/{Id}";
}

/// <summary>What the employee has to say about the record. Never changed, always shown with it.</summary>
public sealed class EmployeeStatement(Id<FeedbackConversation> conversationId, DateTimeOffset at)
{
    public const int TextLength = 20_000;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Id<FeedbackConversation> ConversationId { get; private init; } = conversationId;
    public DateTimeOffset At { get; private init; } = at;
    public byte[] Hidden { get; private set; } = [];

    internal EmployeeStatement Say(string text, PersonSeal seal)
    {
        Hidden = seal.Hide(Place, text);
        return this;
    }

    internal string Show(PersonSeal seal) => seal.Show(Place, Hidden);

    private string Place => $"statement/{ConversationId}/{Id}";
}

/// <summary>A record as it was handed over, word for word, hidden under the employee's key. What was signed is never written over.</summary>
public sealed class ConversationRecord(Id<FeedbackConversation> conversationId, int number, byte[] hidden, string hash, DateTimeOffset handedOverAt)
{
    public Id<FeedbackConversation> ConversationId { get; private init; } = conversationId;

    /// <summary>Counts the records of a conversation from 1.</summary>
    public int Number { get; private init; } = number;
    public byte[] Hidden { get; private init; } = hidden;

    /// <summary>SHA-256 of the text in lower-case hexadecimal. The text holds a random value, so that nobody can guess it from the hash.</summary>
    public string Hash { get; private init; } = hash;
    public DateTimeOffset HandedOverAt { get; private init; } = handedOverAt;

    /// <summary>How it was answered; null for one that was taken back or still waits.</summary>
    public SignatureKind? Answer { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }

    internal void Close(SignatureKind answer, DateTimeOffset at) => (Answer, AnsweredAt) = (answer, at);

    internal static string PlaceOf(Id<FeedbackConversation> conversation, int number) => $"signed/{conversation}/{number}";
}

internal sealed class RecordPartConfiguration : IEntityTypeConfiguration<RecordPart>
{
    public void Configure(EntityTypeBuilder<RecordPart> part)
    {
        part.HasKey(p => new { p.ConversationId, p.Section, p.Criterion });
        part.Property(p => p.Section).HasConversion<string>().HasMaxLength(20);
        part.HasOne<FeedbackConversation>().WithMany().HasForeignKey(p => p.ConversationId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class AgreedStepConfiguration : IEntityTypeConfiguration<AgreedStep>
{
    public void Configure(EntityTypeBuilder<AgreedStep> step)
    {
        step.Property(s => s.Id).ValueGeneratedNever();
        step.Property(s => s.Owner).HasConversion<string>().HasMaxLength(10);
        step.HasIndex(s => new { s.DoneOn, s.DueOn });
        step.HasOne<FeedbackConversation>().WithMany().HasForeignKey(s => s.ConversationId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class EmployeeStatementConfiguration : IEntityTypeConfiguration<EmployeeStatement>
{
    public void Configure(EntityTypeBuilder<EmployeeStatement> statement)
    {
        statement.Property(s => s.Id).ValueGeneratedNever();
        statement.HasOne<FeedbackConversation>().WithMany().HasForeignKey(s => s.ConversationId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ConversationRecordConfiguration : IEntityTypeConfiguration<ConversationRecord>
{
    public void Configure(EntityTypeBuilder<ConversationRecord> record)
    {
        record.HasKey(r => new { r.ConversationId, r.Number });
        record.Property(r => r.Hash).HasMaxLength(64);
        record.Property(r => r.Answer).HasConversion<string>().HasMaxLength(20);
        record.HasOne<FeedbackConversation>().WithMany().HasForeignKey(r => r.ConversationId).OnDelete(DeleteBehavior.Cascade);
    }
}
