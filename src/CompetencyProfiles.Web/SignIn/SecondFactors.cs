using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace CompetencyProfiles.Web.SignIn;

/// <summary>Turns the second factor of an account on and off, and checks codes. Its key is stored encrypted.</summary>
internal sealed class SecondFactors(AppDbContext db, AppDbContextFactory databases, IDataProtectionProvider protection, SessionStore sessions, TimeProvider clock)
{
    public static readonly Refusal WrongCode = new("Factor.WrongCode"), On = new("Factor.AlreadyOn");

    private readonly IDataProtector protector = protection.CreateProtector("SignIn.SecondFactor");

    /// <summary>The key to be scanned, made at the first look and kept until a code from it turns the factor on.</summary>
    public async Task<byte[]> KeyOfAsync(Guid account, CancellationToken cancel)
    {
        if (await db.ReadTokenAsync(account, SecondFactor.Key, cancel) is { } stored)
            return protector.Unprotect(Convert.FromBase64String(stored));

        var key = RandomNumberGenerator.GetBytes(Totp.KeyLength);
        await using var own = databases.Create();
        await WriteKeyAsync(own, account, key, "0", cancel);
        await own.SaveChangesAsync(cancel);
        return key;
    }

    /// <summary>Writes a key with the next save of this context, encrypted, and the last step that was used of it.</summary>
    public async Task WriteKeyAsync(AppDbContext own, Guid account, byte[] key, string usedStep, CancellationToken cancel)
    {
        await own.WriteTokenAsync(account, SecondFactor.Key, Convert.ToBase64String(protector.Protect(key)), cancel);
        await own.WriteTokenAsync(account, SecondFactor.UsedStep, usedStep, cancel);
    }

    /// <summary>A first code from the app turns it on. The value are the recovery codes, which nobody can show again.</summary>
    public async Task<Result<IReadOnlyList<string>>> TurnOnAsync(Guid accountId, Guid session, string code, CancellationToken cancel)
    {
        var account = await db.Set<Account>().SingleAsync(a => a.Id == accountId, cancel);
        if (account.TwoFactorEnabled)
            return On;
        var checkedCode = await CheckAsync(accountId, code, hasApp: true, cancel);
        if (!checkedCode.Succeeded)
            return checkedCode.Refusal;

        account.TwoFactorEnabled = true;
        var codes = await OweRecoveryCodesAsync(account, SecurityEvent.SecondFactorOn, cancel);
        await BeginWithFactorAsync(accountId, session, cancel);
        return Result(codes);
    }

    /// <summary>Turns the app off. With passkeys left, a password alone is still not enough.</summary>
    public async Task TurnOffAsync(Guid accountId, CancellationToken cancel)
    {
        var account = await db.Set<Account>().SingleAsync(a => a.Id == accountId, cancel);
        if (!account.TwoFactorEnabled)
            return;
        account.TwoFactorEnabled = false;
        db.OweSecurityNotice(account.PersonId, SecurityEvent.SecondFactorOff, clock.GetUtcNow());
        db.RemoveRange(await db.TokenOf(accountId, SecondFactor.Key).Concat(db.TokenOf(accountId, SecondFactor.UsedStep)).AsTracking().ToListAsync(cancel));
        await db.SaveChangesAsync(cancel);
        await EndWithoutFactorAsync(accountId, cancel);
    }

    /// <summary>After one was taken away: with the last factor end the recovery codes and what its sessions may do.</summary>
    public async Task EndWithoutFactorAsync(Guid account, CancellationToken cancel)
    {
        if (await db.HasSecondFactorAsync(account, cancel))
            return;
        await db.TokenOf(account, SecondFactor.Recovery).ExecuteDeleteAsync(cancel);
        await sessions.ChangeAsync((all, stop) => all.Where(s => s.AccountId == account).ExecuteUpdateAsync(set => set.SetProperty(s => s.SecondFactor, false), stop), cancel);
    }

    /// <summary>After the first factor was set up: this session has it, and those that a password alone has opened are worth less now.</summary>
    public async Task BeginWithFactorAsync(Guid account, Guid session, CancellationToken cancel)
    {
        await sessions.ChangeAsync((all, stop) => all.Where(s => s.Id == session).ExecuteUpdateAsync(set => set.SetProperty(s => s.SecondFactor, true), stop), cancel);
        await sessions.EndAllAsync(account, session, cancel);
    }

    /// <summary>New recovery codes; the old ones are worth nothing from now on.</summary>
    public async Task<IReadOnlyList<string>> RenewRecoveryCodesAsync(Guid accountId, CancellationToken cancel) =>
        await OweRecoveryCodesAsync(await db.Set<Account>().SingleAsync(a => a.Id == accountId, cancel), SecurityEvent.RecoveryCodesMade, cancel);

    public async Task<int> RecoveryCodesLeftAsync(Guid account, CancellationToken cancel) =>
        (await db.ReadTokenAsync(account, SecondFactor.Recovery, cancel))?.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length ?? 0;

    /// <summary>Checks a code from the app, or one to recover with, and uses it up. Wrong ones slow the next tries down.</summary>
    public async Task<Result<Done>> CheckAsync(Guid account, string code, bool hasApp, CancellationToken cancel)
    {
        await using var own = databases.Create();
        var key = UserSession.HashOf($"code/{account}");
        if ((await own.CountTryAsync(key, clock.GetUtcNow(), cancel)).Refusal is { } held)
            return held;

        var typed = code.Replace(" ", "", StringComparison.Ordinal);
        if (!(hasApp && typed.Length == 6 ? await IsFromAppAsync(own, account, typed, cancel) : await own.UseRecoveryCodeAsync(account, typed, cancel)))
            return WrongCode;

        await own.Set<SignInAttempts>().Where(a => a.Key == key).ExecuteDeleteAsync(cancel);
        return Done.It;
    }

    private async Task<bool> IsFromAppAsync(AppDbContext own, Guid account, string code, CancellationToken cancel)
    {
        var key = await KeyOfAsync(account, cancel);
        var used = await own.ReadTokenAsync(account, SecondFactor.UsedStep, cancel);
        return Totp.FindStep(key, code, clock.GetUtcNow(), long.Parse(used ?? "0", CultureInfo.InvariantCulture)) is { } step
            && await own.UseStepAsync(account, step, used, cancel);
    }

    /// <summary>Saves new recovery codes with whatever else is to be saved, and the mail that says so.</summary>
    public async Task<IReadOnlyList<string>> OweRecoveryCodesAsync(Account account, SecurityEvent what, CancellationToken cancel)
    {
        var codes = SecondFactor.MakeRecoveryCodes();
        await db.WriteTokenAsync(account.Id, SecondFactor.Recovery, SecondFactor.HashesOf(codes), cancel);
        db.OweSecurityNotice(account.PersonId, what, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return codes;
    }

    private static Result<IReadOnlyList<string>> Result(IReadOnlyList<string> codes) => codes.ToArray();
}
