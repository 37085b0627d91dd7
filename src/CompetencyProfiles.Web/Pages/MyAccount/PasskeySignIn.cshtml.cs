using System.ComponentModel.DataAnnotations;
using CompetencyProfiles.Web.SignIn;

namespace CompetencyProfiles.Web.Pages.MyAccount;

/// <summary>Signs in with a passkey, without a name: the passkey knows whose it is.</summary>
[AllowAnonymous]
public sealed class PasskeySignInModel : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty, StringLength(Passkeys.CredentialLength, ErrorMessage = "Passkey.Refused")]
    public string? Credential { get; set; }

    public void OnGet() => ModelState.Clear();

    /// <summary>For the script: what the browser's passkey is to sign.</summary>
    public async Task<IActionResult> OnPostOptionsAsync([FromServices] IServiceProvider services) =>
        Content(await services.GetRequiredService<Passkeys>().OfferAssertionAsync(HttpContext), "application/json");

    public async Task<IActionResult> OnPostAsync([FromServices] IServiceProvider services, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        var answer = await services.GetRequiredService<Passkeys>().CheckAsync(HttpContext, Credential ?? "", cancel);
        if (!answer.Succeeded)
        {
            this.Refuse(answer.Refusal);
            return Page();
        }

        services.GetRequiredService<SignInStep>().End(HttpContext);
        return await this.StartSessionAsync(answer.Value, secondFactor: true, ReturnUrl);
    }
}
