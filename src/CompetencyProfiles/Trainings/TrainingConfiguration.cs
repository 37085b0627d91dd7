using CompetencyProfiles.Profiles;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CompetencyProfiles.Trainings;

internal sealed class TrainingConfiguration : IEntityTypeConfiguration<Training>
{
    public void Configure(EntityTypeBuilder<Training> training)
    {
        training.Property(t => t.Key).HasMaxLength(ProfileKey.MaxLength);
        training.HasIndex(t => t.Key).IsUnique();
        training.Property(t => t.State).HasConversion<string>().HasMaxLength(20);

        // A content never changes, so two are the same when they are the same object.
        training.Property(t => t.Content).HasMaxLength(TrainingContent.MaxLength).HasConversion(
            content => content.ToJson(), json => TrainingContent.FromJson(json),
            new ValueComparer<TrainingContent>((one, other) => ReferenceEquals(one, other), content => content.GetHashCode(), content => content));
        training.HasMany(t => t.Changes).WithOne().HasForeignKey(change => change.TrainingId).OnDelete(DeleteBehavior.Cascade);
    }
}
