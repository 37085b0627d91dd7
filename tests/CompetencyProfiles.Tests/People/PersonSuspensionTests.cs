using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;

namespace CompetencyProfiles.Tests.People;

public sealed class PersonSuspensionTests
{
    private static readonly DateOnly January = new(2027, 1, 1), June = new(2027, 6, 30);
    private readonly Person jana = Given.Employee();

    [Fact]
    public void A_suspension_holds_for_its_time_and_saying_it_twice_changes_nothing()
    {
        Assert.True(jana.Suspend(January, June, Given.Hr).Succeeded);
        Assert.True(jana.Suspend(January, June, Given.Hr).Succeeded);

        Assert.Equal((January, June), (Assert.Single(jana.Suspensions).From, jana.Suspensions[0].To));
        Assert.Single(jana.Changes);
    }

    [Fact]
    public void Suspensions_do_not_overlap_and_lie_within_the_employment()
    {
        jana.Suspend(January, June, Given.Hr);
        jana.Leave(June.AddMonths(1), Given.Hr);

        Assert.Equal(PersonRefusals.AlreadySuspended, jana.Suspend(June, June.AddDays(1), Given.Hr).Refusal);
        Assert.Equal(PersonRefusals.EndsBeforeStart, jana.Suspend(June, January, Given.Hr).Refusal);
        Assert.Equal(PersonRefusals.NotEmployed, jana.Suspend(June.AddDays(1), June.AddMonths(2), Given.Hr).Refusal);
    }

    [Fact]
    public void Who_is_back_earlier_was_suspended_until_the_day_before()
    {
        jana.Suspend(January, null, Given.Hr);

        Assert.True(jana.Resume(January.AddMonths(2), Given.Hr).Succeeded);

        Assert.Equal(new DateOnly(2027, 2, 28), Assert.Single(jana.Suspensions).To);
        Assert.Equal(PersonRefusals.NotSuspended, jana.Resume(January.AddMonths(2), Given.Hr).Refusal);
    }

    [Fact]
    public void Who_is_back_on_the_first_day_was_not_suspended_at_all()
    {
        jana.Suspend(January, June, Given.Hr);

        jana.Resume(January, Given.Hr);

        Assert.Empty(jana.Suspensions);
    }
}
