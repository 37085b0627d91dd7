using CompetencyProfiles.People;

namespace CompetencyProfiles.Access;

public enum AccountState { None, Invited, Active, Disabled }

/// <summary>A person as the list of accounts shows them; nothing of what the account has written or read.</summary>
public sealed record AccountHolder
{
    public required Id<Person> PersonId { get; init; }
    public required string Name { get; init; }
    public required string PersonnelNumber { get; init; }
    public required bool HasAddress { get; init; }
    public required Guid? AccountId { get; init; }
    public required bool HasPassword { get; init; }
    public required bool HasSecondFactor { get; init; }
    public required DateTimeOffset? DisabledAt { get; init; }
    public required DateTimeOffset? LastSeenAt { get; init; }
    public required int Sessions { get; init; }
    public required string SortKey { get; init; }
    public required string SearchText { get; init; }

    public AccountState State => this switch
    {
        { AccountId: null } => AccountState.None,
        { DisabledAt: not null } => AccountState.Disabled,
        { HasPassword: false } => AccountState.Invited,
        _ => AccountState.Active,
    };
}

public static class AccountHolders
{
    /// <summary>Whose accounts the viewer administers: everybody's as administrator, as HR those of the people looked after.</summary>
    public static IQueryable<Person> AccountHoldersFor(this AppDbContext db, Viewer viewer) =>
        viewer.IsAdministrator ? db.Set<Person>() : viewer.IsHr ? db.LookedAfterBy(viewer) : db.Set<Person>().Where(p => false);

    public static IQueryable<AccountHolder> AsAccountHolders(this IQueryable<Person> people, AppDbContext db, DateTimeOffset now) =>
        from person in people.IgnoreAutoIncludes()
        join account in db.Set<Account>() on person.Id equals account.PersonId into accounts
        from account in accounts.DefaultIfEmpty()
        select new AccountHolder
        {
            PersonId = person.Id,
            Name = person.FirstName + " " + person.LastName,
            PersonnelNumber = person.PersonnelNumber,
            HasAddress = person.Email != null,
            AccountId = account == null ? null : account.Id,
            HasPassword = account != null && (account.PasswordHash != null || db.Set<Microsoft.AspNetCore.Identity.IdentityUserPasskey<Guid>>().Any(p => p.UserId == account.Id)),
            HasSecondFactor = account != null && (account.TwoFactorEnabled || db.Set<Microsoft.AspNetCore.Identity.IdentityUserPasskey<Guid>>().Any(p => p.UserId == account.Id)),
            DisabledAt = account == null ? null : account.DisabledAt,
            LastSeenAt = db.Set<UserSession>().Where(s => account != null && s.AccountId == account.Id && s.EndsAt > now).Max(s => (DateTimeOffset?)s.LastSeenAt),
            Sessions = db.Set<UserSession>().Count(s => account != null && s.AccountId == account.Id && s.EndsAt > now),
            SortKey = person.SortKey,
            SearchText = person.SearchText,
        };

    public static IQueryable<AccountHolder> In(this IQueryable<AccountHolder> holders, AccountState state) => state switch
    {
        AccountState.None => holders.Where(h => h.AccountId == null),
        AccountState.Disabled => holders.Where(h => h.DisabledAt != null),
        AccountState.Invited => holders.Where(h => h.AccountId != null && h.DisabledAt == null && !h.HasPassword),
        _ => holders.Where(h => h.AccountId != null && h.DisabledAt == null && h.HasPassword),
    };
}
