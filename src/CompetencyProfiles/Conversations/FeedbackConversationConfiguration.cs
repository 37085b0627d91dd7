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
        conversation.HasIndex(c => new { c.EmployeeId, c.OpenedAt });
        conversation.HasIndex(c => new { c.ManagerId, c.State });
        conversation.HasOne<Person>().WithMany().HasForeignKey(c => c.EmployeeId).OnDelete(DeleteBehavior.Restrict);
        conversation.HasOne<Person>().WithMany().HasForeignKey(c => c.ManagerId).OnDelete(DeleteBehavior.Restrict);
        conversation.HasOne<ProfileVersion>().WithMany().HasForeignKey(c => c.VersionId).OnDelete(DeleteBehavior.Restrict);
        conversation.ToTable(table => table.HasCheckConstraint("CK_FeedbackConversation_Period", "\"PeriodTo\" >= \"PeriodFrom\""));
    }
}
