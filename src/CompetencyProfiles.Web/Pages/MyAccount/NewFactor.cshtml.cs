using System.ComponentModel.DataAnnotations;
using CompetencyProfiles.Web.SignIn;

namespace CompetencyProfiles.Web.Pages.MyAccount;

/// <summary>Where the link leads that somebody gets who lost every second factor. Opening it changes nothing, however often somebody does.</summary>
[AllowAnonymous]
public sealed class NewFactorModel(IServiceProvider services, IStringLocalizer<MyAccountTexts> texts) : PageModel
{
    private readonly NewFactor factor = services.GetRequiredService<NewFactor>();

    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty, StringLength(1000, ErrorMessage = "NewFactor.TooOld")]
    public string? SealedKey { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public bool LinkWorks { get; private set; }
    public string ShownKey { get; private set; } = "";
    internal KeyPicture Picture { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        Show(await factor.FindAsync(Token, cancel), null);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await factor.FindAsync(Token, cancel) is not { } account)
            return Page();
        var key = factor.KeyIn(account, SealedKey);
        if (key is null)
            this.Refuse(TooOld);
        if (!ModelState.IsValid)
            return Show(account, key);

        var answer = await factor.SetUpAsync(Token!, account, key!, Input.Password, Input.Code, cancel);
        if (answer.Refusal is { } refusal)
        {
            this.Refuse(refusal);
            return Show(refusal == AccountLinks.Useless ? null : account, key);
        }

        TempData[RecoveryCodesModel.Kept] = string.Join(' ', answer.Value!);
        this.Notify(texts["NewFactor.Done"]);
        return await this.StartSessionAsync(account, secondFactor: true, "/account/recovery-codes");
    }

    private static readonly Refusal TooOld = new("NewFactor.TooOld");

    // After a refusal the same key once more: it may be in the app already.
    private PageResult Show(Account? account, byte[]? key)
    {
        if (account is null)
            return Page();
        LinkWorks = true;
        var (shown, sealedKey) = key is null ? factor.MakeKey(account) : (key, SealedKey!);
        ShownKey = sealedKey;
        Picture = KeyPicture.Of(texts["Factor.App"], texts["Factor.Owner"], shown);
        return Page();
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Code.Missing"), StringLength(20, ErrorMessage = "Factor.WrongCode")]
        public string Code { get; set; } = "";

        [Required(ErrorMessage = "SignIn.PasswordMissing"), StringLength(CommonPasswords.LongestLength, ErrorMessage = "Confirm.Wrong")]
        public string Password { get; set; } = "";
    }
}
