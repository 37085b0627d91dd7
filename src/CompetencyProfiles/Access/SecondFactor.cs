using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;

namespace CompetencyProfiles.Access;

/// <summary>What an account's second factor needs to remember, each under a name of its own among the tokens of Identity.</summary>
public static class SecondFactor
{
    public const int RecoveryCodes = 10;
    public const string Provider = "SecondFactor", Key = "Key", UsedStep = "UsedStep", Recovery = "Recovery";

    // Without letters and digits that are mistaken for each other.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Group = 5;

    public static IQueryable<IdentityUserToken<Guid>> TokenOf(this AppDbContext db, Guid account, string name) =>
        db.Set<IdentityUserToken<Guid>>().Where(t => t.UserId == account && t.LoginProvider == Provider && t.Name == name);

    public static Task<string?> ReadTokenAsync(this AppDbContext db, Guid account, string name, CancellationToken cancel) =>
        db.TokenOf(account, name).Select(t => t.Value).SingleOrDefaultAsync(cancel);

    /// <summary>Writes it with the next save.</summary>
    public static async Task WriteTokenAsync(this AppDbContext db, Guid account, string name, string value, CancellationToken cancel)
    {
        if (await db.TokenOf(account, name).AsTracking().SingleOrDefaultAsync(cancel) is { } token)
            token.Value = value;
        else
            db.Add(new IdentityUserToken<Guid> { UserId = account, LoginProvider = Provider, Name = name, Value = value });
    }

    public static IQueryable<IdentityUserPasskey<Guid>> PasskeysOf(this AppDbContext db, Guid account) =>
        db.Set<IdentityUserPasskey<Guid>>().Where(p => p.UserId == account);

    /// <summary>Whether a password alone does not sign this account in: it has an app or a passkey.</summary>
    public static Task<bool> HasSecondFactorAsync(this AppDbContext db, Guid account, CancellationToken cancel) =>
        db.Set<Account>().AnyAsync(a => a.Id == account && (a.TwoFactorEnabled || db.Set<IdentityUserPasskey<Guid>>().Any(p => p.UserId == a.Id)), cancel);

    /// <summary>Ten codes to be written down, each good for one sign-in.</summary>
    public static IReadOnlyList<string> MakeRecoveryCodes() =>
        [.. Enumerable.Range(0, RecoveryCodes).Select(_ => $"{RandomNumberGenerator.GetString(Letters, Group)}-{RandomNumberGenerator.GetString(Letters, Group)}")];

    /// <summary>What is stored of them.</summary>
    public static string HashesOf(IEnumerable<string> codes) => string.Join(' ', codes.Select(HashOf));

    /// <summary>Uses a code up. Of several at once with the same code one succeeds.</summary>
    public static async Task<bool> UseRecoveryCodeAsync(this AppDbContext db, Guid account, string code, CancellationToken cancel)
    {
        var stored = await db.ReadTokenAsync(account, Recovery, cancel);
        var hash = HashOf(code);
        if (stored?.Split(' ').Contains(hash) != true)
            return false;

        var left = string.Join(' ', stored.Split(' ').Where(h => h != hash));
        return await db.TokenOf(account, Recovery).Where(t => t.Value == stored).ExecuteUpdateAsync(set => set.SetProperty(t => t.Value, left), cancel) == 1;
    }

    /// <summary>Uses a code of an app up: neither it nor an older one is accepted again. Of several at once one succeeds.</summary>
    public static async Task<bool> UseStepAsync(this AppDbContext db, Guid account, long step, string? usedStep, CancellationToken cancel)
    {
        var value = step.ToString(CultureInfo.InvariantCulture);
        return await db.TokenOf(account, UsedStep).Where(t => t.Value == usedStep).ExecuteUpdateAsync(set => set.SetProperty(t => t.Value, value), cancel) == 1;
    }

    private static string HashOf(string code) => UserSession.HashOf(code.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant());
}
