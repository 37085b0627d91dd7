using System.ComponentModel.DataAnnotations;
using CompetencyProfiles.Web.SignIn;

namespace CompetencyProfiles.Web.Pages.MyAccount;

/// <summary>Asks once more for the password, or for a code where there is none, before the way in is changed.</summary>
[BeforeSecondFactor]
public sealed class ConfirmModel(AppDbContext db, Viewer viewer, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty, Required(ErrorMessage = "Confirm.Missing"), StringLength(CommonPasswords.LongestLength, ErrorMessage = "Confirm.Wrong")]
    public string Proof { get; set; } = "";

    public bool HasPassword { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        HasPassword = (await AccountAsync(cancel)).PasswordHash is not null;
    }

    public async Task<IActionResult> OnPostAsync([FromServices] IServiceProvider services, CancellationToken cancel)
    {
        var account = await AccountAsync(cancel);
        HasPassword = account.PasswordHash is not null;
        if (!ModelState.IsValid)
            return Page();
        if (await CheckAsync(services, account, cancel) is { Refusal: { } refusal })
        {
            this.Refuse(refusal);
            return Page();
        }

        var (session, now) = (HttpContext.FindSession()!.Id, clock.GetUtcNow());
        await services.GetRequiredService<SessionStore>().ChangeAsync(
            (sessions, stop) => sessions.Where(s => s.Id == session).ExecuteUpdateAsync(set => set.SetProperty(s => s.ConfirmedAt, now), stop), cancel);
        return this.RedirectToLocal(ReturnUrl);
    }

    private async Task<Result<Done>> CheckAsync(IServiceProvider services, Account account, CancellationToken cancel)
    {
        if (account.PasswordHash is null)
            return await services.GetRequiredService<SecondFactors>().CheckAsync(account.Id, Proof, cancel);
        return await services.GetRequiredService<PasswordSignIn>().ConfirmAsync(account, Proof, cancel);
    }

    private Task<Account> AccountAsync(CancellationToken cancel) => db.Set<Account>().AsNoTracking().SingleAsync(a => a.Id == viewer.AccountId, cancel);
}
