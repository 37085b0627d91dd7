using CompetencyProfiles.People;

namespace CompetencyProfiles.Web.Pages.Admin.Roles;

/// <summary>One role of one person: confirm or decline it, end it, and see who had a part in it.</summary>
[AllowedTo(Role.Administrator, Role.Hr, Overall = true)]
public sealed class GrantModel(AppDbContext db, Viewer viewer, TimeProvider clock, IStringLocalizer<RolesTexts> texts) : PageModel
{
    [FromRoute] public Id<RoleGrant> Id { get; init; }
    [BindProperty] public InputModel Input { get; set; } = new();

    public DateOnly Today => viewer.Today;
    public RoleRecord Record { get; private set; } = null!;
    public bool MayConfirm => Record.Grant.AwaitsConfirmationBy(viewer);
    public bool IsOwnProposal => Record.Grant.ProposedById == viewer.PersonId;

    /// <summary>What happened to it, oldest first.</summary>
    public IEnumerable<(string What, Id<Person>? Who, DateTimeOffset? At)> History
    {
        get
        {
            var grant = Record.Grant;
            if (grant.ProposedById is not null)
                yield return ("Proposed", grant.ProposedById, grant.ProposedAt);
            if (grant.ConfirmedAt is not null)
                yield return (grant.GrantedAlone ? "GrantedAlone" : grant.ProposedById is null ? "Initial" : "Confirmed", grant.ConfirmedById, grant.ConfirmedAt);
            if (grant.DeclinedAt is not null)
                yield return (grant.DeclinedById == grant.ProposedById ? "Withdrawn" : "Declined", grant.DeclinedById, grant.DeclinedAt);
            if (grant.EndedById is not null)
                yield return (grant.EndedAt is null ? "LastDaySet" : "EndedNow", grant.EndedById, grant.EndedAt);
        }
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await ReadAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancel) =>
        await AnswerAsync(await db.ChangeAsync(Id, grant => grant.Confirm(viewer, clock.GetUtcNow()), cancel), "Grant.ConfirmedNotice", cancel);

    public async Task<IActionResult> OnPostDeclineAsync(CancellationToken cancel) =>
        await AnswerAsync(await db.ChangeAsync(Id, grant => grant.Decline(viewer, clock.GetUtcNow()), cancel), "Grant.DeclinedNotice", cancel);

    public async Task<IActionResult> OnPostEndAsync(CancellationToken cancel)
    {
        if (!await ReadAsync(cancel))
            return NotFound();
        if (Input.LastDay is null)
            ModelState.AddModelError("Input.LastDay", texts["Grant.LastDayMissing"]);
        if (!ModelState.IsValid)
            return Page();
        return await AnswerAsync(await db.EndRoleAsync(viewer, Id, Input.LastDay, clock.GetUtcNow(), cancel), "Grant.EndNotice", cancel);
    }

    public async Task<IActionResult> OnPostEndNowAsync(CancellationToken cancel) =>
        await AnswerAsync(await db.EndRoleAsync(viewer, Id, null, clock.GetUtcNow(), cancel), "Grant.EndedNotice", cancel);

    private async Task<IActionResult> AnswerAsync(Result<Done>? answer, string notice, CancellationToken cancel)
    {
        if (answer is null)
            return NotFound();
        if (answer.Refusal is not { } refusal)
        {
            this.Notify(texts[notice]);
            return RedirectToPage(new { Id });
        }

        this.Refuse(refusal);
        return await ReadAsync(cancel) ? Page() : NotFound();
    }

    private async Task<bool> ReadAsync(CancellationToken cancel) => (Record = (await db.FindRoleAsync(Id, viewer.Today, cancel))!) is not null;

    public sealed class InputModel
    {
        public DateOnly? LastDay { get; init; }
    }
}
