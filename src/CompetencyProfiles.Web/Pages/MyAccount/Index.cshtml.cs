namespace CompetencyProfiles.Web.Pages.MyAccount;

/// <summary>The own account: how one signs in, and where one is signed in.</summary>
public sealed class IndexModel(AppDbContext db, Viewer viewer, TimeProvider clock) : PageModel
{
    public bool HasSecondFactor { get; private set; }
    public int Passkeys { get; private set; }
    public int Sessions { get; private set; }
    public string Data => $"/people/{viewer.PersonId}";

    public async Task OnGetAsync(CancellationToken cancel)
    {
        HasSecondFactor = await db.Set<Account>().AnyAsync(a => a.Id == viewer.AccountId && a.TwoFactorEnabled, cancel);
        Passkeys = await db.PasskeysOf(viewer.AccountId).CountAsync(cancel);
        Sessions = await db.Set<UserSession>().CountAsync(s => s.AccountId == viewer.AccountId && s.EndsAt > clock.GetUtcNow(), cancel);
    }
}
