namespace CompetencyProfiles.People;

public enum UnitChangeKind { Opened, Renamed, Recoded, Retyped, Moved, LeadAppointed, LeadEnded, Closed, Merged, TookOver, Reopened }

/// <summary>A line in the history of a unit: what changed from which <paramref name="day"/> on, who did it and when. Written once, never changed.</summary>
public sealed class UnitChange(Id<OrgUnit> unitId, UnitChangeKind kind, DateOnly day, DateTimeOffset at, Id<Person>? byId)
{
    internal UnitChange(Id<OrgUnit> unitId, UnitChangeKind kind, DateOnly day, ChangedBy by) : this(unitId, kind, day, by.At, by.PersonId)
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Id<OrgUnit> UnitId { get; private init; } = unitId;
    public UnitChangeKind Kind { get; private init; } = kind;
    public DateOnly Day { get; private init; } = day;
    public DateTimeOffset At { get; private init; } = at;

    /// <summary>Nobody, when the program did it, such as an import on the command line.</summary>
    public Id<Person>? ById { get; private init; } = byId;

    /// <summary>The name, code or type until then and from then on.</summary>
    public string Before { get; internal init; } = "";
    public string After { get; internal init; } = "";

    /// <summary>The unit it stood under or took over, and the one it stands under or became part of.</summary>
    public Id<OrgUnit>? FromUnitId { get; internal init; }
    public Id<OrgUnit>? ToUnitId { get; internal init; }

    /// <summary>The lead who was appointed or ended.</summary>
    public Id<Person>? PersonId { get; internal init; }
}

internal sealed class UnitChangeConfiguration : IEntityTypeConfiguration<UnitChange>
{
    public void Configure(EntityTypeBuilder<UnitChange> builder)
    {
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(c => c.Before).HasMaxLength(OrgUnit.NameLength);
        builder.Property(c => c.After).HasMaxLength(OrgUnit.NameLength);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(c => c.FromUnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(c => c.ToUnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.ById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => new { c.UnitId, c.At });
    }
}
