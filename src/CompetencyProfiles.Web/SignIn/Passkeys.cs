using Microsoft.AspNetCore.Identity;

namespace CompetencyProfiles.Web.SignIn;

/// <summary>
/// Adds passkeys, signs in with them and takes them away. The device has asked for finger, face or PIN, so a passkey is both factors at once;
/// and while an account has one, its password alone does not sign in.
/// </summary>
internal sealed class Passkeys(
    AppDbContext db, UserManager<Account> users, IPasskeyHandler<Account> handler, PasskeyChallenge challenge, SecondFactors factors, TimeProvider clock)
{
    public const int Most = 10, NameLength = 60, CredentialLength = 16_000;
    public static readonly Refusal Refused = new("Passkey.Refused"), NotAdded = new("Passkey.NotAdded"), TooMany = new("Passkey.TooMany");

    private const string Assertion = "get";

    /// <summary>What the browser needs to make a passkey for this account.</summary>
    public async Task<string> OfferCreationAsync(HttpContext context, Viewer viewer)
    {
        var options = await handler.MakeCreationOptionsAsync(new() { Id = $"{viewer.AccountId}", Name = viewer.Name, DisplayName = viewer.Name }, context);
        challenge.Begin(context, Creation(viewer.AccountId), options.AttestationState!);
        return options.CreationOptionsJson;
    }

    /// <summary>What the browser needs to let somebody choose a passkey; it names nobody.</summary>
    public async Task<string> OfferAssertionAsync(HttpContext context)
    {
        var options = await handler.MakeRequestOptionsAsync(null, context);
        challenge.Begin(context, Assertion, options.AssertionState!);
        return options.RequestOptionsJson;
    }

    /// <summary>Adds the passkey that the browser has made. The value are new recovery codes when it is the first factor of the account.</summary>
    public async Task<Result<IReadOnlyList<string>>> AddAsync(HttpContext context, Guid accountId, Guid session, string name, string credential, CancellationToken cancel)
    {
        if (await challenge.TakeAsync(context, Creation(accountId), cancel) is not { } state)
            return NotAdded;
        var made = await handler.PerformAttestationAsync(new() { HttpContext = context, CredentialJson = credential, AttestationState = state });
        if (!made.Succeeded || made.UserEntity.Id != $"{accountId}")
            return NotAdded;
        if (await db.PasskeysOf(accountId).CountAsync(cancel) >= Most)
            return TooMany;

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var account = await db.Set<Account>().SingleAsync(a => a.Id == accountId, cancel);
        var isFirst = !await db.HasSecondFactorAsync(accountId, cancel);
        made.Passkey.Name = name;
        if (!(await users.AddOrUpdatePasskeyAsync(account, made.Passkey)).Succeeded)
            return NotAdded;
        var codes = isFirst ? await factors.OweRecoveryCodesAsync(account, SecurityEvent.PasskeyAdded, cancel) : [];
        if (!isFirst)
            db.OweSecurityNotice(account.PersonId, SecurityEvent.PasskeyAdded, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        if (isFirst)
            await factors.BeginWithFactorAsync(accountId, session, cancel);
        return codes.ToArray();
    }

    /// <summary>Whose passkey has signed. Every no says the same: unknown, taken away, disabled, left, too late, tampered with.</summary>
    public async Task<Result<Account>> CheckAsync(HttpContext context, string credential, CancellationToken cancel)
    {
        if (await challenge.TakeAsync(context, Assertion, cancel) is not { } state)
            return Refused;
        var signed = await handler.PerformAssertionAsync(new() { HttpContext = context, CredentialJson = credential, AssertionState = state });
        if (!signed.Succeeded || await db.FindViewerAsync(signed.User.Id, clock.Today(), cancel) is null)
            return Refused;
        return await NoteUseAsync(signed.User.Id, signed.Passkey, cancel) ? signed.User : Refused;
    }

    /// <summary>Names one anew. False if the account has no such passkey.</summary>
    public async Task<bool> RenameAsync(Guid account, byte[] id, string name, CancellationToken cancel)
    {
        if (await db.PasskeysOf(account).SingleOrDefaultAsync(p => p.CredentialId == id, cancel) is not { } passkey)
            return false;
        passkey.Data.Name = name;
        await db.SaveChangesAsync(cancel);
        return true;
    }

    /// <summary>Takes one away and tells the owner. False if the account has no such passkey.</summary>
    public async Task<bool> RemoveAsync(Account account, byte[] id, CancellationToken cancel)
    {
        if (await db.PasskeysOf(account.Id).SingleOrDefaultAsync(p => p.CredentialId == id, cancel) is not { } passkey)
            return false;
        db.Remove(passkey);
        db.OweSecurityNotice(account.PersonId, SecurityEvent.PasskeyRemoved, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        await factors.EndWithoutFactorAsync(account.Id, cancel);
        return true;
    }

    // The counter tells a copy from the original. Who was taken away meanwhile is not put back.
    private async Task<bool> NoteUseAsync(Guid account, UserPasskeyInfo used, CancellationToken cancel)
    {
        if (await db.PasskeysOf(account).SingleOrDefaultAsync(p => p.CredentialId == used.CredentialId, cancel) is not { } passkey)
            return false;
        (passkey.Data.SignCount, passkey.Data.IsBackedUp) = (used.SignCount, used.IsBackedUp);
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    private static string Creation(Guid account) => $"create {account}";
}
