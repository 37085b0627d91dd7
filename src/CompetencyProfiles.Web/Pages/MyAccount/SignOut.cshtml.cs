using CompetencyProfiles.Web.SignIn;

namespace CompetencyProfiles.Web.Pages.MyAccount;

/// <summary>Ends the session and lets the browser forget what it kept of it.</summary>
[BeforeSecondFactor]
public sealed class SignOutModel : PageModel
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync([FromServices] IServiceProvider services, [FromServices] IStringLocalizer<MyAccountTexts> texts)
    {
        await services.GetRequiredService<SessionCookie>().EndAsync(HttpContext);

        // Not "cookies": that would also take the mark of the known device.
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        this.Notify(texts["SignOut.Done"]);
        return Redirect("/account/sign-in");
    }
}
