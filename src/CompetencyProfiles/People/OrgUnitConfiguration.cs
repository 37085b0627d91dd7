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
        builder.Property(u => u.OpenedOn);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(u => u.SuccessorId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("CK_OrgUnit_Period", "\"ClosedOn\" IS NULL OR \"ClosedOn\" >= \"OpenedOn\"");
            table.HasCheckConstraint("CK_OrgUnit_SuccessorClosed", "\"SuccessorId\" IS NULL OR \"ClosedOn\" IS NOT NULL");
        });

        // The rules need all of them, always.
        builder.HasMany(u => u.Placements).WithOne().HasForeignKey(p => p.UnitId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(u => u.Placements).AutoInclude();
        builder.HasMany(u => u.Leads).WithOne().HasForeignKey(l => l.UnitId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(u => u.Leads).AutoInclude();

        builder.HasMany<UnitChange>("changes").WithOne().HasForeignKey(c => c.UnitId).OnDelete(DeleteBehavior.Cascade);
    }
}
