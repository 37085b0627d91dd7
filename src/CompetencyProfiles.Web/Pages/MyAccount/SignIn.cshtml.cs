using System.ComponentModel.DataAnnotations;
using CompetencyProfiles.Web.SignIn;

namespace CompetencyProfiles.Web.Pages.MyAccount;

/// <summary>Where one signs in with a password.</summary>
[AllowAnonymous]
public sealed class SignInModel : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    internal IReadOnlyList<PersonaCard> Personas { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        await LoadAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync([FromServices] IServiceProvider services, CancellationToken cancel)
    {
        if (ModelState.IsValid)
        {
            var answer = await services.GetRequiredService<PasswordSignIn>().AskAsync(HttpContext, Input.Name, Input.Password, cancel);
            if (answer.Succeeded)
                return await EnterAsync(services, answer.Value);
            this.Refuse(answer.Refusal);
        }

        await LoadAsync(cancel);
        return Page();
    }

    private async Task<IActionResult> EnterAsync(IServiceProvider services, Account account)
    {
        if (!await services.GetRequiredService<AppDbContext>().HasSecondFactorAsync(account.Id, HttpContext.RequestAborted))
            return await this.StartSessionAsync(account, secondFactor: false, ReturnUrl);
        services.GetRequiredService<SignInStep>().Begin(HttpContext, account);
        return RedirectToPage("Code", new { ReturnUrl });
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        // Registered in the demo only.
        if (HttpContext.RequestServices.GetService<DemoPersonas>() is { } demo)
            Personas = await demo.ListAsync(cancel);
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "SignIn.NameMissing"), StringLength(254, ErrorMessage = "SignIn.Wrong")]
        public string Name { get; set; } = "";

        [Required(ErrorMessage = "SignIn.PasswordMissing"), StringLength(CommonPasswords.LongestLength, ErrorMessage = "SignIn.Wrong")]
        public string Password { get; set; } = "";
    }
}
