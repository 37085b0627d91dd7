using System.Linq.Expressions;

namespace CompetencyProfiles.People;

internal sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.Property(p => p.PersonnelNumber).HasMaxLength(Person.NumberLength);
        person.HasIndex(p => p.PersonnelNumber).IsUnique();
        person.Property(p => p.FirstName).HasMaxLength(Person.NameLength);
        person.Property(p => p.LastName).HasMaxLength(Person.NameLength);
        person.Property(p => p.Email).HasMaxLength(Person.EmailLength);
        person.HasIndex(p => p.Email).IsUnique();
        person.Property(p => p.Language).HasMaxLength(2);
        person.Property(p => p.Group).HasConversion<string>().HasMaxLength(20);
        person.Property(p => p.SearchText).HasMaxLength(2000);
        person.Property(p => p.SortKey).HasMaxLength(500);
        person.HasIndex(p => new { p.SortKey, p.Id });

        // The rules need all of a person's facts, always.
        Facts(person, p => p.Employments);
        Facts(person, p => p.Memberships);
        Facts(person, p => p.Managers);
        Facts(person, p => p.RoleFamilies);
        Facts(person, p => p.WorkPatterns);
        Facts(person, p => p.Sites);
        Facts(person, p => p.Suspensions);
        person.HasMany(p => p.Changes).WithOne().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Cascade);
    }

    private static void Facts<TFact>(EntityTypeBuilder<Person> person, Expression<Func<Person, IEnumerable<TFact>?>> facts) where TFact : PersonFact
    {
        person.HasMany(facts).WithOne().HasForeignKey(f => f.PersonId).OnDelete(DeleteBehavior.Cascade);
        person.Navigation(facts).AutoInclude();
    }
}

internal abstract class PersonFactConfiguration<TFact> : IEntityTypeConfiguration<TFact> where TFact : PersonFact
{
    public virtual void Configure(EntityTypeBuilder<TFact> fact)
    {
        fact.Property(f => f.Id).ValueGeneratedNever();
        fact.HasIndex(f => new { f.PersonId, f.From });
        fact.ToTable(table => table.HasCheckConstraint($"CK_{typeof(TFact).Name}_Period", "\"To\" IS NULL OR \"To\" >= \"From\""));
    }
}

internal sealed class EmploymentConfiguration : PersonFactConfiguration<Employment>;

internal sealed class OrgMembershipConfiguration : PersonFactConfiguration<OrgMembership>
{
    public override void Configure(EntityTypeBuilder<OrgMembership> fact)
    {
        base.Configure(fact);
        fact.HasOne<OrgUnit>().WithMany().HasForeignKey(f => f.UnitId).OnDelete(DeleteBehavior.Restrict);
        fact.ToTable(table => table.HasCheckConstraint("CK_OrgMembership_Share", "\"Share\" BETWEEN 1 AND 100"));
    }
}

internal sealed class ManagementAssignmentConfiguration : PersonFactConfiguration<ManagementAssignment>
{
    public override void Configure(EntityTypeBuilder<ManagementAssignment> fact)
    {
        base.Configure(fact);
        fact.Property(f => f.Kind).HasConversion<string>().HasMaxLength(20);
        fact.HasOne<Person>().WithMany().HasForeignKey(f => f.ManagerId).OnDelete(DeleteBehavior.Restrict);
        fact.ToTable(table => table.HasCheckConstraint("CK_ManagementAssignment_NotSelf", "\"ManagerId\" <> \"PersonId\""));

        // The last line of defence: one disciplinary manager at a time.
        fact.HasIndex(f => f.PersonId).IsUnique().HasFilter("\"To\" IS NULL AND \"Kind\" = 'Disciplinary'");
    }
}

internal sealed class RoleFamilyAssignmentConfiguration : PersonFactConfiguration<RoleFamilyAssignment>
{
    public override void Configure(EntityTypeBuilder<RoleFamilyAssignment> fact)
    {
        base.Configure(fact);
        fact.Property(f => f.RoleFamily).HasMaxLength(RoleFamily.KeyLength);
        fact.HasOne<RoleFamily>().WithMany().HasForeignKey(f => f.RoleFamily).OnDelete(DeleteBehavior.Restrict);
        fact.ToTable(table => table.HasCheckConstraint("CK_RoleFamilyAssignment_Share", "\"Share\" BETWEEN 1 AND 100"));
    }
}

internal sealed class WorkPatternConfiguration : PersonFactConfiguration<WorkPattern>;

internal sealed class SiteAssignmentConfiguration : PersonFactConfiguration<SiteAssignment>
{
    public override void Configure(EntityTypeBuilder<SiteAssignment> fact)
    {
        base.Configure(fact);
        fact.HasOne<Site>().WithMany().HasForeignKey(f => f.SiteId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SuspensionConfiguration : PersonFactConfiguration<Suspension>;
