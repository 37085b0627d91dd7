using System.ComponentModel.DataAnnotations;

namespace CompetencyProfiles.Web.Pages.MyAccount;

/// <summary>Asks for a mail by which to choose a new password. Says the same whether anybody has that name or not.</summary>
[AllowAnonymous]
public sealed class ForgotPasswordModel(AppDbContext db, TimeProvider clock, IStringLocalizer<MyAccountTexts> texts) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();

        var account = await db.FindAccountAsync(Input.Name, cancel);
        db.OwePasswordReset(Input.Name, account?.PersonId, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        this.Notify(texts["Forgot.Done"]);
        return RedirectToPage("SignIn");
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "SignIn.NameMissing"), StringLength(254, ErrorMessage = "SignIn.NameMissing")]
        public string Name { get; set; } = "";
    }
}
