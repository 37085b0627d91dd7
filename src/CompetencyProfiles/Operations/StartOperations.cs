namespace CompetencyProfiles.Operations;

public static class StartOperations
{
    /// <summary>Writes long work down together with the change that asks for it; its engine begins as soon as this is saved and committed.</summary>
    /// <param name="kind">The <see cref="IOperationWork.Kind"/> that does it.</param>
    /// <param name="arguments">Ids and switches as JSON; never personal data.</param>
    public static Operation StartOperation(this AppDbContext db, string kind, string arguments, Guid? startedBy, DateTimeOffset now) =>
        db.Add(new Operation(kind, arguments, startedBy, now)).Entity;

    /// <summary>At the start of the only process there can be on a SQLite database: what an ended one still claimed is free at once.</summary>
    public static Task FreeAbandonedAsync(this AppDbContext db, DateTimeOffset now, CancellationToken cancel) =>
        db.Set<Operation>().Where(o => o.State == OperationState.Running).ExecuteUpdateAsync(set => set.SetProperty(o => o.LeasedUntil, now), cancel);

    /// <summary>
    /// For the work itself, last in its own transaction: proves that nobody else has taken over meanwhile, and keeps it so until the commit.
    /// Throws when somebody has; then nothing of the transaction stays.
    /// </summary>
    public static async Task EnsureStillHeldAsync(this AppDbContext db, Operation operation, CancellationToken cancel)
    {
        var (id, token) = (operation.Id, operation.LeaseToken);
        if (await db.Set<Operation>().Where(o => o.Id == id && o.LeaseToken == token && o.CancelAskedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(o => o.LeaseToken, token), cancel) == 0)
            throw new OperationNotHeldException();
    }
}

/// <summary>Another worker has taken the operation over, or it was cancelled: what is not committed must not be.</summary>
public sealed class OperationNotHeldException() : Exception("This worker no longer holds the operation.");
