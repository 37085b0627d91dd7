using System.ComponentModel.DataAnnotations;
using CompetencyProfiles.Web.SignIn;

namespace CompetencyProfiles.Web.Pages.MyAccount;

/// <summary>Changes the own password; sessions elsewhere end with it.</summary>
[BeforeSecondFactor]
public sealed class PasswordModel(AppDbContext db, Viewer viewer, IStringLocalizer<MyAccountTexts> texts) : PageModel
{
    /// <summary>The password until now; not asked for where there is none.</summary>
    [BindProperty, StringLength(CommonPasswords.LongestLength, ErrorMessage = "Password.WrongOld")]
    public string? Old { get; set; }

    [BindProperty]
    public NewPassword Input { get; set; } = new();

    public bool HasPassword { get; private set; }

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync([FromServices] IServiceProvider services, CancellationToken cancel)
    {
        if (ModelState.IsValid)
        {
            var answer = await services.GetRequiredService<Passwords>()
                .ChangeAsync(viewer.AccountId, Old ?? "", Input.Password, HttpContext.FindSession()!.Id, cancel);
            if (answer.Succeeded)
            {
                this.Notify(texts["Password.Done"]);
                return RedirectToPage("Index");
            }

            this.Refuse(answer.Refusal);
        }

        await LoadAsync(cancel);
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancel) =>
        HasPassword = await db.Set<Account>().AnyAsync(a => a.Id == viewer.AccountId && a.PasswordHash != null, cancel);
}
