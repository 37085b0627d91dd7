using AngleSharp;
using AngleSharp.Dom;
using CompetencyProfiles.Web.Tests.Support;

namespace CompetencyProfiles.Web.Tests.AccountPages;

internal static class AccountForms
{
    public static Task<HttpResponseMessage> SignInAsync(this HttpClient browser, string name, string password, string? returnUrl = null) =>
        browser.SubmitAsync("/account/sign-in", ("Input.Name", name), ("Input.Password", password), ("ReturnUrl", returnUrl ?? ""));

    public static async Task<IDocument> ReadAsync(this HttpResponseMessage answer)
    {
        var html = await answer.Content.ReadAsStringAsync();
        return await BrowsingContext.New().OpenAsync(page => page.Content(html));
    }

    /// <summary>The whole Set-Cookie line, flags too.</summary>
    public static string CookieNamed(this HttpResponseMessage answer, string name) =>
        answer.Headers.GetValues("Set-Cookie").Last(cookie => cookie.StartsWith($"{name}=", StringComparison.Ordinal));
}
