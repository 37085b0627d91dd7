using System.Buffers.Text;
using System.Security.Cryptography;

namespace CompetencyProfiles.Access;

/// <summary>What somebody who got a link may do with it.</summary>
public enum LinkPurpose { Invitation, PasswordReset, NewFactor }

/// <summary>A link by which the owner of a mailbox sets a password or a new second factor, once. The link holds a random secret, this row only its hash.</summary>
public sealed class AccountLink(string tokenHash, Guid accountId, LinkPurpose purpose, DateTimeOffset createdAt, DateTimeOffset expiresAt)
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public string TokenHash { get; private init; } = tokenHash;
    public Guid AccountId { get; private init; } = accountId;
    public LinkPurpose Purpose { get; private init; } = purpose;
    public DateTimeOffset CreatedAt { get; private init; } = createdAt;
    public DateTimeOffset ExpiresAt { get; private init; } = expiresAt;

    /// <summary>When it was used, or made useless by another one.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>What a link is good for: one to a new factor sets no password, and the other way round.</summary>
    public static readonly LinkPurpose[] ForPassword = [LinkPurpose.Invitation, LinkPurpose.PasswordReset], ForFactor = [LinkPurpose.NewFactor];

    public static TimeSpan LifeOf(LinkPurpose purpose) => purpose switch
    {
        LinkPurpose.Invitation => TimeSpan.FromDays(7),
        LinkPurpose.NewFactor => TimeSpan.FromHours(24),
        _ => TimeSpan.FromHours(1),
    };
}

internal sealed class AccountLinkConfiguration : IEntityTypeConfiguration<AccountLink>
{
    public void Configure(EntityTypeBuilder<AccountLink> link)
    {
        link.Property(l => l.Id).ValueGeneratedNever();
        link.Property(l => l.TokenHash).HasMaxLength(UserSession.HashLength);
        link.HasIndex(l => l.TokenHash).IsUnique();
        link.Property(l => l.Purpose).HasConversion<string>().HasMaxLength(20);
        link.HasOne<Account>().WithMany().HasForeignKey(l => l.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}

public static class AccountLinks
{
    public static readonly Refusal Useless = new("Link.Useless");

    /// <summary>A new link for an account: 256 random bits that are stored nowhere, to be sent or printed now.</summary>
    public static async Task<string> MakeLinkAsync(this AppDbContext db, Guid account, LinkPurpose purpose, DateTimeOffset now, CancellationToken cancel)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        db.Add(new AccountLink(UserSession.HashOf(token), account, purpose, now, now + AccountLink.LifeOf(purpose)));
        await db.SaveChangesAsync(cancel);
        return token;
    }

    /// <summary>The account that a link opens now, if it is neither used nor too old nor its account disabled. Looking changes nothing.</summary>
    public static Task<Account?> FindByLinkAsync(this AppDbContext db, string token, LinkPurpose[] purposes, DateTimeOffset now, CancellationToken cancel)
    {
        var hash = UserSession.HashOf(token);
        return (from link in db.Set<AccountLink>()
                join account in db.Set<Account>() on link.AccountId equals account.Id
                where link.TokenHash == hash && purposes.Contains(link.Purpose) && link.UsedAt == null && link.ExpiresAt > now && account.DisabledAt == null
                select account).SingleOrDefaultAsync(cancel);
    }

    /// <summary>Uses a link up, and every other one of its account for these purposes. False when somebody else was quicker.</summary>
    public static async Task<bool> UseLinkAsync(this AppDbContext db, string token, LinkPurpose[] purposes, Guid account, DateTimeOffset now, CancellationToken cancel)
    {
        var hash = UserSession.HashOf(token);
        var open = db.Set<AccountLink>().Where(l => l.AccountId == account && purposes.Contains(l.Purpose) && l.UsedAt == null);
        var used = await open.Where(l => l.TokenHash == hash && l.ExpiresAt > now).ExecuteUpdateAsync(set => set.SetProperty(l => l.UsedAt, now), cancel);
        await open.ExecuteUpdateAsync(set => set.SetProperty(l => l.UsedAt, now), cancel);
        return used == 1;
    }
}
