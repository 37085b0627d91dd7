namespace CompetencyProfiles.Access;

/// <summary>A challenge that a passkey has signed, kept until it would be too old anyway: nobody sends the same signature twice, on whichever node.</summary>
public sealed class UsedChallenge(Guid id, DateTimeOffset expiresAt)
{
    public Guid Id { get; private init; } = id;
    public DateTimeOffset ExpiresAt { get; private init; } = expiresAt;
}

internal sealed class UsedChallengeConfiguration : IEntityTypeConfiguration<UsedChallenge>
{
    public void Configure(EntityTypeBuilder<UsedChallenge> challenge)
    {
        challenge.Property(c => c.Id).ValueGeneratedNever();
        challenge.HasIndex(c => c.ExpiresAt);
    }
}

public static class UsedChallenges
{
    /// <summary>Uses a challenge up. Of several at once one succeeds.</summary>
    public static async Task<bool> UseChallengeAsync(this AppDbContext db, Guid id, DateTimeOffset expiresAt, CancellationToken cancel)
    {
        db.Add(new UsedChallenge(id, expiresAt));
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (!await db.Set<UsedChallenge>().AnyAsync(c => c.Id == id, cancel))
                throw;
            return false;
        }
    }
}
