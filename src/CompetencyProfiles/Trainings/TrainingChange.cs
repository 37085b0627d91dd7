using CompetencyProfiles.People;

namespace CompetencyProfiles.Trainings;

public enum TrainingChangeKind { Written, Changed, Withdrawn, OfferedAgain }

/// <summary>A line in the history of a training: what was done, by whom and when. Written once, never changed.</summary>
public sealed class TrainingChange(Id<Training> trainingId, TrainingChangeKind kind, Id<Person>? byId, DateTimeOffset at)
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Id<Training> TrainingId { get; private init; } = trainingId;
    public TrainingChangeKind Kind { get; private init; } = kind;

    /// <summary>Nobody where the program did it.</summary>
    public Id<Person>? ById { get; private init; } = byId;
    public DateTimeOffset At { get; private init; } = at;
}

internal sealed class TrainingChangeConfiguration : IEntityTypeConfiguration<TrainingChange>
{
    public void Configure(EntityTypeBuilder<TrainingChange> change)
    {
        change.Property(c => c.Id).ValueGeneratedNever();
        change.Property(c => c.Kind).HasConversion<string>().HasMaxLength(20);
        change.HasOne<Person>().WithMany().HasForeignKey(c => c.ById).OnDelete(DeleteBehavior.Restrict);
        change.HasIndex(c => new { c.TrainingId, c.At });
    }
}

/// <summary>A change with the name of who made it; null where the program did it.</summary>
public sealed record TrainingChangeLine(TrainingChangeKind Kind, DateTimeOffset At, string? By);

public static class TrainingHistory
{
    /// <summary>The newest changes of a training, the latest first.</summary>
    public static async Task<IReadOnlyList<TrainingChangeLine>> TrainingHistoryAsync(this AppDbContext db, Id<Training> training, CancellationToken cancel) =>
        await (
            from change in db.Set<TrainingChange>()
            join person in db.Set<Person>().IgnoreAutoIncludes() on change.ById equals person.Id into people
            from person in people.DefaultIfEmpty()
            where change.TrainingId == training
            orderby change.At descending, change.Id descending
            select new TrainingChangeLine(change.Kind, change.At, person == null ? null : person.FirstName + " " + person.LastName)).Take(50).ToListAsync(cancel);
}
