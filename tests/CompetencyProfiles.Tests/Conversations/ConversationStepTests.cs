using CompetencyProfiles.Access;
using CompetencyProfiles.Conversations;
using CompetencyProfiles.Data;
using CompetencyProfiles.Kernel;
using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Tests.Conversations;

/// <summary>Every step of everybody in every state: what is not allowed leaves the database as it was.</summary>
public sealed class ConversationStepTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    /// <summary>Where a conversation can be, told by how it came there.</summary>
    private enum Stand { Open, EmployeeSubmitted, ManagerSubmitted, Declined, Offered, Released, Begun, TargetsAsked, HandedOver, TakenBack, Completed, Unanswered, CorrectionAsked, Reopened, InMediation, Mediated, Cancelled }

    // The allowed steps by stand, written down here a second time on purpose.
    private static readonly string[] Talking = ["Employee WriteTopics", "Employee BringSupport", "Manager WriteRecord", "Manager HandOver", "Manager Cancel", "Employee RenewTargets", "Manager RenewTargets"];
    private static readonly string[] Waiting =
    [
        "Employee Answer", "Employee AddStatement", "Employee AskForMediation", "Employee MarkStep", "Manager TakeBack", "Manager SignOnPaper", "Manager MarkStep",
    ];
    private static readonly string[] Done =
    [
        "Employee AddStatement", "Employee AskForMediation", "Employee MarkStep", "Employee AskForCorrection", "Manager MarkStep", "Manager AskForCorrection",
    ];
    private static readonly string[] Alone = ["Employee WriteTopics", "Employee BringSupport", "Manager OfferToDeputy", "Manager Begin", "Manager Cancel"];

    private static readonly Dictionary<Stand, string[]> Allowed = new()
    {
        [Stand.Open] = [.. Alone, "Employee Prepare", "Employee Submit", "Employee DeclineSelfAssessment", "Manager Prepare", "Manager Submit"],
        [Stand.EmployeeSubmitted] = [.. Alone, "Manager Prepare", "Manager Submit"],
        [Stand.ManagerSubmitted] = [.. Alone, "Employee Prepare", "Employee Submit", "Employee DeclineSelfAssessment"],
        [Stand.Declined] = [.. Alone, "Manager Prepare", "Manager Submit"],
        [Stand.Offered] = [.. Alone, "Employee Prepare", "Employee Submit", "Employee DeclineSelfAssessment", "Employee AnswerOffer", "Manager Prepare", "Manager Submit"],
        [Stand.Released] = Talking,
        [Stand.Begun] = Talking,
        [Stand.TargetsAsked] = [.. Talking.Except(["Manager RenewTargets"]), "Employee KeepTargets", "Manager KeepTargets"],
        [Stand.HandedOver] = Waiting,
        [Stand.TakenBack] = Talking,
        [Stand.Completed] = Done,
        [Stand.Unanswered] = Done,
        [Stand.CorrectionAsked] =
        [
            "Employee AddStatement", "Employee AskForMediation", "Employee MarkStep", "Employee AgreeToCorrection", "Employee DropCorrection", "Manager MarkStep", "Manager DropCorrection",
        ],
        [Stand.Reopened] = [.. Talking.Except(["Manager Cancel"])],
        [Stand.InMediation] = ["Employee AddStatement", "Manager EndMediation"],
        [Stand.Mediated] = Waiting,
        [Stand.Cancelled] = [],
    };

    [Theory, OnEveryDatabase]
    public async Task Only_the_allowed_steps_change_something(DatabaseProvider provider)
    {
        await using var world = await ConversationWorld.CreateAsync(provider);
        var stranger = Given.Employee("Olaf", "Stein");
        await world.Database.SaveAsync(stranger, world.Olga, new Delegation(world.Mara.Id, world.Olga.Id, DelegationScope.Conduct, Given.Today.AddDays(-1), Given.Today.AddDays(30)));

        foreach (var stand in Enum.GetValues<Stand>())
        {
            var id = await BringToAsync(world, stand);
            var before = await PictureAsync(world, id);
            foreach (var step in Enum.GetValues<ConversationStep>())
            {
                foreach (var (who, person) in new[] { ("Employee", world.Jana), ("Manager", world.Mara), ("Stranger", stranger) })
                {
                    var succeeded = await TakeAsync(world, id, person, step);
                    var after = await PictureAsync(world, id);

                    var expected = Allowed[stand].Contains($"{who} {step}");
                    if (stand == Stand.Offered && who == "Manager" && step == ConversationStep.OfferToDeputy)
                        continue; // The same offer again changes nothing.
                    Assert.True(expected == (succeeded is true), $"{stand}: {who} {step} was {(succeeded is null ? "not found" : succeeded.Value ? "allowed" : "refused")}");
                    Assert.True(expected != (before == after), $"{stand}: {who} {step} changed {before} to {after}");
                    Assert.Equal(who == "Stranger", succeeded is null);
                    if (expected)
                        before = await PictureAsync(world, id = await BringToAsync(world, stand));
                }
            }
        }
    }

    /// <summary>Null where there is no such conversation for the person.</summary>
    private static async Task<bool?> TakeAsync(ConversationWorld world, Id<FeedbackConversation> id, Person person, ConversationStep step)
    {
        await using var db = world.Database.Open();
        return step switch
        {
            ConversationStep.Prepare => (await world.SaveAsync(id, person, 0, 3, CardWords.None with { Comment = "Better" }, await RevisionAsync(world, id, person)))?.Succeeded,
            ConversationStep.Submit => (await world.SubmitAsync(id, person))?.Succeeded,
            ConversationStep.DeclineSelfAssessment => (await db.DeclineSelfAssessmentAsync(id, person.Id, Given.Now, None))?.Succeeded,
            ConversationStep.Begin => (await db.BeginConversationAsync(id, person.Id, Given.Now, None))?.Succeeded,
            ConversationStep.WriteTopics => (await world.WriteAsync(id, person, RecordSection.Topics, 0, "Something else", await world.RevisionOfTopicsAsync(id)))?.Succeeded,
            ConversationStep.WriteRecord => (await db.AgreeAsync(world.Master, id, person.Id, 1, 4, "Seen in March", 0, Given.Today, None))?.Succeeded,
            ConversationStep.HandOver => (await world.HandOverAsync(id, person))?.Succeeded,
            ConversationStep.TakeBack => (await db.TakeBackAsync(id, person.Id, None))?.Succeeded,
            ConversationStep.Answer => (await world.AnswerAsync(id, person, SignatureKind.Agreed, await world.HashAsync(id)))?.Succeeded,
            ConversationStep.AddStatement => (await db.AddStatementAsync(world.Master, id, person.Id, "I see it otherwise", Given.Today, Given.Now, None))?.Succeeded,
            ConversationStep.Cancel => (await db.CancelConversationAsync(id, person.Id, CancelReason.NotNeeded, Given.Now, None))?.Succeeded,
            ConversationStep.SignOnPaper => (await db.SignOnPaperAsync(id, person.Id, SignatureKind.Acknowledged, "Folder 7", Given.Now, None))?.Succeeded,
            ConversationStep.BringSupport => (await db.BringSupportAsync(id, person.Id, true, None))?.Succeeded,
            ConversationStep.MarkStep => (await db.MarkStepAsync(id, person.Id, await StepOfAsync(db, id), Given.Today, None))?.Succeeded,
            ConversationStep.AskForMediation => (await db.AskForMediationAsync(id, person.Id, world.Olga.Id, Given.Today, Given.Now, None))?.Succeeded,
            ConversationStep.EndMediation => (await db.EndMediationAsync(world.Master, id, person.Id, "Both views stay", Given.Today, Given.Now, None))?.Succeeded,
            ConversationStep.AskForCorrection => (await db.AskForCorrectionAsync(world.Master, id, person.Id, "A wrong date", Given.Today, Given.Now, None))?.Succeeded,
            ConversationStep.AgreeToCorrection => (await db.AgreeToCorrectionAsync(id, person.Id, None))?.Succeeded,
            ConversationStep.DropCorrection => (await db.DropCorrectionAsync(id, person.Id, None))?.Succeeded,
            ConversationStep.OfferToDeputy => (await db.OfferToDeputyAsync(id, person.Id, world.Olga.Id, Given.Today, None))?.Succeeded,
            ConversationStep.AnswerOffer => (await db.AnswerOfferAsync(id, person.Id, agrees: false, Given.Now, None))?.Succeeded,
            ConversationStep.RenewTargets => (await db.RenewTargetsAsync(id, person.Id, Given.Today, None))?.Succeeded,
            ConversationStep.KeepTargets => (await db.KeepTargetsAsync(id, person.Id, None))?.Succeeded,
            _ => throw new ArgumentOutOfRangeException(nameof(step)),
        };
    }

    private static Task<Guid> StepOfAsync(AppDbContext db, Id<FeedbackConversation> id) =>
        db.Set<AgreedStep>().Where(step => step.ConversationId == id).Select(step => step.Id).FirstOrDefaultAsync(None);

    private static async Task<int> RevisionAsync(ConversationWorld world, Id<FeedbackConversation> id, Person person) =>
        (await world.ReadAsync(id, person))?.Own.Cards.GetValueOrDefault(0)?.Revision ?? 0;

    // Both have chosen everything, so that a submit is refused for nothing but the state.
    private static async Task<Id<FeedbackConversation>> BringToAsync(ConversationWorld world, Stand stand)
    {
        await using var db = world.Database.Open();
        await db.Set<FeedbackConversation>().ExecuteDeleteAsync(None);
        var id = await world.OpenAsync();
        await world.ChooseAllAsync(id, world.Jana, 2);
        await world.ChooseAllAsync(id, world.Mara, 3);
        if (stand is Stand.EmployeeSubmitted or Stand.Released or >= Stand.HandedOver and < Stand.Cancelled)
            Assert.True((await world.SubmitAsync(id, world.Jana))!.Succeeded);
        if (stand is Stand.ManagerSubmitted or Stand.Released or >= Stand.HandedOver and < Stand.Cancelled)
            Assert.True((await world.SubmitAsync(id, world.Mara))!.Succeeded);
        if (stand is Stand.Declined)
            Assert.True((await db.DeclineSelfAssessmentAsync(id, world.Jana.Id, Given.Now, None))!.Succeeded);
        if (stand is Stand.Offered)
            Assert.True((await db.OfferToDeputyAsync(id, world.Mara.Id, world.Olga.Id, Given.Today, None))!.Succeeded);
        if (stand is Stand.Begun or Stand.TargetsAsked)
            Assert.True((await db.BeginConversationAsync(id, world.Mara.Id, Given.Now, None))!.Succeeded);
        if (stand is Stand.TargetsAsked)
            Assert.True((await db.RenewTargetsAsync(id, world.Mara.Id, Given.Today, None))!.Succeeded);
        if (stand is Stand.Released or Stand.Begun or >= Stand.TargetsAsked and < Stand.Cancelled)
            Assert.True((await db.PlanNextAsync(id, world.Mara.Id, Given.Today.AddMonths(6), needsNoStep: true, None))!.Succeeded);
        if (stand is >= Stand.HandedOver and < Stand.Cancelled)
            Assert.True((await db.AddStepAsync(world.Master, id, world.Mara.Id, ConversationSide.Employee, Given.Today.AddMonths(1), "Sit in with Olaf", Given.Today, None))!.Succeeded);
        if (stand is >= Stand.HandedOver and < Stand.Cancelled)
            Assert.True((await world.HandOverAsync(id, world.Mara))!.Succeeded);
        if (stand is >= Stand.HandedOver and < Stand.Cancelled)
            Assert.Equal(1, await db.Set<AgreedStep>().CountAsync(step => step.ConversationId == id, None));
        if (stand is Stand.InMediation or Stand.Mediated)
            Assert.True((await db.AskForMediationAsync(id, world.Jana.Id, world.Olga.Id, Given.Today, Given.Now, None))!.Succeeded);
        if (stand is Stand.Mediated)
            Assert.True((await db.EndMediationAsync(world.Master, id, world.Mara.Id, "Both views stay", Given.Today, Given.Now, None))!.Succeeded);
        if (stand is Stand.CorrectionAsked or Stand.Reopened)
        {
            Assert.True((await world.AnswerAsync(id, world.Jana, SignatureKind.Agreed, await world.HashAsync(id)))!.Succeeded);
            Assert.True((await db.AskForCorrectionAsync(world.Master, id, world.Mara.Id, "A wrong date", Given.Today, Given.Now, None))!.Succeeded);
        }

        if (stand is Stand.Reopened)
            Assert.True((await db.AgreeToCorrectionAsync(id, world.Jana.Id, None))!.Succeeded);
        if (stand is Stand.TakenBack)
            Assert.True((await db.TakeBackAsync(id, world.Mara.Id, None))!.Succeeded);
        if (stand is Stand.Completed)
            Assert.True((await world.AnswerAsync(id, world.Jana, SignatureKind.Refused, await world.HashAsync(id)))!.Succeeded);
        if (stand is Stand.Unanswered)
            Assert.True((await db.ChangeAsync(id, (FeedbackConversation c) => c.CloseUnanswered(Given.Now.AddDays(14), Given.Now.AddDays(14)), None))!.Succeeded);
        if (stand is Stand.Cancelled)
            Assert.True((await db.CancelConversationAsync(id, world.Mara.Id, CancelReason.NotWished, Given.Now, None))!.Succeeded);
        return id;
    }

    private static async Task<string> PictureAsync(ConversationWorld world, Id<FeedbackConversation> id)
    {
        await using var db = world.Database.Open();
        var c = await db.Set<FeedbackConversation>().SingleAsync(found => found.Id == id, None);
        var cards = await db.Set<PreparedCard>().Where(card => card.ConversationId == id).OrderBy(card => card.Side).ThenBy(card => card.Criterion)
            .Select(card => card.Revision).ToListAsync(None);
        var words = await db.Set<RecordPart>().Where(part => part.ConversationId == id).SumAsync(part => part.Revision, None);
        var statements = await db.Set<EmployeeStatement>().CountAsync(s => s.ConversationId == id, None);
        var records = await db.Set<ConversationRecord>().CountAsync(r => r.ConversationId == id, None);
        var done = await db.Set<AgreedStep>().CountAsync(step => step.ConversationId == id && step.DoneOn != null, None);
        return $"{c.HasSupport} {c.OfferedTo} {c.PaperPlace} {c.MediatorId} {c.MediationEndedAt} {c.CorrectionAskedBy} {c.TargetsAskedBy} {done} {c.AgreedLevels} {c.NextOn} {c.NeedsNoStep} {c.Records} {c.Answer} {c.AnsweredAt} {c.HandedOverAt} {words} {statements} {records} {c.State} {c.SelfLevels} {c.ManagerLevels} {c.SelfSubmittedAt} {c.SelfDeclinedAt} {c.ManagerSubmittedAt} {c.ReleasedAt} {c.CancelledAt} {string.Join(',', cards)}";
    }
}
