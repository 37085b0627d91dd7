using CompetencyProfiles.Web.SignIn;

namespace CompetencyProfiles.Web.Pages.MyAccount;

/// <summary>Shows new recovery codes, once, to be printed or written down.</summary>
[BeforeSecondFactor]
public sealed class RecoveryCodesModel : PageModel
{
    public const string Kept = "RecoveryCodes";

    public IReadOnlyList<string> Codes { get; private set; } = [];

    public IActionResult OnGet()
    {
        if (TempData[Kept] is not string codes)
            return RedirectToPage("SecondFactor");
        Codes = codes.Split(' ');
        return Page();
    }
}
