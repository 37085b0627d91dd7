using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Web.Pages.Profiles.Versions;

public sealed partial class ApprovalModel
{
    /// <summary>The version is for one more unit with all below it.</summary>
    public Task<IActionResult> OnPostAddUnitAsync(Id<OrgUnit> unit, CancellationToken cancel) => LimitAsync(scope => scope.Append(unit), cancel);

    public Task<IActionResult> OnPostRemoveUnitAsync(Id<OrgUnit> unit, CancellationToken cancel) => LimitAsync(scope => scope.Where(other => other != unit), cancel);

    public async Task<IActionResult> OnPostConsultAsync(CancellationToken cancel) => await FindToWriteAsync(cancel)
        ? await AnswerAsync(await Db.SendToConsultationAsync(Version.Id, Today, cancel), texts["Approval.Consulting"], cancel)
        : NotFound();

    public async Task<IActionResult> OnPostTakeBackAsync(CancellationToken cancel) => await FindToWriteAsync(cancel)
        ? await AnswerAsync(await Db.TakeBackAsync(Version.Id, cancel), texts["Approval.TakenBack"], cancel)
        : NotFound();

    public async Task<IActionResult> OnPostApproveAsync(CancellationToken cancel)
    {
        if (!await FindToWriteAsync(cancel))
            return NotFound();
        var file = await Input.ReadFileAsync(cancel);
        if (file is { Succeeded: false })
            this.Refuse(file.Refusal, "Input.File");
        if (Input.Kind == ApprovalKind.ByRepresentation && string.IsNullOrWhiteSpace(Input.ApprovedBy))
            ModelState.AddModelError("Input.ApprovedBy", texts["Approval.ApprovedByMissing"]);
        if (Input.On is not { } on || !ModelState.IsValid)
            return await ShowAsync(cancel);

        var evidence = new ApprovalEvidence(Input.Kind, on, Input.ApprovedBy?.Trim() ?? "", Input.Note?.Trim() ?? "", file?.Value);
        return await AnswerAsync(await Db.ApproveAsync(Version.Id, evidence, Today, Me, cancel), texts["Approval.Approved"], cancel);
    }

    public Task<IActionResult> OnPostActivateAsync(CancellationToken cancel) =>
        OnDayAsync(day => Db.ActivateAsync(Version.Id, day, Today, cancel), day => texts[day > Today ? "Approval.Planned" : "Approval.Activated", day], cancel);

    public Task<IActionResult> OnPostRetireAsync(CancellationToken cancel) =>
        OnDayAsync(day => Db.RetireAsync(Version.Id, day, Today, cancel), day => texts["Approval.Retired", day], cancel);

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancel) => await FindToWriteAsync(cancel)
        ? await AnswerAsync(await Db.WithdrawStartAsync(Version.Id, Today, cancel), texts["Approval.Withdrawn"], cancel)
        : NotFound();

    private async Task<IActionResult> OnDayAsync(Func<DateOnly, Task<Result<Done>?>> act, Func<DateOnly, string> done, CancellationToken cancel)
    {
        if (!await FindToWriteAsync(cancel))
            return NotFound();
        if (Day is { } day)
            return await AnswerAsync(await act(day), done(day), cancel);
        ModelState.AddModelError("Day", texts["Approval.DayMissing"]);
        return await ShowAsync(cancel);
    }

    private async Task<IActionResult> LimitAsync(Func<IEnumerable<Id<OrgUnit>>, IEnumerable<Id<OrgUnit>>> change, CancellationToken cancel) => await FindToWriteAsync(cancel)
        ? await AnswerAsync(await Db.LimitToAsync(Version.Id, [.. change(Version.Scope)], cancel), texts["Approval.ScopeSaved"], cancel)
        : NotFound();
}
