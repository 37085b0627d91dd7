using CompetencyProfiles.People;

namespace CompetencyProfiles.Access;

/// <summary>What a deputy may do: only plan dates, or also hold the conversation, which the employee must agree to.</summary>
public enum DelegationScope { ScheduleOnly, Conduct }

/// <summary>For a time, somebody stands in for a manager. Rights end with the last day.</summary>
public sealed class Delegation(Id<Person> managerId, Id<Person> deputyId, DelegationScope scope, DateOnly from, DateOnly to) : Root<Delegation>
{
    /// <summary>Nobody stands in for longer; whoever does is the manager.</summary>
    public const int LongestDays = 366;

    public Id<Person> ManagerId { get; private init; } = managerId;
    public Id<Person> DeputyId { get; private init; } = deputyId;
    public DelegationScope Scope { get; private init; } = scope;
    public DateOnly From { get; private init; } = from;
    public DateOnly To { get; private set; } = to;

    /// <summary>Names a deputy from today or a later day on.</summary>
    public static Result<Delegation> Create(Id<Person> manager, Id<Person> deputy, DelegationScope scope, DateOnly from, DateOnly to, DateOnly today)
    {
        if (manager == deputy)
            return DelegationRefusals.OneselfIsNoDeputy;
        if (to < from)
            return DelegationRefusals.EndsBeforeStart;
        if (from < today)
            return DelegationRefusals.BeginsInThePast;
        if (to.DayNumber - from.DayNumber >= LongestDays)
            return DelegationRefusals.TooLong;
        return new Delegation(manager, deputy, scope, from, to);
    }

    /// <summary>Ends it before <paramref name="today"/>, so that no right is left. One that has not begun before today never was: false, and it is to be removed.</summary>
    internal bool EndBefore(DateOnly today)
    {
        if (From >= today)
            return false;
        if (To >= today)
            To = today.AddDays(-1);
        return true;
    }
}

/// <summary>Why a deputy is not named.</summary>
public static class DelegationRefusals
{
    public static readonly Refusal OneselfIsNoDeputy = new("Delegation.OneselfIsNoDeputy");
    public static readonly Refusal EndsBeforeStart = new("Delegation.EndsBeforeStart");
    public static readonly Refusal BeginsInThePast = new("Delegation.BeginsInThePast");
    public static readonly Refusal TooLong = new("Delegation.TooLong");
    public static readonly Refusal AlreadyDeputy = new("Delegation.AlreadyDeputy");
    public static readonly Refusal DeputyNotEmployed = new("Delegation.DeputyNotEmployed");
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
