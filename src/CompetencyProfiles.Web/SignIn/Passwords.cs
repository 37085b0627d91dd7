using Microsoft.AspNetCore.Identity;

namespace CompetencyProfiles.Web.SignIn;

/// <summary>Sets and changes passwords. A new password ends the sessions that the old one opened.</summary>
internal sealed class Passwords(AppDbContext db, UserManager<Account> users, SessionStore sessions, TimeProvider clock)
{
    public static readonly Refusal TooShort = new("Password.TooShort"), Common = new("Password.Common"), WrongOld = new("Password.WrongOld");

    /// <summary>Sets the password of whoever got this link, once.</summary>
    public async Task<Result<Done>> SetByLinkAsync(string token, string password, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.FindByLinkAsync(token, AccountLink.ForPassword, now, cancel) is not { } account)
            return AccountLinks.Useless;
        if (await WhyNotAsync(account, password) is { } refusal)
            return refusal;
        if (!await db.UseLinkAsync(token, AccountLink.ForPassword, account.Id, now, cancel))
            return AccountLinks.Useless;

        var hadOne = account.PasswordHash is not null;
        await SaveAsync(account, password, tell: hadOne, exceptSession: null, cancel);
        await transaction.CommitAsync(cancel);
        sessions.Forget();
        return Done.It;
    }

    /// <summary>Changes the own password; every other session ends.</summary>
    public async Task<Result<Done>> ChangeAsync(Guid accountId, string old, string password, Guid session, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var account = await db.Set<Account>().SingleAsync(a => a.Id == accountId, cancel);
        if (account.PasswordHash is not null && !await users.CheckPasswordAsync(account, old))
            return WrongOld;
        if (await WhyNotAsync(account, password) is { } refusal)
            return refusal;

        await SaveAsync(account, password, tell: true, session, cancel);
        await transaction.CommitAsync(cancel);
        sessions.Forget();
        return Done.It;
    }

    private async Task<Refusal?> WhyNotAsync(Account account, string password)
    {
        if (password.Length < CommonPasswords.ShortestLength)
            return TooShort.With(CommonPasswords.ShortestLength);
        foreach (var validator in users.PasswordValidators)
            if (!(await validator.ValidateAsync(users, account, password)).Succeeded)
                return Common;
        return null;
    }

    private async Task SaveAsync(Account account, string password, bool tell, Guid? exceptSession, CancellationToken cancel)
    {
        account.PasswordHash = users.PasswordHasher.HashPassword(account, password);
        account.SecurityStamp = Guid.CreateVersion7().ToString("N");
        account.ConcurrencyStamp = Guid.CreateVersion7().ToString("N");
        if (tell)
            db.OweSecurityNotice(account.PersonId, SecurityEvent.PasswordChanged, clock.GetUtcNow());
        await db.Set<UserSession>().Where(s => s.AccountId == account.Id && s.Id != exceptSession).ExecuteDeleteAsync(cancel);
        await db.SaveChangesAsync(cancel);
    }
}
