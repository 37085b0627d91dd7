using System.Security.Cryptography;
using System.Text;

namespace CompetencyProfiles.Access;

/// <summary>One browser in which an account is signed in. The browser holds a random key, this row only its hash; without the row the key opens nothing.</summary>
public sealed class UserSession(string keyHash, Guid accountId, string device, bool secondFactor, DateTimeOffset createdAt, DateTimeOffset endsAt)
{
    public const int HashLength = 64, DeviceLength = 60;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public string KeyHash { get; private init; } = keyHash;
    public Guid AccountId { get; private init; } = accountId;

    /// <summary>"Firefox, Windows": enough to recognise it, no address.</summary>
    public string Device { get; private init; } = device;

    /// <summary>Whether more than a password opened it: a code, a recovery code or a passkey.</summary>
    public bool SecondFactor { get; private set; } = secondFactor;
    public DateTimeOffset CreatedAt { get; private init; } = createdAt;

    /// <summary>To the minute; a session that rests too long ends.</summary>
    public DateTimeOffset LastSeenAt { get; private set; } = createdAt;

    /// <summary>When the person last proved who they are; changing the way in asks for it again after a while.</summary>
    public DateTimeOffset ConfirmedAt { get; private set; } = createdAt;

    /// <summary>It ends then, used or not.</summary>
    public DateTimeOffset EndsAt { get; private init; } = endsAt;

    /// <summary>What the database keeps of a secret that somebody else holds.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}

internal sealed class UserSessionConfiguration : IEntityTypeConfiguration<UserSession>
{
    public void Configure(EntityTypeBuilder<UserSession> session)
    {
        session.Property(s => s.Id).ValueGeneratedNever();
        session.Property(s => s.KeyHash).HasMaxLength(UserSession.HashLength);
        session.HasIndex(s => s.KeyHash).IsUnique();
        session.Property(s => s.Device).HasMaxLength(UserSession.DeviceLength);
        session.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Cascade);
        session.HasIndex(s => s.EndsAt);
    }
}
