namespace CompetencyProfiles.Web.SignIn;

internal static class Entering
{
    /// <summary>Opens a session for somebody who has proven who they are, and shows what they came for.</summary>
    public static async Task<IActionResult> StartSessionAsync(this PageModel page, Account account, bool secondFactor, string? returnUrl)
    {
        var services = page.HttpContext.RequestServices;
        await services.GetRequiredService<SessionCookie>().StartAsync(page.HttpContext, account.Id, secondFactor);
        services.GetRequiredService<KnownDevice>().Remember(page.HttpContext, account.Id);
        return page.RedirectToLocal(returnUrl);
    }

    /// <summary>To a page of ours; anything else leads to the start page.</summary>
    public static IActionResult RedirectToLocal(this PageModel page, string? returnUrl) =>
        page.LocalRedirect(page.Url.IsLocalUrl(returnUrl) ? returnUrl : "/today");
}
