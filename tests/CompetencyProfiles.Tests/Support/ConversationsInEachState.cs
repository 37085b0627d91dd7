using CompetencyProfiles.Conversations;
using CompetencyProfiles.Conversations.Rounds;
using CompetencyProfiles.Data;
using CompetencyProfiles.Kernel;
using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Tests.Support;

/// <summary>Conversations of one employee with one manager about the profile of <see cref="ProfilesInEachState"/>, one in each state, and a round as draft and one that is open.</summary>
public sealed class ConversationsInEachState(TestDatabase database, MasterKey master, Person employee, Person manager, Person mediator)
{
    private static readonly CancellationToken None = CancellationToken.None;

    /// <summary>By the name of the state, "preparing" being the last that was opened.</summary>
    public Dictionary<string, Guid> Ids { get; } = [];

    /// <summary>The profiles must be saved, and the manager must lead the employee.</summary>
    public async Task SaveAsync()
    {
        await using var db = database.Open();
        var version = (await db.ProfileShelfAsync(Given.Today, None)).Find(ProfilesInEachState.Key, ProfilesInEachState.Active)!;
        if (!await db.Set<CalibrationWaiver>().AnyAsync(waiver => waiver.PersonId == null, None))
            Check(await db.WaiveCalibrationAsync(version.Id, null, "Done together", Given.Hr, None));
        if (!await db.Set<RoleFamilyAssignment>().AnyAsync(role => role.PersonId == employee.Id, None))
            await database.SaveAsync(new RoleFamilyAssignment(employee.Id, "service-desk", Given.Today.AddYears(-1)));
        foreach (var state in new[] { "completed", "mediation", "correction", "awaiting", "released" })
            Ids[state] = (await OpenAsync(db, state)).Value;

        var (draft, open) = (Plan("Autumn", version), Plan("Spring", version));
        db.AddRange(draft, open);
        await db.SaveChangesAsync(None);
        (Ids["round-draft"], Ids["round"]) = (draft.Id.Value, open.Id.Value);
        await db.OpenRoundNowAsync(master, open.Id, Given.Today, Given.Now, None);
        var preparing = await db.Set<FeedbackConversation>().Where(c => c.RoundId == open.Id && c.EmployeeId == employee.Id).Select(c => c.Id).SingleAsync(None);
        Check(await db.SetAppointmentAsync(preparing, manager.Id, Given.Today.AddDays(20).ToDateTime(new(10, 0)), 90, "Room 2.14", false, Given.Today, Given.Now, None));
        Ids["preparing"] = preparing.Value;
        foreach (var (id, _) in await db.ContributorsAsync(employee.Id, manager.Id, Given.Today, None))
            Check(await db.AskForContributionAsync(preparing, employee.Id, id, Given.Today, None));
        var note = await db.AddNoteAsync(master, employee.Id, employee.Id, Given.Today, NoteSource.Own, "Called back in time", Given.Today, None);
        Ids["note"] = note!.Value;
        Check(await db.BlockAsync(employee.Id, Given.Today.AddDays(3).ToDateTime(new(9, 0)), Given.Today.AddDays(3).ToDateTime(new(11, 0)), Given.Now.DateTime, None));
        Ids["time"] = await db.Set<BlockedTime>().Where(time => time.PersonId == employee.Id).Select(time => time.Id).FirstAsync(None);
    }

    private static FeedbackRound Plan(string name, VersionCard version) =>
        FeedbackRound.Plan(name, ConversationKind.Regular, Given.Today.AddYears(-1), Given.Today, version.Id, RoundDays.From(Given.Today)).Value!;

    private async Task<Id<FeedbackConversation>> OpenAsync(AppDbContext db, string state)
    {
        var id = (await db.OpenConversationAsync(master, employee.Id, ProfilesInEachState.Key, ConversationKind.OnRequest, Given.Today, Given.Now, None))!.Value;
        for (var criterion = 0; criterion < 4; criterion++)
        {
            var words = new CardWords { Comment = "As agreed", Situation = "A call at noon", Behaviour = "Asked first", Effect = "Solved by one" };
            Check(await db.SaveCardAsync(master, id, employee.Id, criterion, criterion == 0 ? 3 : 2, words, 0, Given.Today, Given.Now, None));
            Check(await db.SaveCardAsync(master, id, manager.Id, criterion, 2, words, 0, Given.Today, Given.Now, None));
        }

        Check(await db.SubmitAssessmentAsync(master, id, employee.Id, Given.Today, Given.Now, None));
        Check(await db.SubmitAssessmentAsync(master, id, manager.Id, Given.Today, Given.Now, None));
        Check(await db.AddStepAsync(master, id, manager.Id, ConversationSide.Employee, Given.Today.AddMonths(1), "Sit in with Olaf", Given.Today, None));
        Ids.TryAdd("step", await db.Set<AgreedStep>().Where(step => step.ConversationId == id).Select(step => step.Id).FirstAsync(None));
        if (state == "released")
            return id;
        Check(await db.HandOverAsync(master, id, manager.Id, true, Given.Today, Given.Now, None));
        if (state == "mediation")
            Check(await db.AskForMediationAsync(id, employee.Id, mediator.Id, Given.Today, Given.Now, None));
        if (state is not ("completed" or "correction"))
            return id;
        var hash = await db.Set<ConversationRecord>().Where(r => r.ConversationId == id).Select(r => r.Hash).SingleAsync(None);
        Check(await db.AnswerWithStatementAsync(master, id, employee.Id, hash, "I see it the same way", Given.Today, Given.Now, None));
        if (state == "correction")
            Check(await db.AskForCorrectionAsync(master, id, manager.Id, "A wrong date", Given.Today, Given.Now, None));
        return id;
    }

    private static void Check<T>(Result<T>? answer) where T : notnull => Assert.True(answer is { Succeeded: true }, answer?.Refusal?.Key ?? "not found");
}
