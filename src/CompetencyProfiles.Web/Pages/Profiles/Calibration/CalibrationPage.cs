using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Web.Pages.Profiles.Calibration;

/// <summary>The practice cases with the version that is active for the viewer: for those who lead people or stand in for them, and for HR to try.</summary>
public abstract class CalibrationPage(AppDbContext db, Viewer viewer, TimeProvider clock) : VersionPage(db, viewer, clock)
{
    public IReadOnlyList<PracticeCase> Cases { get; private set; } = [];

    /// <summary>The viewer's own; null before the first answer.</summary>
    public CalibrationExercise? Exercise { get; private set; }

    protected async Task<bool> FindExerciseAsync(CancellationToken cancel)
    {
        if (!Viewer.IsManager && !Viewer.IsDeputy && !Viewer.MayWriteProfiles())
            return false;
        var (shelf, reader) = (await Db.ProfileShelfAsync(Today, cancel), await Db.ProfileReaderAsync(Viewer.PersonId, Today, cancel));
        if (shelf.ActiveFor(Key, reader.Units) is not { } active)
            return false;
        await ShowAsync(active, cancel);
        Cases = await Db.OfferedCasesAsync(active, Today, cancel);
        Exercise = await Db.ExerciseOfAsync(active.Id, Viewer.PersonId, cancel);
        return true;
    }
}
