using CompetencyProfiles.Operations;

namespace CompetencyProfiles.Web.Pages.Operations;

/// <summary>How far long work is: for whoever asked for it and for the administrator.</summary>
public sealed class ProgressModel(AppDbContext db, Viewer viewer, OperationEngine engine, TimeProvider clock, IStringLocalizer<OperationsTexts> texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Id<Operation> Id { get; set; }

    public OperationView Operation { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await FindAsync(cancel) ? Page() : NotFound();

    /// <summary>What the script on the page asks for every second.</summary>
    public async Task<IActionResult> OnGetStateAsync(CancellationToken cancel) => await FindAsync(cancel)
        ? new JsonResult(new { text = texts.StateOf(Operation), percent = Operation.Percent, isOver = Operation.IsOver })
        : NotFound();

    public async Task<IActionResult> OnPostCancelAsync(string? returnUrl, CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();

        var answer = await db.ChangeAsync(Id, operation => operation.Cancel(clock.GetUtcNow()), cancel);
        if (answer is { Refusal: { } refusal })
        {
            this.Refuse(refusal);
            return Page();
        }

        this.Notify(texts["Progress.CancelNotice"]);
        return Url.IsLocalUrl(returnUrl) ? LocalRedirect(returnUrl) : RedirectToPage(new { Id });
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        var mine = viewer.IsAdministrator ? db.Set<Operation>() : db.Set<Operation>().Where(o => o.StartedBy == viewer.PersonId.Value);
        var found = await mine.Where(o => o.Id == Id).AsViews().SingleOrDefaultAsync(cancel);
        if (found is not null)
            Operation = found.With(engine.ProgressOf(Id));
        return found is not null;
    }
}
