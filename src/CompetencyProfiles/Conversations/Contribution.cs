using CompetencyProfiles.People;

namespace CompetencyProfiles.Conversations;

/// <summary>Where a contribution stands.</summary>
public enum ContributionState
{
    /// <summary>The employee has asked for it.</summary>
    Asked,

    /// <summary>Written; the employee alone reads it.</summary>
    Written,

    /// <summary>The employee lets the manager read it too, once the conversation is released.</summary>
    Shown,
}

/// <summary>
/// What somebody else who leads the employee, or led them until lately, has to say for a conversation: only when the employee asks, seen by the employee first
/// (domain 6.2 nos. 1 and 4). Hidden under the employee's key.
/// </summary>
public sealed class Contribution(Id<FeedbackConversation> conversationId, Id<Person> authorId)
{
    public const int TextLength = 4000, Most = 5;

    public Id<FeedbackConversation> ConversationId { get; private init; } = conversationId;
    public Id<Person> AuthorId { get; private init; } = authorId;
    public ContributionState State { get; private set; }
    public byte[] Hidden { get; private set; } = [];

    internal void Say(string text, PersonSeal seal) => (Hidden, State) = (seal.Hide(Place, text), ContributionState.Written);

    internal void Show() => State = ContributionState.Shown;

    internal string Read(PersonSeal seal) => State == ContributionState.Asked ? "" : seal.Show(Place, Hidden);

    private string Place => $"contribution/{ConversationId}/{AuthorId}";
}

internal sealed class ContributionConfiguration : IEntityTypeConfiguration<Contribution>
{
    public void Configure(EntityTypeBuilder<Contribution> contribution)
    {
        contribution.HasKey(c => new { c.ConversationId, c.AuthorId });
        contribution.Property(c => c.State).HasConversion<string>().HasMaxLength(10);
        contribution.HasIndex(c => new { c.AuthorId, c.State });
        contribution.HasOne<FeedbackConversation>().WithMany().HasForeignKey(c => c.ConversationId).OnDelete(DeleteBehavior.Cascade);
        contribution.HasOne<Person>().WithMany().HasForeignKey(c => c.AuthorId).OnDelete(DeleteBehavior.Cascade);
    }
}
