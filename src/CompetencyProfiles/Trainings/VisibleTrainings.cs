using CompetencyProfiles.Access;

namespace CompetencyProfiles.Trainings;

/// <summary>Who may read and write the catalogue.</summary>
public static class VisibleTrainings
{
    /// <summary>HR of the whole organisation and training organisers write the catalogue.</summary>
    public static bool MayPlanTrainings(this Viewer viewer) => viewer.IsHrOverall || viewer.Is(Role.TrainingOrganiser);

    /// <summary>What is offered is for everyone; what is withdrawn for those who may offer it again.</summary>
    public static bool MayRead(this Viewer viewer, TrainingCard training) => training.IsOffered || viewer.MayPlanTrainings();

    /// <summary>A training that the viewer may read; null if there is none.</summary>
    public static async ValueTask<TrainingCard?> FindTrainingAsync(this AppDbContext db, Viewer viewer, Id<Training> id, CancellationToken cancel) =>
        (await db.TrainingCatalogueAsync(viewer.Today, cancel)).Find(id) is { } training && viewer.MayRead(training) ? training : null;
}
