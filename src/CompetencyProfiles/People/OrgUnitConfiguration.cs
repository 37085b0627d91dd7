namespace CompetencyProfiles.People;

internal sealed class OrgUnitConfiguration : IEntityTypeConfiguration<OrgUnit>
{
    public void Configure(EntityTypeBuilder<OrgUnit> builder)
    {
        builder.Property(u => u.Code).HasMaxLength(OrgUnit.CodeLength);
        builder.HasIndex(u => u.Code).IsUnique();
        builder.Property(u => u.Name).HasMaxLength(OrgUnit.NameLength);
        builder.Property(u => u.Type).HasMaxLength(OrgUnit.TypeLength);
        builder.Property(u => u.SortKey).HasMaxLength(2 * OrgUnit.NameLength);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(u => u.ParentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(u => u.SuccessorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(u => u.Leads).WithOne().HasForeignKey(l => l.UnitId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(u => u.Leads).AutoInclude(); // The rules need all of them, always.
    }
}

internal sealed class UnitLeadConfiguration : IEntityTypeConfiguration<UnitLead>
{
    public void Configure(EntityTypeBuilder<UnitLead> builder)
    {
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.HasOne<Person>().WithMany().HasForeignKey(l => l.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(l => new { l.PersonId, l.From });
        builder.ToTable(table => table.HasCheckConstraint("CK_UnitLead_Period", "\"To\" IS NULL OR \"To\" >= \"From\""));
    }
}
