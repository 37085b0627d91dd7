using CompetencyProfiles.People;
using CompetencyProfiles.Trainings;

namespace CompetencyProfiles.Web.Demo;

/// <summary>The starter catalogue, begun by the training organiser once the profile was agreed.</summary>
internal static class DemoTrainings
{
    public static async Task AddTrainingsAsync(this AppDbContext db, DateOnly today, TimeProvider clock, CancellationToken cancel)
    {
        var by = new ChangedBy(await db.Set<Person>().Where(p => p.PersonnelNumber == "2083").Select(p => (Id<Person>?)p.Id).SingleAsync(cancel), clock.GetUtcNow().AddMonths(-12));
        if (await db.StartCatalogueAsync(by, today, cancel) is { Succeeded: false } refused)
            throw new InvalidOperationException($"The demo's trainings were refused: {refused.Refusal!.Key}");
    }
}
