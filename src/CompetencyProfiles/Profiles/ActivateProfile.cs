namespace CompetencyProfiles.Profiles;

/// <summary>Says from when to when a version is the active one. All versions of a profile are looked at under its lock, so two can never be active for the same people. Each answers null if there is no such version.</summary>
public static class ActivateProfile
{
    public static Task<Result<Done>?> ActivateAsync(this AppDbContext db, Id<ProfileVersion> id, DateOnly from, DateOnly today, CancellationToken cancel) =>
        db.AmongSistersAsync(id, (version, sisters) => version.Activate(from, sisters, today), cancel);

    /// <summary>Takes a planned start back.</summary>
    public static Task<Result<Done>?> WithdrawStartAsync(this AppDbContext db, Id<ProfileVersion> id, DateOnly today, CancellationToken cancel) =>
        db.AmongSistersAsync(id, (version, sisters) => version.WithdrawStart(sisters, today), cancel);

    public static Task<Result<Done>?> RetireAsync(this AppDbContext db, Id<ProfileVersion> id, DateOnly lastDay, DateOnly today, CancellationToken cancel) =>
        db.AmongSistersAsync(id, (version, _) => version.Retire(lastDay, today), cancel);

    private static async Task<Result<Done>?> AmongSistersAsync(
        this AppDbContext db, Id<ProfileVersion> id, Func<ProfileVersion, IReadOnlyCollection<ProfileVersion>, Result<Done>> rule, CancellationToken cancel)
    {
        var profileId = await db.Set<ProfileVersion>().Where(v => v.Id == id).Select(v => v.ProfileId).SingleOrDefaultAsync(cancel);
        return await db.ChangeAsync(profileId, async (CompetencyProfile profile) =>
        {
            var ids = await db.Set<ProfileVersion>().Where(v => v.ProfileId == profile.Id).Select(v => v.Id).ToListAsync(cancel);
            await db.LockAsync(ids, cancel);
            var versions = await db.Set<ProfileVersion>().Where(v => v.ProfileId == profile.Id).ToListAsync(cancel);
            return rule(versions.Single(v => v.Id == id), versions.FindAll(v => v.Id != id));
        }, cancel);
    }
}
