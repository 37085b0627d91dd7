using CompetencyProfiles.People;

namespace CompetencyProfiles.Profiles;

/// <summary>HR lets one manager, or all of them, assess with a version without having worked through its practice cases, for a reason.</summary>
public sealed class CalibrationWaiver(Id<ProfileVersion> versionId, Id<Person>? personId, string reason, Id<Person>? byId, DateTimeOffset at)
{
    public const int ReasonLength = 500;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Id<ProfileVersion> VersionId { get; private init; } = versionId;

    /// <summary>Null for all managers.</summary>
    public Id<Person>? PersonId { get; private init; } = personId;
    public string Reason { get; private init; } = reason;
    public Id<Person>? ById { get; private init; } = byId;
    public DateTimeOffset At { get; private init; } = at;
}

internal sealed class CalibrationWaiverConfiguration : IEntityTypeConfiguration<CalibrationWaiver>
{
    public void Configure(EntityTypeBuilder<CalibrationWaiver> waiver)
    {
        waiver.Property(w => w.Id).ValueGeneratedNever();
        waiver.Property(w => w.Reason).HasMaxLength(CalibrationWaiver.ReasonLength);
        waiver.HasOne<ProfileVersion>().WithMany().HasForeignKey(w => w.VersionId).OnDelete(DeleteBehavior.Cascade);
        waiver.HasOne<Person>().WithMany().HasForeignKey(w => w.PersonId).OnDelete(DeleteBehavior.Restrict);
        waiver.HasOne<Person>().WithMany().HasForeignKey(w => w.ById).OnDelete(DeleteBehavior.Restrict);
        waiver.HasIndex(w => new { w.VersionId, w.PersonId }).IsUnique();
        waiver.HasIndex(w => w.VersionId).IsUnique().HasFilter("\"PersonId\" IS NULL").HasDatabaseName("IX_CalibrationWaiver_ForAll");
    }
}
