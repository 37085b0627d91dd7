namespace CompetencyProfiles.Web.Health;

/// <summary>Whether this node should get requests. Looks once every two seconds at most, however many ask.</summary>
internal sealed class Readiness(IServiceScopeFactory scopes, IHostApplicationLifetime lifetime, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Memory = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim turn = new(1);
    private (HealthState State, long At)? last;

    public async Task<HealthState> LookAsync(CancellationToken cancel)
    {
        // A node that is about to end says so first.
        if (lifetime.ApplicationStopping.IsCancellationRequested)
            return HealthState.Unhealthy;

        await turn.WaitAsync(cancel);
        try
        {
            if (last is not { } known || clock.GetElapsedTime(known.At) >= Memory)
            {
                await using var scope = scopes.CreateAsyncScope();
                var findings = await scope.ServiceProvider.GetRequiredService<HealthProbes>().LookAsync(cancel);
                last = known = (findings.Max(finding => finding.State), clock.GetTimestamp());
            }

            return known.State;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();
}
