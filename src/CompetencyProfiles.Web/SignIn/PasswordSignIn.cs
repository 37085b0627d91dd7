using System.Text;
using Microsoft.AspNetCore.Identity;

namespace CompetencyProfiles.Web.SignIn;

/// <summary>
/// Checks a name and a password. Every no costs the same work and says the same, whether the name is unknown, disabled,
/// without a password or the password wrong.
/// </summary>
internal sealed class PasswordSignIn(
    AppDbContextFactory databases, IPasswordHasher<Account> hasher, NobodysPassword nobody, KnownDevice devices, TimeProvider clock)
{
    public static readonly Refusal Wrong = new("SignIn.Wrong"), NotIt = new("Confirm.Wrong");

    public async Task<Result<Account>> AskAsync(HttpContext context, string name, string password, CancellationToken cancel)
    {
        // A context of its own: a counted try stays counted, and is no answer to the form.
        await using var db = databases.Create();
        var typed = name.Normalize(NormalizationForm.FormKC).Trim().ToLowerInvariant();
        var account = await db.FindAccountAsync(typed, cancel);
        var key = UserSession.HashOf($"{typed}/{devices.DeviceOf(context, account?.Id)}");
        if ((await db.CountTryAsync(key, clock.GetUtcNow(), cancel)).Refusal is { } held)
            return held;

        return await CheckAsync(db, key, account, password, cancel);
    }

    /// <summary>Asks somebody who is signed in for the password once more.</summary>
    public async Task<Result<Done>> ConfirmAsync(Account account, string password, CancellationToken cancel)
    {
        await using var db = databases.Create();
        var key = UserSession.HashOf($"confirm/{account.Id}");
        if ((await db.CountTryAsync(key, clock.GetUtcNow(), cancel)).Refusal is { } held)
            return held;
        return (await CheckAsync(db, key, account, password, cancel)).Refusal is null ? Done.It : NotIt;
    }

    private async Task<Result<Account>> CheckAsync(AppDbContext db, string key, Account? account, string password, CancellationToken cancel)
    {
        var usable = account is { DisabledAt: null, PasswordHash: not null };
        var verified = hasher.VerifyHashedPassword(account ?? nobody.Account, usable ? account!.PasswordHash! : nobody.Hash, password);
        if (!usable || verified == PasswordVerificationResult.Failed)
            return Wrong;

        await db.Set<SignInAttempts>().Where(a => a.Key == key).ExecuteDeleteAsync(cancel);
        return account!;
    }
}

/// <summary>A password that nobody has, as dear to check as anybody's.</summary>
internal sealed class NobodysPassword(IPasswordHasher<Account> hasher)
{
    public Account Account { get; } = new();
    public string Hash { get; } = hasher.HashPassword(new(), Guid.CreateVersion7().ToString());
}
