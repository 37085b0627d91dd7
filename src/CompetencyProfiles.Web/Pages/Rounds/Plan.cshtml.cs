using CompetencyProfiles.Conversations.Rounds;

namespace CompetencyProfiles.Web.Pages.Rounds;

/// <summary>The first screen of a draft again; of an open round, its days.</summary>
[AllowedTo(Role.Hr, Overall = true)]
public sealed class PlanModel(AppDbContext db, Viewer viewer, TimeProvider clock, IStringLocalizer<RoundsTexts> texts) : PlanPage(db, viewer, clock, texts)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindToLeadAsync(cancel))
            return NotFound();
        Input = PlanInput.Of(Round);
        await ShowAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindToLeadAsync(cancel))
            return NotFound();
        await ShowAsync(cancel);
        if (!ModelState.IsValid)
            return Page();
        var isDraft = Round.State == RoundState.Draft;
        if (isDraft && Versions.All(version => version.Value != $"{Input.Version}"))
            return Again(RoundRefusals.VersionNotApproved);
        var answer = await Db.ChangeAsync(Id, (FeedbackRound round) => isDraft
            ? round.Describe(Input.Name.Trim(), Input.Kind, Input.PeriodFrom!.Value, Input.PeriodTo!.Value, Input.Version, Input.Days) : round.Reschedule(Input.Days), cancel);
        if (answer is null)
            return NotFound();
        if (!answer.Succeeded)
            return Again(answer.Refusal);
        if (isDraft)
            return Redirect($"{Address}/people");
        this.Notify(Texts["Plan.DaysSaved"]);
        return Redirect(Address);
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel)
    {
        if (!await FindToLeadAsync(cancel) || await Db.RemoveDraftAsync(Id, cancel) is not { Succeeded: true })
            return NotFound();
        this.Notify(Texts["Plan.Removed"]);
        return Redirect("/rounds");
    }
}
