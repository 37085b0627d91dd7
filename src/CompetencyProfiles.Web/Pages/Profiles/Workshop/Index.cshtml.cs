using System.ComponentModel.DataAnnotations;
using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Web.Pages.Profiles.Workshop;

/// <summary>The workshop at a glance: who is in it, how far it is; HR opens it, invites and closes.</summary>
public sealed class IndexModel(AppDbContext db, Viewer viewer, TimeProvider clock, IStringLocalizer<WorkshopTexts> texts) : WorkshopPage(db, viewer, clock)
{
    [BindProperty, StringLength(Person.NameLength * 2, ErrorMessage = "Input.TooLong")] public string? Who { get; set; }

    /// <summary>Whom the typed name may mean, where it is more than one.</summary>
    public IReadOnlyList<PickedPerson> Choices { get; private set; } = [];
    public IReadOnlyList<WorkshopGuest> Guests { get; private set; } = [];
    public IReadOnlyList<SortedIncident> Incidents { get; private set; } = [];
    public int Proposals { get; private set; }
    public int Voters { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindWorkshopAsync(cancel))
            return NotFound();
        await ShowAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostOpenAsync(CancellationToken cancel)
    {
        if (!await FindWorkshopAsync(cancel) || !MayLead || await Db.OpenWorkshopAsync(Version.Id, Me, cancel) is not { } opened)
            return NotFound();
        if (opened.Succeeded)
            return Redirect(PlaceOf());
        this.Refuse(opened.Refusal);
        await ShowAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostInviteAsync(CancellationToken cancel)
    {
        var found = string.IsNullOrWhiteSpace(Who) ? [] : await Db.PickColleagueAsync(Who, Today, cancel);
        if (found.Count != 1)
        {
            Choices = found;
            ModelState.AddModelError(nameof(Who), texts[found.Count == 0 ? "Invite.Nobody" : "Invite.Several"]);
        }

        return await ActAsync(true, workshop => Db.InviteToWorkshopAsync(workshop, found[0].Id, Me, cancel), "", cancel);
    }

    public Task<IActionResult> OnPostTakeOffAsync(Id<Person> person, CancellationToken cancel)
    {
        ModelState.Clear();
        return ActAsync(true, workshop => Db.TakeOffWorkshopAsync(workshop, person, cancel), "", cancel);
    }

    public Task<IActionResult> OnPostCloseAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        return ActAsync(true, workshop => Db.CloseWorkshopAsync(workshop, Me.At, cancel), "", cancel);
    }

    protected override async Task ShowAsync(CancellationToken cancel)
    {
        if (Workshop is null)
            return;
        Guests = await Db.GuestsAsync(Workshop.Id, Today, cancel);
        Incidents = await Db.IncidentsAsync(Workshop.Id, cancel);
        Proposals = await Db.Set<WorkshopProposal>().CountAsync(proposal => proposal.WorkshopId == Workshop.Id, cancel);
        Voters = await Db.Set<WorkshopVote>().Where(vote => vote.WorkshopId == Workshop.Id).Select(vote => vote.PersonId).Distinct().CountAsync(cancel);
    }
}
