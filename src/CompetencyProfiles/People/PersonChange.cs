namespace CompetencyProfiles.People;

/// <summary>What of a person was changed: an attribute, or a dated fact that gave way to another.</summary>
public enum PersonAspect { Number, Name, Email, Language, Group, Entry, LastDay, Units, Manager, FunctionalManagers, RoleFamilies, WorkDays, Site, Suspension }

/// <summary>Who changes something, and when. Nobody in particular where the program itself does.</summary>
public readonly record struct ChangedBy(Id<Person>? PersonId, DateTimeOffset At);

/// <summary>One line of a person's journal. Attributes stand as they were typed, dated facts as the keys of what they point to.</summary>
public sealed class PersonChange(
    Id<Person> personId, PersonAspect aspect, string old, string @new, DateOnly? from, Id<Person>? byId, DateTimeOffset at)
{
    public const int ValueLength = 600;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Id<Person> PersonId { get; private init; } = personId;
    public PersonAspect Aspect { get; private init; } = aspect;
    public string Old { get; private init; } = Short(old);
    public string New { get; private init; } = Short(@new);

    /// <summary>The first day of a dated fact; none for an attribute.</summary>
    public DateOnly? From { get; private init; } = from;
    public Id<Person>? ById { get; private init; } = byId;
    public DateTimeOffset At { get; private init; } = at;

    // Dozens of units at once is no case worth a wider column; the facts themselves are whole.
    private static string Short(string value) => value.Length <= ValueLength ? value : value[..ValueLength];
}

internal sealed class PersonChangeConfiguration : IEntityTypeConfiguration<PersonChange>
{
    public void Configure(EntityTypeBuilder<PersonChange> change)
    {
        change.Property(c => c.Id).ValueGeneratedNever();
        change.Property(c => c.Aspect).HasConversion<string>().HasMaxLength(20);
        change.Property(c => c.Old).HasMaxLength(PersonChange.ValueLength);
        change.Property(c => c.New).HasMaxLength(PersonChange.ValueLength);
        change.HasOne<Person>().WithMany().HasForeignKey(c => c.ById).OnDelete(DeleteBehavior.Restrict);
        change.HasIndex(c => new { c.PersonId, c.At });
    }
}
