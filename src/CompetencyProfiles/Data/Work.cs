using System.Collections.Concurrent;
using System.Data.Common;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CompetencyProfiles.Data;

/// <summary>A row that an engine works off. When the transaction that wrote it is committed, the engine is called at once.</summary>
public interface IWork;

/// <summary>Calls the engines of this process. Nothing depends on it being heard: a sweep finds what waits.</summary>
public sealed class WorkBell
{
    private readonly ConcurrentDictionary<Type, Channel<bool>> bells = new();

    public void Ring(Type work) => BellOf(work).Writer.TryWrite(true);

    /// <summary>Returns when it rang since the last time; many calls count as one.</summary>
    public async Task HeardAsync<TWork>(CancellationToken cancel) where TWork : IWork => await BellOf(typeof(TWork)).Reader.ReadAsync(cancel);

    private Channel<bool> BellOf(Type work) =>
        bells.GetOrAdd(work, _ => Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }));
}

/// <summary>Rings once the work is really there: before the commit an engine would not see it.</summary>
public sealed class RingAfterCommit(WorkBell bell) : DbTransactionInterceptor
{
    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is AppDbContext db)
            db.TakeWrittenWork().ForEach(bell.Ring);
        return Task.CompletedTask;
    }
}
