using CompetencyProfiles.People;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CompetencyProfiles.Profiles;

/// <summary>A written case on which managers compare their yardstick with that of a profile before they assess people. Belongs to all versions it fits to.</summary>
public sealed class PracticeCase : Root<PracticeCase>
{
    /// <summary>With fewer there is no calibration.</summary>
    public const int Fewest = 2;
    public const int Most = 4;

    internal PracticeCase(Id<CompetencyProfile> profileId, int place, CaseWords words, ChangedBy by) : this(profileId, place, words, by.PersonId, by.At) { }

    private PracticeCase(Id<CompetencyProfile> profileId, int place, CaseWords words, Id<Person>? writtenById, DateTimeOffset writtenAt) =>
        (ProfileId, Place, Words, WrittenById, WrittenAt) = (profileId, place, words, writtenById, writtenAt);

    public Id<CompetencyProfile> ProfileId { get; private init; }

    /// <summary>In which order they are worked through.</summary>
    public int Place { get; private init; }
    public CaseWords Words { get; private set; }

    /// <summary>Who wrote it last; null where the program brought it along.</summary>
    public Id<Person>? WrittenById { get; private set; }
    public DateTimeOffset WrittenAt { get; private set; }

    internal void Write(CaseWords words, ChangedBy by) => (Words, WrittenById, WrittenAt) = (words, by.PersonId, by.At);
}

internal sealed class PracticeCaseConfiguration : IEntityTypeConfiguration<PracticeCase>
{
    public void Configure(EntityTypeBuilder<PracticeCase> practice)
    {
        practice.Property(p => p.Words).HasConversion(
            words => words.ToJson(), json => CaseWords.FromJson(json),
            new ValueComparer<CaseWords>((one, other) => ReferenceEquals(one, other), words => words.GetHashCode(), words => words));
        practice.HasOne<CompetencyProfile>().WithMany().HasForeignKey(p => p.ProfileId).OnDelete(DeleteBehavior.Restrict);
        practice.HasOne<Person>().WithMany().HasForeignKey(p => p.WrittenById).OnDelete(DeleteBehavior.Restrict);
        practice.HasIndex(p => new { p.ProfileId, p.Place }).IsUnique();
    }
}
