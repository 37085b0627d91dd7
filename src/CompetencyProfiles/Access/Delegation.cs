using CompetencyProfiles.People;

namespace CompetencyProfiles.Access;

/// <summary>What a deputy may do: only plan dates, or also hold the conversation, which the employee must agree to.</summary>
public enum DelegationScope { ScheduleOnly, Conduct }

/// <summary>For a time, somebody stands in for a manager. Rights end with the last day.</summary>
public sealed class Delegation(Id<Person> managerId, Id<Person> deputyId, DelegationScope scope, DateOnly from, DateOnly to) : Root<Delegation>
{
    public Id<Person> ManagerId { get; private init; } = managerId;
    public Id<Person> DeputyId { get; private init; } = deputyId;
    public DelegationScope Scope { get; private init; } = scope;
    public DateOnly From { get; private init; } = from;
    public DateOnly To { get; private set; } = to;
}

internal sealed class DelegationConfiguration : IEntityTypeConfiguration<Delegation>
{
    public void Configure(EntityTypeBuilder<Delegation> delegation)
    {
        delegation.Property(d => d.Scope).HasConversion<string>().HasMaxLength(20);
        delegation.HasOne<Person>().WithMany().HasForeignKey(d => d.ManagerId).OnDelete(DeleteBehavior.Restrict);
        delegation.HasOne<Person>().WithMany().HasForeignKey(d => d.DeputyId).OnDelete(DeleteBehavior.Restrict);
        delegation.HasIndex(d => new { d.DeputyId, d.From });
        delegation.ToTable(table =>
        {
            table.HasCheckConstraint("CK_Delegation_Period", "\"To\" >= \"From\"");
            table.HasCheckConstraint("CK_Delegation_NotSelf", "\"ManagerId\" <> \"DeputyId\"");
        });
    }
}
