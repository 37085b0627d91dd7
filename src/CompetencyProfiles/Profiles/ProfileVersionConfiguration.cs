using CompetencyProfiles.People;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CompetencyProfiles.Profiles;

internal sealed class ProfileVersionConfiguration : IEntityTypeConfiguration<ProfileVersion>
{
    public void Configure(EntityTypeBuilder<ProfileVersion> version)
    {
        version.Property(v => v.Stage).HasConversion<string>().HasMaxLength(20);
        version.Property(v => v.TitleDe).HasMaxLength(ProfileTexts.TitleLength);
        version.Property(v => v.TitleEn).HasMaxLength(ProfileTexts.TitleLength);

        // A content never changes, so two are the same when they are the same object.
        version.Property(v => v.Content).HasMaxLength(ProfileContent.MaxLength).HasConversion(
            content => content.ToJson(), json => ProfileContent.FromJson(json),
            new ValueComparer<ProfileContent>((one, other) => ReferenceEquals(one, other), content => content.GetHashCode(), content => content));

        version.HasOne<CompetencyProfile>().WithMany().HasForeignKey(v => v.ProfileId).OnDelete(DeleteBehavior.Restrict);
        version.HasOne<ProfileVersion>().WithMany().HasForeignKey(v => v.BasedOnId).OnDelete(DeleteBehavior.Restrict);
        version.HasOne<ProfileVersion>().WithMany().HasForeignKey(v => v.SupersededById).OnDelete(DeleteBehavior.Restrict);
        version.HasIndex(v => new { v.ProfileId, v.Number }).IsUnique();
        version.HasIndex(v => v.ProfileId).IsUnique().HasFilter("\"Stage\" <> 'Approved'").HasDatabaseName("IX_ProfileVersion_OneDraft");
        version.ToTable(table =>
        {
            table.HasCheckConstraint("CK_ProfileVersion_Number", "\"Number\" >= 1");
            table.HasCheckConstraint("CK_ProfileVersion_Active", "\"ActiveFrom\" IS NULL OR \"Stage\" = 'Approved'");
            table.HasCheckConstraint("CK_ProfileVersion_Period", "\"ActiveTo\" IS NULL OR \"ActiveTo\" >= \"ActiveFrom\"");
        });

        version.HasMany(v => v.Scope).WithOne().HasForeignKey(s => s.VersionId).OnDelete(DeleteBehavior.Cascade);
        version.Navigation(v => v.Scope).AutoInclude();
        version.HasOne(v => v.Approval).WithOne().HasForeignKey<ProfileApproval>(a => a.VersionId).OnDelete(DeleteBehavior.Cascade);
        version.Navigation(v => v.Approval).AutoInclude();
    }
}

internal sealed class ProfileScopeConfiguration : IEntityTypeConfiguration<ProfileScope>
{
    public void Configure(EntityTypeBuilder<ProfileScope> scope)
    {
        scope.HasKey(s => new { s.VersionId, s.UnitId });
        scope.HasOne<OrgUnit>().WithMany().HasForeignKey(s => s.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ProfileApprovalConfiguration : IEntityTypeConfiguration<ProfileApproval>
{
    public void Configure(EntityTypeBuilder<ProfileApproval> approval)
    {
        approval.HasKey(a => a.VersionId);
        approval.Property(a => a.VersionId).ValueGeneratedNever();
        approval.Property(a => a.Kind).HasConversion<string>().HasMaxLength(20);
        approval.Property(a => a.ApprovedBy).HasMaxLength(ProfileApproval.ApprovedByLength);
        approval.Property(a => a.Note).HasMaxLength(ProfileApproval.NoteLength);
        approval.Property(a => a.ContentHash).HasMaxLength(64);
        approval.HasOne<Person>().WithMany().HasForeignKey(a => a.RecordedById).OnDelete(DeleteBehavior.Restrict);
        approval.HasOne(a => a.File).WithOne().HasForeignKey<ApprovalFile>(f => f.VersionId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ApprovalFileConfiguration : IEntityTypeConfiguration<ApprovalFile>
{
    public void Configure(EntityTypeBuilder<ApprovalFile> file)
    {
        file.HasKey(f => f.VersionId);
        file.Property(f => f.VersionId).ValueGeneratedNever();
        file.Property(f => f.Name).HasMaxLength(EvidenceFile.NameLength);
        file.Property(f => f.ContentType).HasMaxLength(EvidenceFile.TypeLength);
    }
}
