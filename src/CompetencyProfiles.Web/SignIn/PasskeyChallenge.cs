using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace CompetencyProfiles.Web.SignIn;

/// <summary>
/// Remembers in the browser what its passkey is to sign: for one purpose, five minutes, and used once, whichever node is asked.
/// Whether the signature is right or not, the challenge is gone.
/// </summary>
internal sealed class PasskeyChallenge(IDataProtectionProvider protection, SessionCookie cookies, AppDbContextFactory databases, TimeProvider clock)
{
    private const string Name = "hr-passkey";
    public static readonly TimeSpan Time = TimeSpan.FromMinutes(5);

    private readonly IDataProtector protector = protection.CreateProtector("SignIn.PasskeyChallenge");

    public void Begin(HttpContext context, string purpose, string state)
    {
        var until = (clock.GetUtcNow() + Time).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        cookies.Append(context, Name, protector.Protect($"{Guid.CreateVersion7()}\n{purpose}\n{until}\n{state}"), Time);
    }

    /// <summary>What this browser was asked to sign, once; null when nothing was asked, something else, too long ago, or it is used up.</summary>
    public async Task<string?> TakeAsync(HttpContext context, string purpose, CancellationToken cancel)
    {
        if (context.Request.Cookies[cookies.NameFor(context, Name)] is not { } cookie || Read(cookie) is not [var id, var meant, var until, var state] || meant != purpose)
            return null;
        cookies.Delete(context, Name);
        var expires = DateTimeOffset.FromUnixTimeSeconds(long.Parse(until, CultureInfo.InvariantCulture));
        if (expires < clock.GetUtcNow())
            return null;

        // A context of its own: it stays used up, whatever becomes of the request.
        await using var db = databases.Create();
        return await db.UseChallengeAsync(Guid.Parse(id), expires, cancel) ? state : null;
    }

    private string[]? Read(string cookie)
    {
        try
        {
            return protector.Unprotect(cookie).Split('\n', 4);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
