using CompetencyProfiles.Operations;
using CompetencyProfiles.Tests.Support;

namespace CompetencyProfiles.Tests.Operations;

public sealed class OperationTests
{
    private static readonly Guid Anna = Guid.CreateVersion7(), Ben = Guid.CreateVersion7();

    private static Operation Claimed()
    {
        var operation = new Operation("count", "{}", null, Given.Now);
        operation.Claim(Anna, Given.Now);
        return operation;
    }

    [Fact]
    public void Whoever_claims_first_works_on_it_alone()
    {
        var operation = Claimed();

        Assert.Equal(Operation.NotFree, operation.Claim(Ben, Given.Now.AddMinutes(4)).Refusal);
        Assert.Equal(Anna, operation.LeaseToken);
    }

    [Fact]
    public void Without_a_sign_of_life_it_is_taken_over_and_the_first_worker_counts_no_more()
    {
        var operation = Claimed();

        Assert.True(operation.Claim(Ben, Given.Now + Operation.LeaseTime).Succeeded);
        Assert.Equal(Operation.NotHeld, operation.Report(Anna, 7, 10, Given.Now).Refusal);
        Assert.Equal(Operation.NotHeld, operation.Succeed(Anna, "{}", Given.Now).Refusal);
    }

    [Fact]
    public void A_sign_of_life_renews_the_claim()
    {
        var operation = Claimed();

        operation.Report(Anna, 3, 10, Given.Now.AddMinutes(4));

        Assert.Equal(Operation.NotFree, operation.Claim(Ben, Given.Now.AddMinutes(8)).Refusal);
        Assert.Equal((3, 10), (operation.Done, operation.Total));
    }

    [Fact]
    public void A_failed_attempt_is_repeated_after_a_growing_pause_and_given_up_after_the_fifth()
    {
        var (operation, now) = (Claimed(), Given.Now);
        var pauses = new List<TimeSpan>();
        operation.FailAttempt(Anna, "TimeoutException", now);
        while (operation.State == OperationState.Waiting)
        {
            pauses.Add(operation.DueAt - now);
            Assert.Equal(Operation.NotFree, operation.Claim(Anna, operation.DueAt.AddTicks(-1)).Refusal);
            now = operation.DueAt;
            operation.Claim(Anna, now);
            operation.FailAttempt(Anna, "TimeoutException", now);
        }

        Assert.Equal([10, 60, 300, 900], pauses.Select(p => p.TotalSeconds));
        Assert.Equal((OperationState.Failed, 5, "TimeoutException"), (operation.State, operation.Attempts, operation.Reason));
    }

    [Fact]
    public void Work_that_kills_its_process_every_time_is_given_up_too()
    {
        var (operation, now) = (Claimed(), Given.Now);

        while (operation.State == OperationState.Running)
            operation.Claim(Guid.CreateVersion7(), now += Operation.LeaseTime);

        Assert.Equal((OperationState.Failed, 5), (operation.State, operation.Attempts));
    }

    [Fact]
    public void A_process_that_ends_leaves_the_work_without_using_up_a_try()
    {
        var operation = Claimed();

        operation.Leave(Anna, Given.Now);

        Assert.Equal((OperationState.Waiting, 0), (operation.State, operation.Attempts));
        Assert.True(operation.Claim(Ben, Given.Now).Succeeded);
    }

    [Fact]
    public void Cancelling_ends_waiting_work_at_once_and_running_work_when_its_worker_leaves()
    {
        var waiting = new Operation("count", "{}", null, Given.Now);
        waiting.Cancel(Given.Now);
        var running = Claimed();
        running.Cancel(Given.Now);

        Assert.Equal((OperationState.Cancelled, OperationState.Running), (waiting.State, running.State));
        running.Leave(Anna, Given.Now);
        Assert.Equal(OperationState.Cancelled, running.State);
        Assert.Equal(Operation.Over, running.Cancel(Given.Now).Refusal);
    }

    [Fact]
    public void Work_whose_worker_died_after_a_cancel_is_not_begun_again()
    {
        var operation = Claimed();
        operation.Cancel(Given.Now);

        operation.Claim(Ben, Given.Now + Operation.LeaseTime);

        Assert.Equal((OperationState.Cancelled, null), (operation.State, operation.LeaseToken));
    }
}
