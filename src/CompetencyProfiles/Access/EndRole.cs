namespace CompetencyProfiles.Access;

public static class EndRole
{
    /// <summary>
    /// Ends a grant after <paramref name="lastDay"/>, or at once without one. The last administrator and the last HR overall stay until there is
    /// another: otherwise one of the two could end the other and go on alone. Null if there is no such grant.
    /// </summary>
    public static async Task<Result<Done>?> EndRoleAsync(
        this AppDbContext db, Viewer by, Id<RoleGrant> id, DateOnly? lastDay, DateTimeOffset now, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.LockDecisionsAsync(cancel);
        var locked = await db.Set<RoleGrant>().Where(g => g.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(g => g.Version, g => g.Version + 1), cancel);
        if (locked == 0)
            return null;

        var grant = await db.Set<RoleGrant>().SingleAsync(g => g.Id == id, cancel);
        var without = lastDay?.AddDays(1) ?? by.Today;
        if (grant is { Role: Role.Administrator or Role.Hr, UnitId: null }
            && !await db.OverallHolders(grant.Role, without).HoldingOn(without).AnyAsync(g => g.Id != id, cancel))
            return RoleRefusals.LastOne;

        var ended = grant.End(by, lastDay, now);
        if (ended.Succeeded)
        {
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }

        return ended;
    }
}
