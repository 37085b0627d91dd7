namespace CompetencyProfiles.People;

/// <summary>Under which unit another stands; none at the top.</summary>
public sealed class UnitPlacement(Id<OrgUnit> unitId, Id<OrgUnit> parentId, DateOnly from, DateOnly? to = null) : DatedFact(from, to)
{
    public Id<OrgUnit> UnitId { get; private init; } = unitId;
    public Id<OrgUnit> ParentId { get; private init; } = parentId;
}

/// <summary>Who heads a unit; several may at the same time.</summary>
public sealed class UnitLead(Id<OrgUnit> unitId, Id<Person> personId, DateOnly from, DateOnly? to = null) : DatedFact(from, to)
{
    public Id<OrgUnit> UnitId { get; private init; } = unitId;
    public Id<Person> PersonId { get; private init; } = personId;
}

internal sealed class UnitPlacementConfiguration : IEntityTypeConfiguration<UnitPlacement>
{
    public void Configure(EntityTypeBuilder<UnitPlacement> builder)
    {
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(p => p.ParentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => new { p.ParentId, p.From });
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("CK_UnitPlacement_Period", "\"To\" IS NULL OR \"To\" >= \"From\"");
            table.HasCheckConstraint("CK_UnitPlacement_NotItself", "\"UnitId\" <> \"ParentId\"");
        });

        // The last line of defence: one place at a time.
        builder.HasIndex(p => p.UnitId).IsUnique().HasFilter("\"To\" IS NULL");
        builder.HasIndex(p => new { p.UnitId, p.From });
    }
}

internal sealed class UnitLeadConfiguration : IEntityTypeConfiguration<UnitLead>
{
    public void Configure(EntityTypeBuilder<UnitLead> builder)
    {
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.HasOne<Person>().WithMany().HasForeignKey(l => l.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(l => new { l.PersonId, l.From });
        builder.HasIndex(l => new { l.UnitId, l.PersonId }).IsUnique().HasFilter("\"To\" IS NULL");
        builder.HasIndex(l => new { l.UnitId, l.From });
        builder.ToTable(table => table.HasCheckConstraint("CK_UnitLead_Period", "\"To\" IS NULL OR \"To\" >= \"From\""));
    }
}
