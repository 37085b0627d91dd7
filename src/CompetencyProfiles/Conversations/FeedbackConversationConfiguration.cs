using CompetencyProfiles.Conversations.Rounds;
using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CompetencyProfiles.Conversations;

internal sealed class FeedbackConversationConfiguration : IEntityTypeConfiguration<FeedbackConversation>
{
    private static readonly ValueConverter<LevelList, string> AsText = new(list => list.ToString(), stored => LevelList.Parse(stored));
    private static readonly ValueComparer<LevelList> ByValue = new((one, other) => Equals(one, other), list => list.GetHashCode(), list => list);

    public void Configure(EntityTypeBuilder<FeedbackConversation> conversation)
    {
        conversation.Property(c => c.Kind).HasConversion<string>().HasMaxLength(20);
        conversation.Property(c => c.State).HasConversion<string>().HasMaxLength(20);
        conversation.Property(c => c.Language).HasMaxLength(2);
        conversation.Property(c => c.Targets).HasConversion(AsText, ByValue).HasMaxLength(LevelList.MaxLength);
        conversation.Property(c => c.SelfLevels).HasConversion(AsText, ByValue).HasMaxLength(LevelList.MaxLength);
        conversation.Property(c => c.ManagerLevels).HasConversion(AsText, ByValue).HasMaxLength(LevelList.MaxLength);
        conversation.Property(c => c.AgreedLevels).HasConversion(AsText, ByValue).HasMaxLength(LevelList.MaxLength);
        conversation.Property(c => c.Answer).HasConversion<string>().HasMaxLength(20);
        conversation.Ignore(c => c.EraseFrom);
        conversation.Property(c => c.CancelledBecause).HasConversion<string>().HasMaxLength(20);
        conversation.Property(c => c.CorrectionAskedBy).HasConversion<string>().HasMaxLength(10);
        conversation.Property(c => c.TargetsAskedBy).HasConversion<string>().HasMaxLength(10);
        conversation.Property(c => c.PaperPlace).HasMaxLength(FeedbackConversation.PaperPlaceLength);
        conversation.HasIndex(c => new { c.EmployeeId, c.OpenedAt });
        conversation.HasIndex(c => c.MediatorId);

        // However often a round is opened, everybody has one conversation in it.
        conversation.HasIndex(c => new { c.RoundId, c.EmployeeId }).IsUnique().HasFilter("\"RoundId\" IS NOT NULL AND \"State\" <> 'Cancelled'");
        conversation.HasIndex(c => c.RoundId);
        conversation.HasOne<FeedbackRound>().WithMany().HasForeignKey(c => c.RoundId).OnDelete(DeleteBehavior.Restrict);
        conversation.HasOne<Person>().WithMany().HasForeignKey(c => c.OfferedTo).OnDelete(DeleteBehavior.Restrict);
        conversation.HasOne<Person>().WithMany().HasForeignKey(c => c.MediatorId).OnDelete(DeleteBehavior.Restrict);
        conversation.HasIndex(c => new { c.ManagerId, c.State });
        conversation.HasOne<Person>().WithMany().HasForeignKey(c => c.EmployeeId).OnDelete(DeleteBehavior.Restrict);
        conversation.HasOne<Person>().WithMany().HasForeignKey(c => c.ManagerId).OnDelete(DeleteBehavior.Restrict);
        conversation.HasOne<ProfileVersion>().WithMany().HasForeignKey(c => c.VersionId).OnDelete(DeleteBehavior.Restrict);
        conversation.ToTable(table => table.HasCheckConstraint("CK_FeedbackConversation_Period", "\"PeriodTo\" >= \"PeriodFrom\""));
    }
}
