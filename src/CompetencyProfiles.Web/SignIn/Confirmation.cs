namespace CompetencyProfiles.Web.SignIn;

/// <summary>Changing the way in asks for a fresh proof: a session left open must not be enough.</summary>
internal static class Confirmation
{
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    /// <summary>To the page that asks for the proof and leads back here, or null when there is one.</summary>
    public static IActionResult? AskForProof(this PageModel page)
    {
        var clock = page.HttpContext.RequestServices.GetRequiredService<TimeProvider>();
        return page.HttpContext.FindSession() is { } session && clock.GetUtcNow() - session.ConfirmedAt < Fresh
            ? null
            : page.RedirectToPage("/MyAccount/Confirm", new { returnUrl = page.Request.Path.Value });
    }
}
