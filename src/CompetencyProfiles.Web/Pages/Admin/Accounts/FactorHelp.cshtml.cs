using CompetencyProfiles.People;

namespace CompetencyProfiles.Web.Pages.Admin.Accounts;

/// <summary>Help for somebody who lost phone and recovery codes: started by one side, confirmed by the other, and everything noted.</summary>
[AllowedTo(Role.Administrator, Role.Hr)]
public sealed class FactorHelpModel(AppDbContext db, Viewer viewer, TimeProvider clock, IStringLocalizer<AccountsTexts> texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Id<Person> Id { get; set; }

    public AccountHolder Holder { get; private set; } = null!;
    public FactorHelp? Running { get; private set; }
    public Refusal? WhyNotConfirmed { get; private set; }
    public bool IsOwn => Id == viewer.PersonId;
    public IReadOnlyList<FactorHelpLine> History { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostStartAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        var started = await db.StartFactorHelpAsync(viewer, Id, clock.GetUtcNow(), cancel);
        return await AnswerAsync(started.Refusal, "Help.Started", cancel);
    }

    public Task<IActionResult> OnPostConfirmAsync(CancellationToken cancel) =>
        ChangeAsync(help => db.ConfirmFactorHelpAsync(viewer, help, clock.GetUtcNow(), cancel), "Help.Confirmed", cancel);

    public Task<IActionResult> OnPostStopAsync(CancellationToken cancel) =>
        ChangeAsync(help => db.StopFactorHelpAsync(viewer, help, clock.GetUtcNow(), cancel), "Help.Stopped", cancel);

    private async Task<IActionResult> ChangeAsync(Func<Id<FactorHelp>, Task<Result<Done>?>> change, string done, CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        var answer = Running is { } running ? await change(running.Id) : FactorHelpRefusals.Over;
        return await AnswerAsync(answer?.Refusal, done, cancel);
    }

    private async Task<IActionResult> AnswerAsync(Refusal? refusal, string done, CancellationToken cancel)
    {
        if (refusal is null)
        {
            this.Notify(texts[done]);
            return RedirectToPage(new { Id });
        }

        this.Refuse(refusal);
        return await ShowAsync(cancel);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        WhyNotConfirmed = Running?.WhyNotConfirmedBy(viewer, await db.LooksAfterAsync(viewer, Id, cancel));
        History = await db.FactorHelpHistoryAsync(Id, cancel);
        return Page();
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await db.AccountHoldersFor(viewer).Where(p => p.Id == Id).AsAccountHolders(db, clock.GetUtcNow()).SingleOrDefaultAsync(cancel) is not { } holder)
            return false;
        Holder = holder;
        Running = await db.FactorHelpFor(Id).AsNoTracking().SingleOrDefaultAsync(h => h.StoppedAt == null && h.UsedAt == null, cancel);
        return true;
    }
}
