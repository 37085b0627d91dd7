using System.ComponentModel.DataAnnotations;
using CompetencyProfiles.Web.SignIn;

namespace CompetencyProfiles.Web.Pages.MyAccount;

/// <summary>The second step of signing in: a code from the app, or one of those written down.</summary>
[AllowAnonymous]
public sealed class CodeModel(AppDbContext db) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty, Required(ErrorMessage = "Code.Missing"), StringLength(20, ErrorMessage = "Factor.WrongCode")]
    public string Code { get; set; } = "";

    public bool HasApp { get; private set; }
    public bool HasPasskey { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromServices] IServiceProvider services, CancellationToken cancel)
    {
        ModelState.Clear();
        return await services.GetRequiredService<SignInStep>().FindAsync(HttpContext, db, cancel) is { } account ? await ShowAsync(account, cancel) : RedirectToPage("SignIn");
    }

    public async Task<IActionResult> OnPostAsync([FromServices] IServiceProvider services, CancellationToken cancel)
    {
        var step = services.GetRequiredService<SignInStep>();
        if (await step.FindAsync(HttpContext, db, cancel) is not { } account)
            return RedirectToPage("SignIn");
        if (!ModelState.IsValid)
            return await ShowAsync(account, cancel);

        var answer = await services.GetRequiredService<SecondFactors>().CheckAsync(account.Id, Code, account.TwoFactorEnabled, cancel);
        if (!answer.Succeeded)
        {
            this.Refuse(answer.Refusal);
            return await ShowAsync(account, cancel);
        }

        step.End(HttpContext);
        return await this.StartSessionAsync(account, secondFactor: true, ReturnUrl);
    }

    private async Task<IActionResult> ShowAsync(Account account, CancellationToken cancel)
    {
        (HasApp, HasPasskey) = (account.TwoFactorEnabled, await db.PasskeysOf(account.Id).AnyAsync(cancel));
        return Page();
    }
}
