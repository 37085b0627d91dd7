namespace CompetencyProfiles.Mail;

internal sealed class OutboxMessageConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> message)
    {
        message.Property(m => m.Id).ValueGeneratedNever();
        message.Property(m => m.Key).HasMaxLength(OutboxMessage.KeyLength);
        message.HasIndex(m => m.Key).IsUnique();
        message.Property(m => m.Kind).HasMaxLength(OutboxMessage.KindLength);
        message.Property(m => m.Arguments).HasMaxLength(OutboxMessage.ArgumentsLength);
        message.Property(m => m.Answer).HasMaxLength(OutboxMessage.AnswerLength);
        message.Property(m => m.State).HasConversion<string>().HasMaxLength(20);
        message.Property(m => m.Reason).HasConversion<string>().HasMaxLength(30);
        // Only whoever holds the claim can strike it off.
        message.Property(m => m.LeaseToken).IsConcurrencyToken();
        message.HasIndex(m => new { m.State, m.DueAt });
        message.HasIndex(m => new { m.State, m.EndedAt });
    }
}
