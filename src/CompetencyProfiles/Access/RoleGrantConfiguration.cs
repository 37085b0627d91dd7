using CompetencyProfiles.People;

namespace CompetencyProfiles.Access;

internal sealed class RoleGrantConfiguration : IEntityTypeConfiguration<RoleGrant>
{
    public void Configure(EntityTypeBuilder<RoleGrant> grant)
    {
        grant.Property(g => g.Role).HasConversion<string>().HasMaxLength(30);
        grant.Property(g => g.ProposedAs).HasConversion<string>().HasMaxLength(30);
        grant.HasOne<Person>().WithMany().HasForeignKey(g => g.PersonId).OnDelete(DeleteBehavior.Restrict);
        grant.HasOne<Person>().WithMany().HasForeignKey(g => g.ProposedById).OnDelete(DeleteBehavior.Restrict);
        grant.HasOne<Person>().WithMany().HasForeignKey(g => g.ConfirmedById).OnDelete(DeleteBehavior.Restrict);
        grant.HasOne<Person>().WithMany().HasForeignKey(g => g.DeclinedById).OnDelete(DeleteBehavior.Restrict);
        grant.HasOne<Person>().WithMany().HasForeignKey(g => g.EndedById).OnDelete(DeleteBehavior.Restrict);
        grant.HasOne<OrgUnit>().WithMany().HasForeignKey(g => g.UnitId).OnDelete(DeleteBehavior.Restrict);
        grant.HasIndex(g => new { g.PersonId, g.From });
        grant.HasIndex(g => new { g.Role, g.PersonId });
        grant.ToTable(table =>
        {
            table.HasCheckConstraint("CK_RoleGrant_Period", "\"To\" IS NULL OR \"To\" >= \"From\"");

            // The last line of defence: nobody confirms the own role, and only the marked first HR stands on one pair of eyes.
            table.HasCheckConstraint("CK_RoleGrant_NotOneself", "\"ConfirmedById\" IS NULL OR \"ConfirmedById\" <> \"PersonId\"");
            table.HasCheckConstraint("CK_RoleGrant_FourEyes", "\"ConfirmedById\" IS NULL OR \"ProposedById\" IS NULL OR \"ConfirmedById\" <> \"ProposedById\" OR \"GrantedAlone\"");
        });
    }
}
