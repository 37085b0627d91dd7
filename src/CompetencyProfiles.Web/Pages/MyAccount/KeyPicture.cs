using CompetencyProfiles.Web.SignIn;

namespace CompetencyProfiles.Web.Pages.MyAccount;

/// <summary>The key of a second factor to be scanned or typed into an app.</summary>
internal sealed record KeyPicture(string Key, QrPicture Qr)
{
    /// <param name="app">What the app calls it.</param>
    /// <param name="owner">Whose it is.</param>
    /// <param name="key">The key.</param>
    public static KeyPicture Of(string app, string owner, byte[] key)
    {
        var spelt = Totp.Spell(key);
        return new(spelt, QrPicture.Of($"otpauth://totp/{Uri.EscapeDataString(app)}:{Uri.EscapeDataString(owner)}?secret={spelt}&issuer={Uri.EscapeDataString(app)}"));
    }
}
