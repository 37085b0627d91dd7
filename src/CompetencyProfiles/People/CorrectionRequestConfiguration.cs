namespace CompetencyProfiles.People;

internal sealed class CorrectionRequestConfiguration : IEntityTypeConfiguration<CorrectionRequest>
{
    public void Configure(EntityTypeBuilder<CorrectionRequest> request)
    {
        request.Property(r => r.Aspect).HasConversion<string>().HasMaxLength(20);
        request.Property(r => r.Wish).HasMaxLength(CorrectionRequest.TextLength);
        request.Property(r => r.Answer).HasMaxLength(CorrectionRequest.TextLength);
        request.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Restrict);
        request.HasOne<Person>().WithMany().HasForeignKey(r => r.AnsweredById).OnDelete(DeleteBehavior.Restrict);
        request.HasIndex(r => new { r.PersonId, r.AskedAt });
        request.HasIndex(r => r.AnsweredAt);
        request.ToTable(table => table.HasCheckConstraint("CK_CorrectionRequest_NotOneself", "\"Accepted\" IS NULL OR \"AnsweredById\" <> \"PersonId\""));
    }
}
