using System.Text;
using CompetencyProfiles.Data;
using CompetencyProfiles.Kernel;
using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Tests.Support;

/// <summary>
/// The profile "matrix" with a retired, an active and an approved version and a draft (1 to 4) and two practice cases,
/// and "consulting" whose first version is in consultation.
/// The role families must be those that every installation starts with.
/// </summary>
public static class ProfilesInEachState
{
    public const string Key = "matrix", Consulting = "consulting";
    public const int Retired = 1, Active = 2, Approved = 3, Draft = 4;
    private static readonly CancellationToken None = CancellationToken.None;

    /// <summary>Answers the key of a practice case.</summary>
    public static async Task<Id<PracticeCase>> SaveAsync(TestDatabase database)
    {
        await using var db = database.Open();
        var longAgo = Given.Today.AddYears(-1);
        var version = (await db.StartProfileAsync(Key, SmallProfile.Content, Given.Hr, None)).Value!;
        await ApproveAsync(db, version.Id);
        Check(await db.ActivateAsync(version.Id, longAgo, longAgo, None));
        foreach (var number in new[] { Active, Approved })
        {
            version = (await db.StartNextVersionAsync(version.Id, Given.Hr, None))!.Value!;
            await db.WriteAsync(version.Id, ProfilePart.Meaning, null, content => content.ConfirmAllMeanings(), Given.Hr, None);
            await ApproveAsync(db, version.Id);
            if (number == Active)
                Check(await db.ActivateAsync(version.Id, Given.Today.AddMonths(-1), Given.Today.AddMonths(-1), None));
        }

        version = (await db.StartNextVersionAsync(version.Id, Given.Hr, None))!.Value!;
        await db.WriteAsync(version.Id, ProfilePart.Criterion("deliver.promise"), null,
            content => content.RewriteCriterion("deliver.promise", c => c with { Definition = new("Hält Zusagen, die er gegeben hat.", "Keeps promises once given.") }), Given.Hr, None);

        var consulting = (await db.StartProfileAsync(Consulting, SmallProfile.Content, Given.Hr, None)).Value!;
        Check(await db.SendToConsultationAsync(consulting.Id, Given.Today, None));

        var active = (await db.ProfileShelfAsync(Given.Today, None)).Find(Key, Active)!;
        await db.AddCaseAsync(active, SmallProfile.Case("First case"), Given.Hr, None);
        return (await db.AddCaseAsync(active, SmallProfile.Case("Second case"), Given.Hr, None))!.Value;
    }

    /// <summary>The workshop of the draft with these people, an incident, a comment and a proposal of the first, whose key is answered.</summary>
    public static async Task<Guid> OpenWorkshopAsync(TestDatabase database, params Person[] members)
    {
        await using var db = database.Open();
        var draft = (await db.ProfileShelfAsync(Given.Today, None)).Find(Key, Draft)!;
        Check(await db.OpenWorkshopAsync(draft.Id, Given.Hr, None));
        var id = await db.Set<ProfileWorkshop>().Where(workshop => workshop.VersionId == draft.Id).Select(workshop => workshop.Id).SingleAsync(None);
        foreach (var member in members)
            Check(await db.InviteToWorkshopAsync(id, member.Id, Given.Hr, None));
        Check(await db.AddIncidentAsync(id, members[0].Id, "Somebody called at noon", "He wrote down what was needed", "It was solved by one", "deliver", Given.Now, None));
        Check(await db.CommentAsync(id, members[0].Id, WorkshopItem.Criterion("deliver.promise"), "Fits us well", Given.Now, None));
        Check(await db.VoteAsync(id, members[0].Id, WorkshopItem.Criterion("deliver.promise"), 4, 5, None));
        Check(await db.ProposeAsync(id, members[0].Id, new() { Criterion = "deliver.promise", Name = SmallProfile.Both("Keeps promises") }, Given.Now, None));
        return await db.Set<WorkshopProposal>().Select(proposal => proposal.Id).SingleAsync(None);
    }

    private static async Task ApproveAsync(AppDbContext db, Id<ProfileVersion> id)
    {
        var file = EvidenceFile.From("Resolution.pdf", Encoding.ASCII.GetBytes("%PDF-1.7")).Value!;
        Check(await db.ApproveAsync(id, new(ApprovalKind.NoRepresentation, Given.Today.AddYears(-1), "", "", file), Given.Today, Given.Hr, None));
    }

    private static void Check(Result<Done>? answer)
    {
        if (answer?.Succeeded != true)
            throw new InvalidOperationException($"A profile of the test was refused: {answer?.Refusal?.Key}");
    }
}
