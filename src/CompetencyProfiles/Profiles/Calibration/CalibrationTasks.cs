using CompetencyProfiles.Access;
using CompetencyProfiles.Today;

namespace CompetencyProfiles.Profiles;

/// <summary>For a manager: practice cases to work through before the first assessment with a version.</summary>
public sealed class CalibrationTasks(AppDbContext db) : ITaskSource
{
    public async Task<IReadOnlyList<TodayTask>> TasksForAsync(Viewer viewer, CancellationToken cancel)
    {
        if (!viewer.IsManager)
            return [];
        var (shelf, reader) = (await db.ProfileShelfAsync(viewer.Today, cancel), await db.ProfileReaderAsync(viewer.PersonId, viewer.Today, cancel));
        List<TodayTask> tasks = [];
        foreach (var key in shelf.Versions.Select(version => version.Key).Distinct())
        {
            if (shelf.ActiveFor(key, reader.Units) is { } version
                && await db.CalibrationStateAsync(version, viewer.PersonId, viewer.Today, cancel) == CalibrationState.Open)
                tasks.Add(new("Calibration", $"/profiles/{key}/calibration", 1, version.Title.In(viewer.Language)));
        }

        return tasks;
    }
}
