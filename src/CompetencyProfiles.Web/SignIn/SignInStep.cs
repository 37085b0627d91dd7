using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace CompetencyProfiles.Web.SignIn;

/// <summary>Between password and code: a browser that has shown the password, and may show the code within five minutes.</summary>
internal sealed class SignInStep(IDataProtectionProvider protection, SessionCookie cookies, TimeProvider clock)
{
    private const string Name = "hr-step";
    private static readonly TimeSpan Time = TimeSpan.FromMinutes(5);

    private readonly IDataProtector protector = protection.CreateProtector("SignIn.Step");

    public void Begin(HttpContext context, Account account)
    {
        var until = (clock.GetUtcNow() + Time).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        cookies.Append(context, Name, protector.Protect($"{account.Id:N} {account.SecurityStamp} {until}"), Time);
    }

    /// <summary>Whose code is awaited; null when the time is over or the password was changed meanwhile.</summary>
    public async Task<Account?> FindAsync(HttpContext context, AppDbContext db, CancellationToken cancel)
    {
        if (context.Request.Cookies[cookies.NameFor(context, Name)] is not { } cookie || Read(cookie) is not [var id, var stamp, var until])
            return null;
        var account = Guid.ParseExact(id, "N");
        return long.Parse(until, CultureInfo.InvariantCulture) < clock.GetUtcNow().ToUnixTimeSeconds()
            ? null
            : await db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == account && a.SecurityStamp == stamp && a.DisabledAt == null, cancel);
    }

    public void End(HttpContext context) => cookies.Delete(context, Name);

    private string[]? Read(string cookie)
    {
        try
        {
            return protector.Unprotect(cookie).Split(' ');
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
