using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CompetencyProfiles.Mail;

/// <summary>Sends what is owed, several at a time. Safe to run late, twice or side by side: a mail is claimed before it is sent.</summary>
public sealed partial class DeliverMails(IServiceScopeFactory scopes, TimeProvider clock, ILogger<DeliverMails> logger) : IJob, IDisposable
{
    private const int Together = 4, Batch = 100;
    private readonly SemaphoreSlim slot = new(1);

    public async Task RunAsync(CancellationToken cancel)
    {
        await slot.WaitAsync(cancel);
        try
        {
            while (!cancel.IsCancellationRequested && await DeliverBatchAsync(cancel))
            {
            }
        }
        finally
        {
            slot.Release();
        }
    }

    public void Dispose() => slot.Dispose();

    // True when there may be more to send now.
    private async Task<bool> DeliverBatchAsync(CancellationToken cancel)
    {
        var due = await FindDueAsync(cancel);
        var (claimed, unreachable) = (0, false);
        await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = Together }, async (id, _) =>
        {
            // Without a server the rest stays due and goes out at the next run, instead of waiting for one time-out after the other.
            if (cancel.IsCancellationRequested || Volatile.Read(ref unreachable))
                return;
            switch (await DeliverOneAsync(id, cancel))
            {
                case Delivery.ServerUnavailable:
                    Volatile.Write(ref unreachable, true);
                    break;
                case Delivery.Done:
                    Interlocked.Increment(ref claimed);
                    break;
            }
        });
        return claimed > 0 && !unreachable;
    }

    private async Task<List<Guid>> FindDueAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<OutboxMessage>()
            .Due(clock.GetUtcNow()).OrderBy(m => m.DueAt).Select(m => m.Id).Take(Batch).ToListAsync(cancel);
    }

    private async Task<Delivery> DeliverOneAsync(Guid id, CancellationToken cancel)
    {
        try
        {
            return await new MailDelivery(id, scopes, clock, logger).RunAsync(cancel);
        }
        catch (Exception failure)
        {
            LogFailed(id, Failures.TraceOf(failure)); // One failure must not hold up the others.
            return Delivery.NotMine;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Mail {Id} stays claimed until its claim runs out, because its delivery failed: {Trace}")]
    private partial void LogFailed(Guid id, string trace);
}
