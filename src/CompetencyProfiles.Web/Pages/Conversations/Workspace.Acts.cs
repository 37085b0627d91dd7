using CompetencyProfiles.Conversations;

namespace CompetencyProfiles.Web.Pages.Conversations;

// What the two do before the talk, and how the manager writes the record during it.
public sealed partial class WorkspaceModel
{
    public async Task<IActionResult> OnPostBeginAsync(CancellationToken cancel) =>
        !await FindAsync(cancel) ? NotFound() : await AnswerAsync(await Db.BeginConversationAsync(Id, Me, Now, cancel), "Talk.Begun", cancel);

    public async Task<IActionResult> OnPostCancelAsync(CancellationToken cancel) =>
        !await FindAsync(cancel) ? NotFound() : await AnswerAsync(await Db.CancelConversationAsync(Id, Me, Input.Reason, Now, cancel), "Talk.Cancelled", cancel);

    public async Task<IActionResult> OnPostSupportAsync(CancellationToken cancel) =>
        !await FindAsync(cancel) ? NotFound() : await AnswerAsync(await Db.BringSupportAsync(Id, Me, Input.Yes, cancel), "Talk.SupportSaved", cancel);

    public async Task<IActionResult> OnPostOfferAsync(CancellationToken cancel) =>
        !await FindAsync(cancel) ? NotFound() : await AnswerAsync(await Db.OfferToDeputyAsync(Id, Me, Input.Deputy, Today, cancel), Input.Deputy is null ? "Talk.OfferTaken" : "Talk.Offered", cancel);

    public async Task<IActionResult> OnPostAnswerOfferAsync(CancellationToken cancel) =>
        !await FindAsync(cancel) ? NotFound() : await AnswerAsync(await Db.AnswerOfferAsync(Id, Me, Input.Yes, Now, cancel), Input.Yes ? "Talk.OfferAgreed" : "Talk.OfferDeclined", cancel);

    public async Task<IActionResult> OnPostAskAsync(CancellationToken cancel) =>
        !await FindAsync(cancel) ? NotFound() : await AnswerAsync(await Db.AskForContributionAsync(Id, Me, Input.Deputy ?? default, Today, cancel), "Contribution.Asked.Notice", cancel);

    public async Task<IActionResult> OnPostDecideAsync(CancellationToken cancel) =>
        !await FindAsync(cancel) ? NotFound() : await AnswerAsync(await Db.DecideContributionAsync(Id, Me, Input.Deputy ?? default, Input.Yes, cancel), Input.Yes ? "Contribution.Shown.Notice" : "Contribution.Removed.Notice", cancel);

    public Task<IActionResult> OnPostPartAsync(CancellationToken cancel) => WriteAsync($"part-{Input.Section}", async () =>
        await Db.WriteRecordPartAsync(Master, Id, Me, Input.Section, 0, Input.Words ?? "", Input.Revision, Today, cancel), cancel);

    public Task<IActionResult> OnPostAgreeAsync(int criterion, CancellationToken cancel) => WriteAsync($"agree-{criterion}", async () =>
        await Db.AgreeAsync(Master, Id, Me, criterion, Input.Level, Input.Words ?? "", Input.Revision, Today, cancel), cancel, $"#c-{criterion}");

    public async Task<IActionResult> OnPostNeedAsync(int criterion, CancellationToken cancel) =>
        !await FindAsync(cancel) ? NotFound() : await AnswerAsync(await Db.DecideNeedAsync(Id, Me, criterion, Input.Priority, cancel), "Talk.NeedSaved", cancel, "#needs");

    public Task<IActionResult> OnPostPlanAsync(CancellationToken cancel) => WriteAsync("plan", async () =>
        await Db.PlanNextAsync(Id, Me, Input.NextOn, Input.NeedsNoStep, cancel), cancel);

    public Task<IActionResult> OnPostStepAsync(CancellationToken cancel) => WriteAsync("step", async () => Input.DueOn is { } due
        ? await Db.AddStepAsync(Master, Id, Me, Input.Owner, due, Input.Words ?? "", Today, cancel) : (Result<Guid>)ConversationRefusals.StepIncomplete, cancel, "#steps");

    public async Task<IActionResult> OnPostRemoveStepAsync(Guid step, CancellationToken cancel) =>
        !await FindAsync(cancel) ? NotFound() : await AnswerAsync(await Db.RemoveStepAsync(Id, Me, step, cancel), "Talk.StepRemoved", cancel, "#steps");

    public async Task<IActionResult> OnPostTargetsAsync(CancellationToken cancel) =>
        !await FindAsync(cancel) ? NotFound()
        : Input.Yes ? await AnswerAsync(await Db.RenewTargetsAsync(Id, Me, Today, cancel), View.TargetsAskedBy is null ? "Targets.Proposed" : "Targets.Renewed", cancel, "#needs")
        : await AnswerAsync(await Db.KeepTargetsAsync(Id, Me, cancel), "Targets.Kept", cancel, "#needs");

    public async Task<IActionResult> OnPostLanguageAsync(CancellationToken cancel) =>
        !await FindAsync(cancel) ? NotFound() : await AnswerAsync(await Db.ChooseLanguageAsync(Id, Me, Input.Language ?? "", cancel), "Talk.LanguageSaved", cancel, "#next");

    public async Task<IActionResult> OnPostHandOverAsync(CancellationToken cancel) =>
        !await FindAsync(cancel) ? NotFound() : await AnswerAsync(await Db.HandOverAsync(Master, Id, Me, restDiffers: true, Today, Now, cancel), "Talk.HandedOver", cancel, "/record");

    private async Task<IActionResult> WriteAsync<T>(string form, Func<Task<Result<T>?>> write, CancellationToken cancel, string below = "") where T : notnull
    {
        if (!await FindAsync(cancel))
            return NotFound();
        typed = form;
        if (!ModelState.IsValid)
        {
            await ShowAsync(cancel);
            return Page();
        }

        return await AnswerAsync(await write(), null, cancel, below);
    }
}
