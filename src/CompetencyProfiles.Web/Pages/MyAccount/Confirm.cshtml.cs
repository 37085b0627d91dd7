using System.ComponentModel.DataAnnotations;
using CompetencyProfiles.Web.SignIn;

namespace CompetencyProfiles.Web.Pages.MyAccount;

/// <summary>Asks once more for the password, a passkey, or a code where there is no password, before the way in is changed.</summary>
[BeforeSecondFactor]
public sealed class ConfirmModel(AppDbContext db, Viewer viewer, TimeProvider clock, IServiceProvider services) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty, Required(ErrorMessage = "Confirm.Missing"), StringLength(CommonPasswords.LongestLength, ErrorMessage = "Confirm.Wrong")]
    public string Proof { get; set; } = "";

    public bool HasPassword { get; private set; }
    public bool HasPasskey { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        return ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return await ShowAsync(cancel);
        var account = await AccountAsync(cancel);
        return await AnswerAsync(account.PasswordHash is null
            ? await services.GetRequiredService<SecondFactors>().CheckAsync(account.Id, Proof, account.TwoFactorEnabled, cancel)
            : await services.GetRequiredService<PasswordSignIn>().ConfirmAsync(account, Proof, cancel), cancel);
    }

    public async Task<IActionResult> OnPostPasskeyAsync([StringLength(Passkeys.CredentialLength)] string? credential, CancellationToken cancel)
    {
        ModelState.Remove(nameof(Proof));
        if (!ModelState.IsValid)
            return await ShowAsync(cancel);

        // Another's passkey proves who somebody else is.
        var signed = await services.GetRequiredService<Passkeys>().CheckAsync(HttpContext, credential ?? "", cancel);
        return await AnswerAsync(signed.Value?.Id == viewer.AccountId ? Done.It : Passkeys.Refused, cancel);
    }

    private async Task<IActionResult> AnswerAsync(Result<Done> proven, CancellationToken cancel)
    {
        if (!proven.Succeeded)
        {
            this.Refuse(proven.Refusal);
            return await ShowAsync(cancel);
        }

        var (session, now) = (HttpContext.FindSession()!.Id, clock.GetUtcNow());
        await services.GetRequiredService<SessionStore>().ChangeAsync(
            (sessions, stop) => sessions.Where(s => s.Id == session).ExecuteUpdateAsync(set => set.SetProperty(s => s.ConfirmedAt, now), stop), cancel);
        return this.RedirectToLocal(ReturnUrl);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        HasPassword = (await AccountAsync(cancel)).PasswordHash is not null;
        HasPasskey = await db.PasskeysOf(viewer.AccountId).AnyAsync(cancel);
        return Page();
    }

    private Task<Account> AccountAsync(CancellationToken cancel) => db.Set<Account>().AsNoTracking().SingleAsync(a => a.Id == viewer.AccountId, cancel);
}
