using CompetencyProfiles.People;

namespace CompetencyProfiles.Profiles;

/// <summary>Whether a manager may assess with a version: not before the practice cases are done, unless there are none or HR has waived them.</summary>
public enum CalibrationState { NotOffered, Open, Done, Waived }

public static class CalibrationStates
{
    public static bool AllowsAssessment(this CalibrationState state) => state != CalibrationState.Open;

    public static async Task<CalibrationState> CalibrationStateAsync(this AppDbContext db, VersionCard version, Id<Person> person, DateOnly day, CancellationToken cancel)
    {
        if ((await db.OfferedCasesAsync(version, day, cancel)).Count == 0)
            return CalibrationState.NotOffered;
        if (await db.Set<CalibrationExercise>().AnyAsync(e => e.VersionId == version.Id && e.PersonId == person && e.CompletedOn != null, cancel))
            return CalibrationState.Done;
        return await db.Set<CalibrationWaiver>().AnyAsync(w => w.VersionId == version.Id && (w.PersonId == null || w.PersonId == person), cancel)
            ? CalibrationState.Waived : CalibrationState.Open;
    }
}
