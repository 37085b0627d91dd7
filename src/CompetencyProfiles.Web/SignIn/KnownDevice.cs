using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace CompetencyProfiles.Web.SignIn;

/// <summary>
/// Remembers in a browser that an account signed in there. Tries from it are counted apart, so that strangers who guess at a name
/// cannot keep its owner waiting. It opens nothing by itself.
/// </summary>
internal sealed class KnownDevice(IDataProtectionProvider protection, SessionCookie cookies)
{
    private const string Name = "hr-device";
    private static readonly TimeSpan Age = TimeSpan.FromDays(180);

    private readonly IDataProtector protector = protection.CreateProtector("SignIn.KnownDevice");

    public void Remember(HttpContext context, Guid account)
    {
        var device = DeviceOf(context, account) ?? Guid.CreateVersion7();
        cookies.Append(context, Name, protector.Protect($"{account:N}{device:N}"), Age);
    }

    /// <summary>The mark of this browser if the account signed in here before.</summary>
    public Guid? DeviceOf(HttpContext context, Guid? account)
    {
        if (context.Request.Cookies[cookies.NameFor(context, Name)] is not { } cookie)
            return null;

        try
        {
            var text = protector.Unprotect(cookie);
            return account is { } owner && text.StartsWith(owner.ToString("N"), StringComparison.Ordinal) ? Guid.ParseExact(text[32..], "N") : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
