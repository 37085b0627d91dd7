using System.Collections.Concurrent;
using CompetencyProfiles.Data;
using CompetencyProfiles.Operations;
using CompetencyProfiles.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CompetencyProfiles.Tests.Operations;

public sealed class OperationEngineTests
{
    /// <summary>Does what the test says, and notes who worked on what.</summary>
    private sealed class Work(Func<Operation, IProgress<(int, int?)>, CancellationToken, Task<string>> does) : IOperationWork
    {
        public ConcurrentQueue<Id<Operation>> Begun { get; } = [];
        public string Kind => "count";

        public Task<string> RunAsync(Operation operation, IProgress<(int Done, int? Total)> progress, CancellationToken cancel)
        {
            Begun.Enqueue(operation.Id);
            return does(operation, progress, cancel);
        }
    }

    private readonly MovableClock clock = new(Given.Now);

    private OperationEngine Node(TestDatabase database, IOperationWork work)
    {
        var services = new ServiceCollection().AddScoped(_ => database.Open()).AddScoped(_ => work).BuildServiceProvider();
        return new(services.GetRequiredService<IServiceScopeFactory>(), clock, NullLogger<OperationEngine>.Instance);
    }

    private static async Task<Operation> ReadAsync(TestDatabase database, Id<Operation> id)
    {
        await using var db = database.Open();
        return await db.Set<Operation>().AsNoTracking().SingleAsync(o => o.Id == id);
    }

    private static Operation Waiting() => new("count", "{}", null, Given.Now);

    [Theory, OnEveryDatabase]
    public async Task What_waits_is_done_and_its_result_and_progress_are_kept(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var operation = Waiting();
        await database.SaveAsync(operation);
        using var node = Node(database, new Work((_, progress, _) =>
        {
            progress.Report((10, 10));
            return Task.FromResult("""{"added":10}""");
        }));

        await node.RunAsync(CancellationToken.None);

        var ended = await ReadAsync(database, operation.Id);
        Assert.Equal((OperationState.Succeeded, """{"added":10}""", 10, 10), (ended.State, ended.Result, ended.Done, ended.Total));
    }

    [Theory, OnEveryDatabase]
    public async Task Many_nodes_at_once_do_each_operation_once(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await database.SaveAsync([.. Enumerable.Range(0, 20).Select(_ => Waiting())]);
        var work = new Work((_, _, _) => Task.FromResult("{}"));
        var nodes = Enumerable.Range(0, 6).Select(_ => Node(database, work)).ToList();

        await Task.WhenAll(nodes.Select(node => Task.Run(() => node.RunAsync(CancellationToken.None))));

        nodes.ForEach(node => node.Dispose());
        Assert.Equal(20, work.Begun.Count);
        Assert.Equal(20, work.Begun.Distinct().Count());
    }

    [Theory, OnEveryDatabase]
    public async Task Work_of_a_killed_process_is_taken_over_when_its_claim_has_run_out_and_the_late_one_changes_nothing(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var operation = Waiting();
        await database.SaveAsync(operation);
        var (hangs, goesOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        using var stalled = Node(database, new Work(async (_, _, _) =>
        {
            hangs.SetResult();
            await goesOn.Task;
            return "late";
        }));
        using var other = Node(database, new Work((_, _, _) => Task.FromResult("taken over")));

        var late = stalled.RunAsync(CancellationToken.None);
        await hangs.Task;
        await other.RunAsync(CancellationToken.None);
        Assert.Equal(OperationState.Running, (await ReadAsync(database, operation.Id)).State);
        clock.Move(Operation.LeaseTime);
        await other.RunAsync(CancellationToken.None);
        goesOn.SetResult();
        await late;

        var ended = await ReadAsync(database, operation.Id);
        Assert.Equal((OperationState.Succeeded, "taken over", 2), (ended.State, ended.Result, ended.Attempts));
    }

    [Theory, OnEveryDatabase]
    public async Task A_worker_that_lost_its_claim_cannot_commit_its_own_change(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var operation = Waiting();
        await database.SaveAsync(operation);
        await using var db = database.Open();
        await db.ChangeAsync(operation.Id, o => o.Claim(Guid.CreateVersion7(), Given.Now), CancellationToken.None);
        var mine = await db.Set<Operation>().AsNoTracking().SingleAsync(o => o.Id == operation.Id);

        await db.EnsureStillHeldAsync(mine, CancellationToken.None);
        await db.ChangeAsync(operation.Id, o => o.Claim(Guid.CreateVersion7(), Given.Now + Operation.LeaseTime), CancellationToken.None);

        await Assert.ThrowsAsync<OperationNotHeldException>(() => db.EnsureStillHeldAsync(mine, CancellationToken.None));
    }

    [Theory, OnEveryDatabase]
    public async Task A_failing_attempt_is_written_down_without_the_words_of_the_exception_and_repeated_later(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var operation = Waiting();
        await database.SaveAsync(operation);
        var fails = true;
        using var node = Node(database, new Work((_, _, _) => fails ? throw new FormatException("Jana Brandt") : Task.FromResult("{}")));

        await node.RunAsync(CancellationToken.None);
        var afterwards = await ReadAsync(database, operation.Id);
        fails = false;
        clock.Move(TimeSpan.FromSeconds(10));
        await node.RunAsync(CancellationToken.None);

        Assert.Equal((OperationState.Waiting, "FormatException"), (afterwards.State, afterwards.Reason));
        Assert.Equal(OperationState.Succeeded, (await ReadAsync(database, operation.Id)).State);
    }

    [Theory, OnEveryDatabase]
    public async Task Running_work_hears_that_it_was_cancelled_and_shows_its_progress_meanwhile(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var operation = Waiting();
        await database.SaveAsync(operation);
        var begun = new TaskCompletionSource();
        using var node = Node(database, new Work(async (_, progress, cancel) =>
        {
            progress.Report((3, 7));
            begun.SetResult();
            await Task.Delay(Timeout.Infinite, cancel);
            return "never";
        }));

        var running = node.RunAsync(CancellationToken.None);
        await begun.Task;
        Assert.Equal((3, 7), node.ProgressOf(operation.Id));
        await using var db = database.Open();
        await db.ChangeAsync(operation.Id, o => o.Cancel(Given.Now), CancellationToken.None);
        await running;

        var ended = await ReadAsync(database, operation.Id);
        Assert.Equal((OperationState.Cancelled, 3, 7), (ended.State, ended.Done, ended.Total));
    }

    [Theory, OnEveryDatabase]
    public async Task A_process_that_is_stopped_hands_its_work_on_at_once(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var operation = Waiting();
        await database.SaveAsync(operation);
        using var stop = new CancellationTokenSource();
        using var stopped = Node(database, new Work(async (_, _, cancel) =>
        {
            await stop.CancelAsync();
            await Task.Delay(Timeout.Infinite, cancel);
            return "never";
        }));
        using var next = Node(database, new Work((_, _, _) => Task.FromResult("next")));

        await stopped.RunAsync(stop.Token);
        await next.RunAsync(CancellationToken.None);

        var ended = await ReadAsync(database, operation.Id);
        Assert.Equal((OperationState.Succeeded, "next", 1), (ended.State, ended.Result, ended.Attempts));
    }

    [Theory, OnEveryDatabase]
    public async Task A_kind_that_this_node_does_not_know_is_left_to_another(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var operation = new Operation("newer", "{}", null, Given.Now);
        await database.SaveAsync(operation);
        using var node = Node(database, new Work((_, _, _) => Task.FromResult("{}")));

        await node.RunAsync(CancellationToken.None);

        Assert.Equal((OperationState.Waiting, 0), ((await ReadAsync(database, operation.Id)).State, (await ReadAsync(database, operation.Id)).Attempts));
    }
}
