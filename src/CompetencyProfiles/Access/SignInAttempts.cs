namespace CompetencyProfiles.Access;

/// <summary>
/// The tries to sign in under one name, whether anybody has that name or not. After a few the next one has to wait, longer each time;
/// never so long that somebody is shut out for good.
/// </summary>
public sealed class SignInAttempts(string key)
{
    public const int FreeTries = 5;
    public static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(15), LongestPause = TimeSpan.FromMinutes(15), Forgotten = TimeSpan.FromHours(24);

    public static readonly Refusal Held = new("SignIn.Held");

    /// <summary>Hash of the name, or of the name and a device that signed in under it before.</summary>
    public string Key { get; private init; } = key;
    public int Tries { get; private set; }
    public DateTimeOffset LastAt { get; private set; }
    public DateTimeOffset? HeldUntil { get; private set; }

    /// <summary>Asks for one more try and counts it, before the password is looked at: many at once gain nothing. The value is how many there were.</summary>
    public Result<int> TryAt(DateTimeOffset now)
    {
        if (HeldUntil > now)
            return Held.With((int)Math.Ceiling((HeldUntil.Value - now).TotalSeconds));

        Tries = now - LastAt > Forgotten ? 1 : Tries + 1;
        LastAt = now;
        HeldUntil = Tries < FreeTries ? null : now + PauseAfter(Tries);
        return Tries;
    }

    private static TimeSpan PauseAfter(int tries) =>
        TimeSpan.FromSeconds(Math.Min(LongestPause.TotalSeconds, FirstPause.TotalSeconds * Math.Pow(2, Math.Min(tries - FreeTries, 10))));
}

internal sealed class SignInAttemptsConfiguration : IEntityTypeConfiguration<SignInAttempts>
{
    public void Configure(EntityTypeBuilder<SignInAttempts> attempts)
    {
        attempts.HasKey(a => a.Key);
        attempts.Property(a => a.Key).HasMaxLength(UserSession.HashLength);
        attempts.HasIndex(a => a.LastAt);
    }
}

public static class SignInAttemptsChanges
{
    /// <summary>Counts a try under this key; tries under one key wait for each other in either database.</summary>
    public static async Task<Result<int>> CountTryAsync(this AppDbContext db, string key, DateTimeOffset now, CancellationToken cancel)
    {
        var row = db.Set<SignInAttempts>().Where(a => a.Key == key);
        while (true)
        {
            await using (var transaction = await db.Database.BeginTransactionAsync(cancel))
            {
                if (await row.ExecuteUpdateAsync(set => set.SetProperty(a => a.Tries, a => a.Tries), cancel) == 1)
                {
                    var answer = (await row.SingleAsync(cancel)).TryAt(now);
                    await db.SaveChangesAsync(cancel);
                    await transaction.CommitAsync(cancel);
                    return answer;
                }
            }

            try
            {
                db.Add(new SignInAttempts(key));
                await db.SaveChangesAsync(cancel);
            }
            catch (DbUpdateException)
            {
                // Another try under this key made the row first. If it was something else, the next round throws.
                if (!await row.AsNoTracking().AnyAsync(cancel))
                    throw;
            }

            db.ChangeTracker.Clear();
        }
    }
}
