using CompetencyProfiles.People;

namespace CompetencyProfiles.Profiles;

/// <summary>A manager rates practice cases. An answer is final once the reference was shown; the whole exercise can be done again.</summary>
public static class AnswerCase
{
    /// <param name="levels">The level per criterion of the case.</param>
    public static Task<Result<Done>?> AnswerCaseAsync(
        this AppDbContext db, VersionCard version, Id<PracticeCase> id, Id<Person> personId, IReadOnlyDictionary<string, int> levels, DateOnly today, CancellationToken cancel) =>
        db.ChangeAsync(personId, async (Person person) =>
        {
            var offered = await db.OfferedCasesAsync(version, today, cancel);
            if (offered.FirstOrDefault(other => other.Id == id) is not { } practice)
                return (Result<Done>)CalibrationRefusals.NoSuchCase;
            var content = await db.ContentOfAsync(version, cancel);
            var chosen = practice.Words.References.Select(reference => (reference.Criterion, Level: levels.GetValueOrDefault(reference.Criterion))).ToList();
            if (chosen.Exists(choice => content.Scale.Levels.All(level => level.Level != choice.Level)))
                return CalibrationRefusals.LevelsMissing;

            var exercise = await db.Set<CalibrationExercise>().SingleOrDefaultAsync(e => e.PersonId == person.Id && e.VersionId == version.Id, cancel)
                ?? db.Add(new CalibrationExercise(version.Id, person.Id)).Entity;
            if (exercise.AnswerTo(id) is not null)
                return CalibrationRefusals.AlreadyAnswered;
            var wasLast = offered.All(other => other.Id == id || exercise.AnswerTo(other.Id) is not null);
            exercise.Add(new(id.Value, practice.Words, chosen.ToDictionary(choice => choice.Criterion, choice => choice.Level)), wasLast, today);
            return Done.It;
        }, cancel);

    /// <summary>Begins again with no answers. That it was done once stays known. Null if nothing was answered yet.</summary>
    public static async Task<Result<Done>?> RestartCalibrationAsync(this AppDbContext db, Id<ProfileVersion> version, Id<Person> personId, CancellationToken cancel)
    {
        var id = await db.Set<CalibrationExercise>().Where(e => e.VersionId == version && e.PersonId == personId).Select(e => e.Id).SingleOrDefaultAsync(cancel);
        return await db.ChangeAsync(id, (CalibrationExercise exercise) =>
        {
            exercise.Restart();
            return (Result<Done>)Done.It;
        }, cancel);
    }

    /// <summary>What somebody has answered with a version; null if nothing. For nobody else's eyes.</summary>
    public static Task<CalibrationExercise?> ExerciseOfAsync(this AppDbContext db, Id<ProfileVersion> version, Id<Person> personId, CancellationToken cancel) =>
        db.Set<CalibrationExercise>().AsNoTracking().SingleOrDefaultAsync(e => e.VersionId == version && e.PersonId == personId, cancel);
}
