namespace CompetencyProfiles.Conversations;

/// <summary>How soon a training need should be met.</summary>
public enum NeedPriority { Low, Normal, High }

/// <summary>
/// What the two said about a gap: a training need with its priority, or that none is needed. The gap itself follows from the agreed level; what was
/// not talked about has no row. Trainings are planned from it.
/// </summary>
public sealed class AgreedNeed(Id<FeedbackConversation> conversationId, int criterion)
{
    public Id<FeedbackConversation> ConversationId { get; private init; } = conversationId;

    /// <summary>The place of the criterion in the version, from 0.</summary>
    public int Criterion { get; private init; } = criterion;

    /// <summary>Null when the two have declined it.</summary>
    public NeedPriority? Priority { get; internal set; }
}

public static class DecideNeed
{
    /// <summary>Writes down a need for the gap in one criterion, or with null that none is needed. Null when there is no such conversation for the person.</summary>
    public static Task<Result<Done>?> DecideNeedAsync(
        this AppDbContext db, Id<FeedbackConversation> id, Id<People.Person> person, int criterion, NeedPriority? priority, CancellationToken cancel) =>
        db.StepAsync(id, person, async (conversation, side) =>
        {
            if (!conversation.State.Allows(ConversationStep.WriteRecord, side))
                return (Result<Done>)ConversationRefusals.NotNow;
            if (!conversation.Covers(criterion))
                return ConversationRefusals.NoSuchCriterion;
            var need = await db.Set<AgreedNeed>().SingleOrDefaultAsync(n => n.ConversationId == id && n.Criterion == criterion, cancel);
            (need ?? db.Add(new AgreedNeed(id, criterion)).Entity).Priority = priority;
            return Done.It;
        }, cancel);
}

internal sealed class AgreedNeedConfiguration : IEntityTypeConfiguration<AgreedNeed>
{
    public void Configure(EntityTypeBuilder<AgreedNeed> need)
    {
        need.HasKey(n => new { n.ConversationId, n.Criterion });
        need.Property(n => n.Priority).HasConversion<string>().HasMaxLength(10);
        need.HasOne<FeedbackConversation>().WithMany().HasForeignKey(n => n.ConversationId).OnDelete(DeleteBehavior.Cascade);
    }
}
