using CompetencyProfiles.People;
using CompetencyProfiles.Web.SignIn;

namespace CompetencyProfiles.Web.Pages.Admin.Accounts;

/// <summary>The account of one person: invite, disable, enable, end sessions.</summary>
[AllowedTo(Role.Administrator, Role.Hr)]
public sealed class PersonModel(AppDbContext db, Viewer viewer, TimeProvider clock, IStringLocalizer<AccountsTexts> texts) : PageModel
{
    private static readonly Refusal Yourself = new("Person.Yourself");

    [BindProperty(SupportsGet = true)]
    public Id<Person> Id { get; set; }

    public AccountHolder Holder { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await FindAsync(cancel) ? Page() : NotFound();

    public Task<IActionResult> OnPostInviteAsync(CancellationToken cancel) => DoAsync("Person.Invited", async () =>
        await db.InviteAsync(db.AccountHoldersFor(viewer).Where(p => p.Id == Id), clock.GetUtcNow(), cancel), cancel);

    public Task<IActionResult> OnPostEndSessionsAsync([FromServices] IServiceProvider services, CancellationToken cancel) => DoAsync("Person.SessionsEnded", async () =>
        await services.GetRequiredService<SessionStore>().EndAllAsync(Holder.AccountId ?? Guid.Empty, except: null, cancel), cancel);

    public async Task<IActionResult> OnPostDisableAsync([FromServices] IServiceProvider services, CancellationToken cancel)
    {
        if (Id != viewer.PersonId)
            return await DoAsync("Person.Disabled", () => SetAsync(services, clock.GetUtcNow(), cancel), cancel);

        // Who shuts the door behind oneself cannot open it again.
        this.Refuse(Yourself);
        return await FindAsync(cancel) ? Page() : NotFound();
    }

    public Task<IActionResult> OnPostEnableAsync([FromServices] IServiceProvider services, CancellationToken cancel) =>
        DoAsync("Person.Enabled", () => SetAsync(services, null, cancel), cancel);

    private async Task SetAsync(IServiceProvider services, DateTimeOffset? disabledAt, CancellationToken cancel)
    {
        if (await db.Set<Account>().SingleOrDefaultAsync(a => a.Id == Holder.AccountId, cancel) is not { } account)
            return;
        account.DisabledAt = disabledAt;
        await db.SaveChangesAsync(cancel);
        await services.GetRequiredService<SessionStore>().EndAllAsync(account.Id, except: null, cancel);
    }

    private async Task<IActionResult> DoAsync(string done, Func<Task> work, CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        await work();
        this.Notify(texts[done]);
        return RedirectToPage(new { Id });
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        var holder = await db.AccountHoldersFor(viewer).Where(p => p.Id == Id).AsAccountHolders(db, clock.GetUtcNow()).SingleOrDefaultAsync(cancel);
        if (holder is not null)
            Holder = holder;
        return holder is not null;
    }
}
