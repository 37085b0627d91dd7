using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace CompetencyProfiles.Web.SignIn;

/// <summary>
/// Sets up a new second factor for somebody who lost the old one and whom two others have helped: by the mailed link and their password.
/// The old factor stays until then, and whoever has only one of the two gets nowhere.
/// </summary>
internal sealed class NewFactor(
    AppDbContext db, PasswordSignIn passwords, SecondFactors factors, IDataProtectionProvider protection, SessionStore sessions, TimeProvider clock)
{
    private static readonly TimeSpan LifeOfKey = TimeSpan.FromMinutes(30);

    private readonly IDataProtector protector = protection.CreateProtector("SignIn.NewFactor");

    /// <summary>Who may set up a new factor by this link now. Looking changes nothing.</summary>
    public async Task<Account?> FindAsync(string? token, CancellationToken cancel) =>
        token is { Length: <= 100 } && await db.FindByLinkAsync(token, AccountLink.ForFactor, clock.GetUtcNow(), cancel) is { } account
            && await Granted(account).AnyAsync(cancel) ? account : null;

    /// <summary>A key to be scanned and, for the form, the same key sealed. Each look makes another, so that what somebody saw before is worth nothing.</summary>
    public (byte[] Key, string Sealed) MakeKey(Account account)
    {
        var key = RandomNumberGenerator.GetBytes(Totp.KeyLength);
        var until = (clock.GetUtcNow() + LifeOfKey).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return (key, protector.Protect($"{account.Id} {until} {Convert.ToHexString(key)}"));
    }

    /// <summary>The key in a form of this account, or null.</summary>
    public byte[]? KeyIn(Account account, string? sealedKey)
    {
        try
        {
            return protector.Unprotect(sealedKey ?? "").Split(' ') is [var owner, var until, var key] && owner == $"{account.Id}"
                && long.Parse(until, CultureInfo.InvariantCulture) > clock.GetUtcNow().ToUnixTimeSeconds() ? Convert.FromHexString(key) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Puts the new factor in the place of all old ones and ends every session. The value are new recovery codes.</summary>
    public async Task<Result<IReadOnlyList<string>>> SetUpAsync(string token, Account found, byte[] key, string password, string code, CancellationToken cancel)
    {
        if ((await passwords.ConfirmAsync(found, password, cancel)).Refusal is { } refusal)
            return refusal;
        var now = clock.GetUtcNow();
        if (Totp.FindStep(key, code.Replace(" ", "", StringComparison.Ordinal), now, 0) is not { } step)
            return SecondFactors.WrongCode;

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (!await db.UseLinkAsync(token, AccountLink.ForFactor, found.Id, now, cancel))
            return AccountLinks.Useless;
        if (await Granted(found).AsTracking().SingleOrDefaultAsync(cancel) is not { } help || !help.Use(now).Succeeded)
            return AccountLinks.Useless;

        var account = await db.Set<Account>().SingleAsync(a => a.Id == found.Id, cancel);
        (account.TwoFactorEnabled, account.SecurityStamp) = (true, Guid.CreateVersion7().ToString("N"));
        db.RemoveRange(await db.PasskeysOf(account.Id).ToListAsync(cancel));
        await factors.WriteKeyAsync(db, account.Id, key, step.ToString(CultureInfo.InvariantCulture), cancel);
        var codes = await factors.OweRecoveryCodesAsync(account, SecurityEvent.FactorReplaced, cancel);
        await db.Set<UserSession>().Where(s => s.AccountId == account.Id).ExecuteDeleteAsync(cancel);
        await transaction.CommitAsync(cancel);
        sessions.Forget();
        return codes.ToArray();
    }

    private IQueryable<FactorHelp> Granted(Account account) =>
        db.FactorHelpFor(account.PersonId).Where(h => h.ConfirmedAt != null && h.StoppedAt == null && h.UsedAt == null);
}
