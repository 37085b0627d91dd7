using CompetencyProfiles.Conversations;
using CompetencyProfiles.Conversations.Rounds;
using CompetencyProfiles.Web.Shell;

namespace CompetencyProfiles.Web.Pages.Team;

/// <summary>The dates of a manager's conversations: what the planner proposes, to be confirmed all at once or moved one by one.</summary>
public sealed class AppointmentsModel(AppDbContext db, Viewer viewer, TimeProvider clock, IStringLocalizer<TeamTexts> texts) : PageModel
{
    [BindProperty] public Id<FeedbackConversation> One { get; set; }
    [BindProperty] public Id<FeedbackConversation> Other { get; set; }
    public IReadOnlyList<ListedConversation> Conversations { get; private set; } = [];
    public int Proposed => Conversations.Count(c => c.Appointment == AppointmentState.Proposed);
    public IReadOnlyList<ListedConversation> Dated => [.. Conversations.Where(c => c.Start is not null)];
    public int Undated => Conversations.Count(c => c.Start is null);

    public static string OptionOf(ListedConversation c) => $"{c.Employee}, {Formats.Short(c.Start!.Value)}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await FindAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        var confirmed = await db.ConfirmProposalsAsync(viewer.PersonId, clock.GetUtcNow(), cancel);
        this.Notify(texts[confirmed == 1 ? "Dates.ConfirmedOne" : "Dates.Confirmed", confirmed]);
        return Redirect("/team/appointments");
    }

    /// <summary>Lets the planner lay what has no date yet, up to the last day of the talks or in the next eight weeks.</summary>
    public async Task<IActionResult> OnPostPlanAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        var until = Conversations.Where(c => c.Start is null).Max(c => c.HoldBy) ?? RoundDays.From(viewer.Today).HoldBy;
        var plan = await db.ProposeAppointmentsAsync(viewer.PersonId, until, viewer.Today, clock.GetUtcNow(), cancel);
        this.Notify(texts["Dates.Planned", plan.Appointments.Count, plan.Without.Count]);
        return Redirect("/team/appointments");
    }

    /// <summary>Exchanges the dates of two.</summary>
    public async Task<IActionResult> OnPostSwapAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || await db.SwapAppointmentsAsync(One, Other, viewer.PersonId, viewer.Today, clock.GetUtcNow(), cancel) is not { } swapped)
            return NotFound();
        if (!swapped.Succeeded)
        {
            this.Refuse(swapped.Refusal);
            return Page();
        }

        this.Notify(texts["Dates.Swapped"]);
        return Redirect("/team/appointments");
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (!viewer.IsManager)
            return false;
        Conversations = [.. (await db.ListedFor(viewer.PersonId, viewer.Today).Where(c => c.Side == ConversationSide.Manager && c.State == ConversationState.Preparing).AsNoTracking().Take(500).ToListAsync(cancel)).OrderBy(c => c.Start ?? DateTime.MaxValue)];
        return true;
    }
}
