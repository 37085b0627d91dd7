using CompetencyProfiles.People;

namespace CompetencyProfiles.Profiles;

internal sealed class ProfileWorkshopConfiguration : IEntityTypeConfiguration<ProfileWorkshop>
{
    public void Configure(EntityTypeBuilder<ProfileWorkshop> workshop)
    {
        workshop.HasOne<ProfileVersion>().WithMany().HasForeignKey(w => w.VersionId).OnDelete(DeleteBehavior.Cascade);
        workshop.HasOne<Person>().WithMany().HasForeignKey(w => w.OpenedById).OnDelete(DeleteBehavior.Restrict);
        workshop.HasIndex(w => w.VersionId).IsUnique();
    }
}

internal sealed class WorkshopMemberConfiguration : IEntityTypeConfiguration<WorkshopMember>
{
    public void Configure(EntityTypeBuilder<WorkshopMember> member)
    {
        member.HasKey(m => new { m.WorkshopId, m.PersonId });
        member.HasOne<ProfileWorkshop>().WithMany().HasForeignKey(m => m.WorkshopId).OnDelete(DeleteBehavior.Cascade);
        member.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Restrict);
        member.HasIndex(m => m.PersonId);
    }
}

internal sealed class WorkshopIncidentConfiguration : IEntityTypeConfiguration<WorkshopIncident>
{
    public void Configure(EntityTypeBuilder<WorkshopIncident> incident)
    {
        incident.Property(i => i.Id).ValueGeneratedNever();
        incident.Property(i => i.Situation).HasMaxLength(WorkshopIncident.TextLength);
        incident.Property(i => i.Behaviour).HasMaxLength(WorkshopIncident.TextLength);
        incident.Property(i => i.Effect).HasMaxLength(WorkshopIncident.TextLength);
        incident.Property(i => i.Field).HasMaxLength(ProfileKey.MaxLength);
        incident.HasOne<ProfileWorkshop>().WithMany().HasForeignKey(i => i.WorkshopId).OnDelete(DeleteBehavior.Cascade);
        incident.HasOne<Person>().WithMany().HasForeignKey(i => i.AuthorId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class IncidentSortConfiguration : IEntityTypeConfiguration<IncidentSort>
{
    public void Configure(EntityTypeBuilder<IncidentSort> sort)
    {
        sort.HasKey(s => new { s.IncidentId, s.PersonId });
        sort.Property(s => s.Field).HasMaxLength(ProfileKey.MaxLength);
        sort.HasOne<WorkshopIncident>().WithMany().HasForeignKey(s => s.IncidentId).OnDelete(DeleteBehavior.Cascade);
        sort.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class WorkshopCommentConfiguration : IEntityTypeConfiguration<WorkshopComment>
{
    public void Configure(EntityTypeBuilder<WorkshopComment> comment)
    {
        comment.Property(c => c.Id).ValueGeneratedNever();
        comment.Property(c => c.Item).HasMaxLength(WorkshopItem.MaxLength);
        comment.Property(c => c.Text).HasMaxLength(WorkshopComment.TextLength);
        comment.HasOne<ProfileWorkshop>().WithMany().HasForeignKey(c => c.WorkshopId).OnDelete(DeleteBehavior.Cascade);
        comment.HasOne<Person>().WithMany().HasForeignKey(c => c.AuthorId).OnDelete(DeleteBehavior.Restrict);
        comment.HasIndex(c => new { c.WorkshopId, c.Item });
    }
}

internal sealed class WorkshopVoteConfiguration : IEntityTypeConfiguration<WorkshopVote>
{
    public void Configure(EntityTypeBuilder<WorkshopVote> vote)
    {
        vote.HasKey(v => new { v.WorkshopId, v.PersonId, v.Item });
        vote.Property(v => v.Item).HasMaxLength(WorkshopItem.MaxLength);
        vote.HasOne<ProfileWorkshop>().WithMany().HasForeignKey(v => v.WorkshopId).OnDelete(DeleteBehavior.Cascade);
        vote.HasOne<Person>().WithMany().HasForeignKey(v => v.PersonId).OnDelete(DeleteBehavior.Restrict);
        vote.ToTable(table => table.HasCheckConstraint("CK_WorkshopVote_Range", "\"Useful\" BETWEEN 1 AND 5 AND \"Observable\" BETWEEN 1 AND 5"));
    }
}
