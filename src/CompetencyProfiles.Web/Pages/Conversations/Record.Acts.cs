using CompetencyProfiles.Conversations;
using CompetencyProfiles.People;

namespace CompetencyProfiles.Web.Pages.Conversations;

// The employee's answer, statements, and the ways out of a dispute.
public sealed partial class RecordModel
{
    private Id<Person> Me => Viewer.PersonId;

    public async Task<IActionResult> OnPostAnswerAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (!ModelState.IsValid || Input.Answer is not { } answer)
        {
            if (ModelState.IsValid)
                ModelState.AddModelError("", texts["Answer.Missing"]);
            await ShowAsync(cancel);
            return Page();
        }

        return await AnswerAsync(answer == SignatureKind.AgreedWithStatement
            ? await Db.AnswerWithStatementAsync(Master, Id, Me, Input.Hash ?? "", Input.Words ?? "", Today, Now, cancel)
            : await Db.AnswerRecordAsync(Id, Me, Input.Hash ?? "", answer, Now, cancel), "Answer.Saved", cancel);
    }

    public Task<IActionResult> OnPostStatementAsync(CancellationToken cancel) =>
        StepAsync(async () => await AnswerAsync(await Db.AddStatementAsync(Master, Id, Me, Input.Words ?? "", Today, Now, cancel), "Statement.Saved", cancel), cancel);

    public Task<IActionResult> OnPostTakeBackAsync(CancellationToken cancel) =>
        StepAsync(async () => await AnswerAsync(await Db.TakeBackAsync(Id, Me, cancel), "TakeBack.Done", cancel, ""), cancel);

    public Task<IActionResult> OnPostPaperAsync(CancellationToken cancel) => StepAsync(async () =>
        await AnswerAsync(await Db.SignOnPaperAsync(Id, Me, Input.Answer ?? SignatureKind.NoResponse, Input.Place ?? "", Now, cancel), "Paper.Saved", cancel), cancel);

    public Task<IActionResult> OnPostMediationAsync(CancellationToken cancel) => StepAsync(async () =>
        await AnswerAsync(Input.Mediator is { } mediator ? await Db.AskForMediationAsync(Id, Me, mediator, Today, Now, cancel) : (Result<Done>)ConversationRefusals.NoMediator, "Mediation.Asked", cancel), cancel);

    public Task<IActionResult> OnPostEndMediationAsync(CancellationToken cancel) =>
        StepAsync(async () => await AnswerAsync(await Db.EndMediationAsync(Master, Id, Me, Input.Words ?? "", Today, Now, cancel), "Mediation.Ended", cancel), cancel);

    public Task<IActionResult> OnPostCorrectionAsync(CancellationToken cancel) =>
        StepAsync(async () => await AnswerAsync(await Db.AskForCorrectionAsync(Master, Id, Me, Input.Words ?? "", Today, Now, cancel), "Correction.Asked", cancel), cancel);

    public Task<IActionResult> OnPostAgreeCorrectionAsync(CancellationToken cancel) =>
        StepAsync(async () => await AnswerAsync(await Db.AgreeToCorrectionAsync(Id, Me, cancel), "Correction.Agreed", cancel, ""), cancel);

    public Task<IActionResult> OnPostDropCorrectionAsync(CancellationToken cancel) =>
        StepAsync(async () => await AnswerAsync(await Db.DropCorrectionAsync(Id, Me, cancel), "Correction.Dropped", cancel), cancel);

    public Task<IActionResult> OnPostMarkAsync(CancellationToken cancel) =>
        StepAsync(async () => await AnswerAsync(await Db.MarkStepAsync(Id, Me, Input.Step, Input.Yes ? Today : null, cancel), "Step.Marked", cancel, "/record#steps"), cancel);

    public Task<IActionResult> OnPostShowAsync(CancellationToken cancel) =>
        StepAsync(async () => await AnswerAsync(await Db.ShowToNewManagerAsync(Id, Me, Input.Yes, cancel), Input.Yes ? "Show.On" : "Show.Off", cancel), cancel);

    // What was typed too long is told, and nothing is done.
    private async Task<IActionResult> StepAsync(Func<Task<IActionResult>> step, CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (ModelState.IsValid)
            return await step();
        await ShowAsync(cancel);
        return Page();
    }
}
