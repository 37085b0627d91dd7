using CompetencyProfiles.Web.SignIn;

namespace CompetencyProfiles.Web.Pages.MyAccount;

/// <summary>Where the person is signed in; each session can be ended from any other.</summary>
public sealed class SessionsModel(AppDbContext db, Viewer viewer, TimeProvider clock, IStringLocalizer<MyAccountTexts> texts) : PageModel
{
    public IReadOnlyList<UserSession> Sessions { get; private set; } = [];
    public Guid Current { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Current = HttpContext.FindSession()!.Id;
        Sessions = await db.Set<UserSession>().AsNoTracking().Where(s => s.AccountId == viewer.AccountId && s.EndsAt > clock.GetUtcNow())
            .OrderByDescending(s => s.LastSeenAt).ThenBy(s => s.Id).ToListAsync(cancel);
    }

    public async Task<IActionResult> OnPostEndAsync(Guid id, [FromServices] IServiceProvider services, CancellationToken cancel)
    {
        var ended = await services.GetRequiredService<SessionStore>().ChangeAsync(
            (sessions, stop) => sessions.Where(s => s.Id == id && s.AccountId == viewer.AccountId).ExecuteDeleteAsync(stop), cancel);
        if (ended == 0)
            return NotFound();

        this.Notify(texts["Sessions.Ended"]);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostEndOthersAsync([FromServices] IServiceProvider services, CancellationToken cancel)
    {
        await services.GetRequiredService<SessionStore>().EndAllAsync(viewer.AccountId, HttpContext.FindSession()!.Id, cancel);
        this.Notify(texts["Sessions.OthersEnded"]);
        return RedirectToPage();
    }
}
