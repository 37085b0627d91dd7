using System.Diagnostics;

namespace CompetencyProfiles.Web.Tests.Support;

/// <summary>For what another thread or process does in its own time.</summary>
internal static class Eventually
{
    /// <summary>Looks again and again until it is so, for two minutes at most: only a hang fails, a slow machine does not.</summary>
    public static async Task<T> SeeAsync<T>(Func<Task<T>> look, Func<T, bool> isSo)
    {
        var patience = Stopwatch.StartNew();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        var seen = await look();
        while (!isSo(seen) && patience.Elapsed < TimeSpan.FromMinutes(2))
        {
            await timer.WaitForNextTickAsync();
            seen = await look();
        }

        Assert.True(isSo(seen), $"It stayed {seen}.");
        return seen;
    }
}
