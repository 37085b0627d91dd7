using System.Text.RegularExpressions;
using AngleSharp.Dom;
using CompetencyProfiles.Access;
using CompetencyProfiles.Mail;
using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CompetencyProfiles.Web.Tests.AccountPages.PasskeyWorld;

namespace CompetencyProfiles.Web.Tests.AccountPages;

/// <summary>Two who help, and what one does with the link that comes of it.</summary>
internal sealed partial class FactorHelpWorld(App app)
{
    private readonly Person ada = Given.Employee("Ada", "Admin"), hanna = Given.Employee("Hanna", "Hr");

    public HttpClient Administrator { get; private set; } = null!;
    public HttpClient Hr { get; private set; } = null!;

    public static async Task<FactorHelpWorld> StartAsync(App app)
    {
        var world = new FactorHelpWorld(app);
        await app.SaveAsync(world.ada, world.hanna);
        world.Administrator = await app.SignedInAsAsync(world.ada, Role.Administrator);
        world.Hr = await app.SignedInAsAsync(world.hanna, Role.Hr);
        return world;
    }

    public static string PathOf(Person person) => $"/admin/accounts/{person.Id}/factor-help";

    /// <summary>Both agree; the value is the link that the person gets.</summary>
    public async Task<string> GrantAsync(Person person)
    {
        await Administrator.PostToAsync($"{PathOf(person)}?handler=Start");
        await Hr.PostToAsync($"{PathOf(person)}?handler=Confirm");
        return LinkIn((await MailAsync(null, person))!);
    }

    public async Task<HttpResponseMessage> TryAsync(HttpClient visitor, string link, string password)
    {
        var (page, key) = await OpenAsync(visitor, link);
        return await visitor.SubmitAsync(link, page, ("Input.Password", password), ("Input.Code", CodeOf(key)));
    }

    public string CodeOf(byte[] key) => Totp.CodeAt(key, Totp.StepAt(app.Clock.Now));

    public async Task<bool> OpensAsync(Person person, string code)
    {
        var visitor = app.Visitor();
        await visitor.SignInAsync(person.Email!, Password);
        return (await visitor.SubmitAsync("/account/sign-in/code", ("Code", code))).Headers.Location?.OriginalString == "/today";
    }

    /// <summary>The page behind a link, and the key that it shows.</summary>
    public static async Task<(IDocument Page, byte[] Key)> OpenAsync(HttpClient visitor, string link)
    {
        var page = await visitor.ReadPageAsync(link);
        return (page, Read(page.QuerySelector("code")!.TextContent));
    }

    public static string Sealed(IDocument page) => page.QuerySelector("input[name=SealedKey]")!.GetAttribute("value")!;

    public static async Task<bool> IsUselessAsync(HttpClient visitor, string link) =>
        (await visitor.ReadPageAsync(link)).Body!.TextContent.Contains("gilt nicht mehr", StringComparison.Ordinal);

    /// <summary>The notice of this event, or for null the mail with the link, as it would be sent.</summary>
    public async Task<RenderedMail?> MailAsync(string? notice, Person to)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var kind = notice is null ? AccountMail.FactorLink : AccountMail.SecurityNotice;
        var messages = await app.ReadAsync(db => db.Set<OutboxMessage>()
            .Where(m => m.Kind == kind && m.PersonId == to.Id.Value && (notice == null || m.Arguments.Contains(notice))).OrderBy(m => m.OwedAt).ThenBy(m => m.Id).ToListAsync());
        return await scope.ServiceProvider.GetServices<IMailKind>().Single(k => k.Kind == kind).RenderAsync(messages[^1], default);
    }

    public static string LinkIn(RenderedMail mail) => new Uri(Link().Match(mail.Text).Value).PathAndQuery;

    private static byte[] Read(string spelt)
    {
        var bits = string.Concat(spelt.Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }

    [GeneratedRegex(@"https://\S+")]
    private static partial Regex Link();
}
