using CompetencyProfiles.Web.SignIn;

namespace CompetencyProfiles.Web.Pages.MyAccount;

/// <summary>Where the link of an invitation or a forgotten password leads. Opening it changes nothing, however often somebody does.</summary>
[AllowAnonymous]
public sealed class SetPasswordModel(AppDbContext db, TimeProvider clock, IStringLocalizer<MyAccountTexts> texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public NewPassword Input { get; set; } = new();

    public bool LinkWorks { get; private set; }

    public Task OnGetAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        return LookAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync([FromServices] IServiceProvider services, CancellationToken cancel)
    {
        if (ModelState.IsValid)
        {
            var answer = await services.GetRequiredService<Passwords>().SetByLinkAsync(Token ?? "", Input.Password, cancel);
            if (answer.Succeeded)
            {
                this.Notify(texts["SetPassword.Done"]);
                return RedirectToPage("SignIn");
            }

            this.Refuse(answer.Refusal);
        }

        await LookAsync(cancel);
        return Page();
    }

    private async Task LookAsync(CancellationToken cancel) =>
        LinkWorks = Token is { Length: <= 100 } token && await db.FindByLinkAsync(token, AccountLink.ForPassword, clock.GetUtcNow(), cancel) is not null;
}
