using CompetencyProfiles.Access;
using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;

namespace CompetencyProfiles.Web.Tests.AccountPages;

/// <summary>What one does with passkeys over HTTP.</summary>
internal static class PasskeyWorld
{
    public const string Password = "korrekt pferd batterie", SignInPage = "/account/sign-in/passkey", OwnPage = "/account/passkeys";

    /// <summary>Somebody who has a password and is signed in with it alone.</summary>
    public static async Task<(Person Person, Account Account, HttpClient Browser)> SomebodyAsync(this App app)
    {
        var person = Given.Person();
        await app.SaveAsync(person);
        var account = await app.WithPasswordAsync(person, Password);
        var browser = app.Visitor();
        await browser.SignInAsync(person.Email!, Password);
        return (person, account, browser);
    }

    /// <summary>The same with a passkey, and its recovery codes.</summary>
    public static async Task<(Person Person, Account Account, HttpClient Browser, SoftPasskey Passkey, string[] Codes)> WithPasskeyAsync(this App app)
    {
        var (person, account, browser) = await app.SomebodyAsync();
        var passkey = new SoftPasskey();
        var answer = await browser.AddAsync(passkey);
        var codes = (await browser.ReadPageAsync(answer.Headers.Location!.OriginalString)).QuerySelectorAll(".codes code").Select(c => c.TextContent).ToArray();
        return (person, account, browser, passkey, codes);
    }

    public static HttpClient Visitor(this App app) => app.CreateClient(new() { AllowAutoRedirect = false });

    public static async Task<HttpResponseMessage> AddAsync(this HttpClient browser, SoftPasskey passkey, string name = "Laptop") =>
        await browser.PostToAsync($"{OwnPage}?handler=Add", ("Name", name), ("Credential", passkey.Create((await browser.AskForCreationAsync()).Options)));

    public static Task<(string Options, string Cookie)> AskForCreationAsync(this HttpClient browser) => browser.AskAsync(OwnPage);

    /// <summary>What the browser's passkey is to sign; the cookie that remembers it beside.</summary>
    public static async Task<(string Options, string Cookie)> AskAsync(this HttpClient browser, string page = SignInPage)
    {
        var answer = (await browser.PostToAsync($"{page}?handler=options")).EnsureSuccessStatusCode();
        return (await answer.Content.ReadAsStringAsync(), answer.CookieNamed("hr-passkey").Split(';')[0]);
    }

    public static async Task<HttpResponseMessage> SignInAsync(this HttpClient browser, SoftPasskey passkey) =>
        await browser.SubmitAsync(SignInPage, ("Credential", passkey.Sign((await browser.AskAsync()).Options)));

    public static async Task<string> WhyNotAsync(this HttpResponseMessage answer) =>
        $"{(int)answer.StatusCode} {(await answer.ReadAsync()).QuerySelector("[role=alert]")?.TextContent.Trim()}";
}
