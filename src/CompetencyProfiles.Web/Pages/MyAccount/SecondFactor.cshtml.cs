using System.ComponentModel.DataAnnotations;
using CompetencyProfiles.Web.SignIn;
using Microsoft.Extensions.Options;

namespace CompetencyProfiles.Web.Pages.MyAccount;

/// <summary>Sets the second factor up with an app, renews recovery codes, turns it off.</summary>
[BeforeSecondFactor]
public sealed class SecondFactorModel(AppDbContext db, Viewer viewer, IServiceProvider services, IStringLocalizer<MyAccountTexts> texts) : PageModel
{
    private readonly SecondFactors factors = services.GetRequiredService<SecondFactors>();

    [BindProperty, Required(ErrorMessage = "Code.Missing"), StringLength(20, ErrorMessage = "Factor.WrongCode")]
    public string Code { get; set; } = "";

    public bool IsOn { get; private set; }
    public bool IsRequired { get; private set; }
    public bool HasPasskey { get; private set; }
    public int CodesLeft { get; private set; }
    internal KeyPicture Picture { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        return this.AskForProof() ?? await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostTurnOnAsync(CancellationToken cancel)
    {
        if (this.AskForProof() is { } proof)
            return proof;
        if (!ModelState.IsValid)
            return await ShowAsync(cancel);

        var answer = await factors.TurnOnAsync(viewer.AccountId, HttpContext.FindSession()!.Id, Code, cancel);
        if (answer.Succeeded)
            return ShowCodes(answer.Value, "Factor.NowOn");
        this.Refuse(answer.Refusal);
        return await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostCodesAsync(CancellationToken cancel) =>
        this.AskForProof() ?? (await db.HasSecondFactorAsync(viewer.AccountId, cancel) ? ShowCodes(await factors.RenewRecoveryCodesAsync(viewer.AccountId, cancel), "Factor.CodesRenewed") : RedirectToPage());

    public async Task<IActionResult> OnPostTurnOffAsync(CancellationToken cancel)
    {
        if (this.AskForProof() is { } proof)
            return proof;
        await factors.TurnOffAsync(viewer.AccountId, cancel);
        this.Notify(texts["Factor.NowOff"]);
        return RedirectToPage();
    }

    private RedirectToPageResult ShowCodes(IReadOnlyList<string> codes, string done)
    {
        // Kept for one look, in the browser, encrypted.
        TempData[RecoveryCodesModel.Kept] = string.Join(' ', codes);
        this.Notify(texts[done]);
        return RedirectToPage("RecoveryCodes");
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        IsOn = await IsOnAsync(cancel);
        IsRequired = services.GetRequiredService<IOptions<SignInSettings>>().Value.RequireSecondFactor && (viewer.IsHr || viewer.IsAdministrator);
        HasPasskey = await db.PasskeysOf(viewer.AccountId).AnyAsync(cancel);
        CodesLeft = await factors.RecoveryCodesLeftAsync(viewer.AccountId, cancel);
        if (IsOn)
            return Page();

        Picture = KeyPicture.Of(texts["Factor.App"], viewer.Name, await factors.KeyOfAsync(viewer.AccountId, cancel));
        return Page();
    }

    private Task<bool> IsOnAsync(CancellationToken cancel) => db.Set<Account>().AnyAsync(a => a.Id == viewer.AccountId && a.TwoFactorEnabled, cancel);
}
