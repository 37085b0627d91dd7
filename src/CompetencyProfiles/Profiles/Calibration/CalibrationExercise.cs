using System.Text.Json;
using CompetencyProfiles.People;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CompetencyProfiles.Profiles;

/// <summary>How one manager rated the practice cases with one version. Only that manager sees the answers; of others it is only known that it is done.</summary>
public sealed class CalibrationExercise(Id<ProfileVersion> versionId, Id<Person> personId) : Root<CalibrationExercise>
{
    public Id<ProfileVersion> VersionId { get; private init; } = versionId;
    public Id<Person> PersonId { get; private init; } = personId;
    public IReadOnlyList<CaseAnswer> Answers { get; private set; } = [];

    /// <summary>The first day on which every case was answered. Stays when the manager practises once more.</summary>
    public DateOnly? CompletedOn { get; private set; }

    public CaseAnswer? AnswerTo(Id<PracticeCase> practice) => Answers.FirstOrDefault(answer => answer.CaseId == practice.Value);

    internal void Add(CaseAnswer answer, bool wasLast, DateOnly today) => (Answers, CompletedOn) = ([.. Answers, answer], CompletedOn ?? (wasLast ? today : null));

    internal void Restart() => Answers = [];
}

/// <summary>The levels chosen for a case, with its words as they were then: the reference that was shown stays the one that was answered.</summary>
public sealed record CaseAnswer(Guid CaseId, CaseWords Words, IReadOnlyDictionary<string, int> Levels)
{
    /// <summary>Levels above the reference; negative below.</summary>
    public int DifferenceIn(ReferenceLevel reference) => Levels[reference.Criterion] - reference.Level;

    /// <summary>In how many criteria the reference was met.</summary>
    public int Met => Words.References.Count(reference => DifferenceIn(reference) == 0);
}

internal sealed class CalibrationExerciseConfiguration : IEntityTypeConfiguration<CalibrationExercise>
{
    public void Configure(EntityTypeBuilder<CalibrationExercise> exercise)
    {
        exercise.Property(e => e.Answers).HasConversion(
            answers => JsonSerializer.Serialize(answers, JsonSerializerOptions.Web), json => JsonSerializer.Deserialize<IReadOnlyList<CaseAnswer>>(json, JsonSerializerOptions.Web)!,
            new ValueComparer<IReadOnlyList<CaseAnswer>>((one, other) => ReferenceEquals(one, other), answers => answers.GetHashCode(), answers => answers));
        exercise.HasOne<ProfileVersion>().WithMany().HasForeignKey(e => e.VersionId).OnDelete(DeleteBehavior.Restrict);
        exercise.HasOne<Person>().WithMany().HasForeignKey(e => e.PersonId).OnDelete(DeleteBehavior.Restrict);
        exercise.HasIndex(e => new { e.PersonId, e.VersionId }).IsUnique();
        exercise.HasIndex(e => e.VersionId);
    }
}
