using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
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

    /// <summary>Posts to a handler, with the hidden fields that a form of its page, or of another page, carries.</summary>
    public static async Task<HttpResponseMessage> PostToAsync(this HttpClient browser, string path, params (string Name, string Value)[] values) =>
        await browser.PostToAsync(path, from: path.Split('?')[0], values);

    public static async Task<HttpResponseMessage> PostToAsync(this HttpClient browser, string path, string from, params (string Name, string Value)[] values)
    {
        var fields = (await browser.ReadPageAsync(from)).QuerySelectorAll<IHtmlInputElement>("form[method=post] input[type=hidden]")
            .DistinctBy(i => i.Name).Where(i => values.All(v => v.Name != i.Name)).Select(i => KeyValuePair.Create(i.Name!, i.Value));
        return await browser.PostAsync(path, new FormUrlEncodedContent([.. fields, .. values.Select(v => KeyValuePair.Create(v.Name, v.Value))]));
    }
}
