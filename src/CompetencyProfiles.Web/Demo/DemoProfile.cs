using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Web.Demo;

/// <summary>The starter profile, written, agreed with the works council and active for a year.</summary>
internal static class DemoProfile
{
    public static async Task AddProfileAsync(this AppDbContext db, DateOnly today, TimeProvider clock, CancellationToken cancel)
    {
        var began = today.AddMonths(-13);
        var by = new ChangedBy(await db.Set<Person>().Where(p => p.PersonnelNumber == "2082").Select(p => (Id<Person>?)p.Id).SingleAsync(cancel), clock.GetUtcNow().AddMonths(-13));
        var version = (await db.StartProfileAsync(StarterProfile.Key, StarterProfile.Content, StarterProfile.Cases, by, cancel)).Value!;
        var council = new ApprovalEvidence(ApprovalKind.ByRepresentation, began.AddDays(10), "Betriebsrat", "Beschluss 14, Regelungsabrede Feedbackgespräche");
        Check(await db.SendToConsultationAsync(version.Id, began, cancel));
        Check(await db.ApproveAsync(version.Id, council, began.AddDays(10), by with { At = by.At.AddDays(10) }, cancel));
        Check(await db.ActivateAsync(version.Id, began.AddDays(14), began.AddDays(14), cancel));
    }

    private static void Check(Result<Done>? answer)
    {
        if (answer?.Succeeded != true)
            throw new InvalidOperationException($"The demo's profile was refused: {answer?.Refusal?.Key}");
    }
}
