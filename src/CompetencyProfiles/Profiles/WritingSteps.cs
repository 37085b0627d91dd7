using CompetencyProfiles.People;

namespace CompetencyProfiles.Profiles;

/// <summary>A step of writing as it is shown: who wrote on which part, and when.</summary>
public sealed record WritingStep
{
    public required int Place { get; init; }

    /// <summary>The name of the <see cref="ProfilePart"/>.</summary>
    public required string Part { get; init; }

    /// <summary>Null where the program itself did.</summary>
    public required string? By { get; init; }
    public required Id<Person>? ById { get; init; }
    public required DateTimeOffset At { get; init; }
    public required int Revision { get; init; }
    public required bool IsUndone { get; init; }

    /// <summary>Whether it can still be taken back, or done again.</summary>
    public required bool CanBeStepped { get; init; }
}

public static class WritingSteps
{
    /// <summary>The steps of a version, the last one first.</summary>
    public static IQueryable<WritingStep> StepsOf(this AppDbContext db, Id<ProfileVersion> version) =>
        db.Set<ProfileEdit>().Where(edit => edit.VersionId == version).OrderByDescending(edit => edit.Place).Select(edit => new WritingStep
        {
            Place = edit.Place,
            Part = edit.Part,
            By = db.Set<Person>().Where(person => person.Id == edit.ById).Select(person => person.FirstName + " " + person.LastName).SingleOrDefault(),
            ById = edit.ById,
            At = edit.At,
            Revision = edit.Revision,
            IsUndone = edit.IsUndone,
            CanBeStepped = edit.Other != null,
        });

    /// <summary>Who wrote on a part last; null if nobody has.</summary>
    public static Task<WritingStep?> LastStepOnAsync(this AppDbContext db, Id<ProfileVersion> version, ProfilePart part, CancellationToken cancel) =>
        db.StepsOf(version).Where(step => step.Part == part.Name).OrderByDescending(step => step.Revision).FirstOrDefaultAsync(cancel);

    /// <summary>The revision of each part that somebody has written on.</summary>
    public static Task<Dictionary<string, int>> RevisionsOfAsync(this AppDbContext db, Id<ProfileVersion> version, CancellationToken cancel) =>
        db.Set<ProfileEdit>().Where(edit => edit.VersionId == version).GroupBy(edit => edit.Part)
            .Select(part => new { part.Key, Revision = part.Max(edit => edit.Revision) }).ToDictionaryAsync(part => part.Key, part => part.Revision, cancel);
}
