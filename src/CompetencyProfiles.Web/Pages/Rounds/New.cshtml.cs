using CompetencyProfiles.Conversations.Rounds;

namespace CompetencyProfiles.Web.Pages.Rounds;

/// <summary>Begins a round: the first of three screens.</summary>
[AllowedTo(Role.Hr, Overall = true)]
public sealed class NewModel(AppDbContext db, Viewer viewer, TimeProvider clock, IStringLocalizer<RoundsTexts> texts) : PlanPage(db, viewer, clock, texts)
{
    public async Task OnGetAsync(CancellationToken cancel)
    {
        Input = PlanInput.Fresh(Today);
        await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        if (!ModelState.IsValid)
            return Page();
        if (Versions.All(version => version.Value != $"{Input.Version}"))
            return Again(RoundRefusals.VersionNotApproved);
        var planned = FeedbackRound.Plan(Input.Name.Trim(), Input.Kind, Input.PeriodFrom!.Value, Input.PeriodTo!.Value, Input.Version, Input.Days);
        if (!planned.Succeeded)
            return Again(planned.Refusal);
        Db.Add(planned.Value);
        await Db.SaveChangesAsync(cancel);
        return Redirect($"/rounds/{planned.Value.Id}/people");
    }
}
