using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Web.Pages.Profiles.Calibration;

/// <summary>A manager's own calibration: which cases are done, and how the own yardstick lies beside that of the profile.</summary>
public sealed class OwnModel(AppDbContext db, Viewer viewer, TimeProvider clock) : CalibrationPage(db, viewer, clock)
{
    public CalibrationState Progress { get; private set; }
    public IReadOnlyList<int> Differences { get; private set; } = [];
    public int Answered => Cases.Count(practice => Exercise?.AnswerTo(practice.Id) is not null);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindExerciseAsync(cancel))
            return NotFound();
        Progress = await Db.CalibrationStateAsync(Version, Viewer.PersonId, Today, cancel);
        Differences = [.. (Exercise?.Answers ?? []).SelectMany(answer => answer.Words.References.Select(answer.DifferenceIn))];
        return Page();
    }

    public async Task<IActionResult> OnPostRestartAsync(CancellationToken cancel)
    {
        if (!await FindExerciseAsync(cancel))
            return NotFound();
        await Db.RestartCalibrationAsync(Version.Id, Viewer.PersonId, cancel);
        return Redirect($"/profiles/{Key}/calibration");
    }
}
