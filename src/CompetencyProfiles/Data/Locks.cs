namespace CompetencyProfiles.Data;

public static class Locks
{
    /// <summary>
    /// Takes the row locks of several roots of one kind, always in the same order, until the transaction ends. False if one of them is not there.
    /// Whoever locks several kinds takes people first, then units: so nobody waits in a circle.
    /// </summary>
    public static async Task<bool> LockAsync<TRoot>(this AppDbContext db, IEnumerable<Id<TRoot>> ids, CancellationToken cancel) where TRoot : Root<TRoot>
    {
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("A lock outside a transaction ends at once.");

        foreach (var id in ids.Distinct().OrderBy(id => id.Value))
        {
            if (await db.Set<TRoot>().Where(root => root.Id == id)
                    .ExecuteUpdateAsync(set => set.SetProperty(root => root.Version, root => root.Version + 1), cancel) == 0)
                return false;
        }

        return true;
    }
}
