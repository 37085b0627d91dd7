using CompetencyProfiles.People;

namespace CompetencyProfiles.Access;

/// <summary>
/// A role for a person, for a time and for one unit with all below it, or for the whole organisation.
/// The administrator and HR grant together: one proposes, the other confirms. Only then it counts.
/// </summary>
public sealed class RoleGrant(
    Id<Person> personId, Role role, Id<OrgUnit>? unitId, DateOnly from, DateOnly? to, Id<Person>? proposedById) : Root<RoleGrant>
{
    public Id<Person> PersonId { get; private init; } = personId;
    public Role Role { get; private init; } = role;
    public Id<OrgUnit>? UnitId { get; private init; } = unitId;
    public DateOnly From { get; private init; } = from;
    public DateOnly? To { get; private set; } = to;
    public Id<Person>? ProposedById { get; private init; } = proposedById;
    public Id<Person>? ConfirmedById { get; private set; }
    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>For the first administrator, the demo and tests: a grant that nobody else is there to confirm.</summary>
    public static RoleGrant Initial(Id<Person> person, Role role, Id<OrgUnit>? unit, DateOnly from, DateTimeOffset now, DateOnly? to = null) =>
        new(person, role, unit, from, to, null) { ConfirmedAt = now };
}

internal sealed class RoleGrantConfiguration : IEntityTypeConfiguration<RoleGrant>
{
    public void Configure(EntityTypeBuilder<RoleGrant> grant)
    {
        grant.Property(g => g.Role).HasConversion<string>().HasMaxLength(30);
        grant.HasOne<Person>().WithMany().HasForeignKey(g => g.PersonId).OnDelete(DeleteBehavior.Restrict);
        grant.HasOne<Person>().WithMany().HasForeignKey(g => g.ProposedById).OnDelete(DeleteBehavior.Restrict);
        grant.HasOne<Person>().WithMany().HasForeignKey(g => g.ConfirmedById).OnDelete(DeleteBehavior.Restrict);
        grant.HasOne<OrgUnit>().WithMany().HasForeignKey(g => g.UnitId).OnDelete(DeleteBehavior.Restrict);
        grant.HasIndex(g => new { g.PersonId, g.From });
        grant.ToTable(table => table.HasCheckConstraint("CK_RoleGrant_Period", "\"To\" IS NULL OR \"To\" >= \"From\""));
    }
}
