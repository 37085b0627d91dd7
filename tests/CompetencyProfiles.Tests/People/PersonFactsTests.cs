using CompetencyProfiles.Kernel;
using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;

namespace CompetencyProfiles.Tests.People;

public sealed class PersonFactsTests
{
    private static readonly DateOnly Entry = new(2024, 3, 1), NewYear = new(2027, 1, 1);
    private static readonly Id<OrgUnit> Desk = Id<OrgUnit>.New(), Network = Id<OrgUnit>.New();
    private readonly Person jana = Given.Employee(since: Entry);

    [Fact]
    public void A_move_ends_the_old_membership_on_the_day_before_and_keeps_it()
    {
        jana.MoveTo(Desk, Entry, Given.Hr);

        Assert.True(jana.MoveTo(Network, NewYear, Given.Hr).Succeeded);

        Assert.Equal([(Desk, Entry, NewYear.AddDays(-1)), (Network, NewYear, null)], jana.Memberships.Select(m => (m.UnitId, m.From, m.To)));
        var line = Assert.Single(jana.Changes);
        Assert.Equal((PersonAspect.Units, $"{Desk}:100", $"{Network}:100", NewYear), (line.Aspect, line.Old, line.New, line.From));
    }

    [Fact]
    public void Saying_again_what_already_holds_changes_nothing_and_leaves_plans_alone()
    {
        jana.MoveTo(Desk, Entry, Given.Hr);
        jana.MoveTo(Network, NewYear, Given.Hr);
        var lines = jana.Changes.Count;

        jana.MoveTo(Desk, Given.Today, Given.Hr);

        Assert.Equal(2, jana.Memberships.Count);
        Assert.Equal(lines, jana.Changes.Count);
    }

    [Fact]
    public void A_second_unit_joins_without_interrupting_the_first()
    {
        jana.BelongTo([(Desk, 50)], Entry, Given.Hr);

        jana.BelongTo([(Desk, 50), (Network, 50)], NewYear, Given.Hr);

        Assert.Equal([(Desk, Entry, (DateOnly?)null), (Network, NewYear, null)], jana.Memberships.Select(m => (m.UnitId, m.From, m.To)));
    }

    [Fact]
    public void What_ended_yesterday_and_holds_again_today_was_never_interrupted()
    {
        jana.MoveTo(Desk, Entry, Given.Hr);
        jana.BelongTo([], NewYear, Given.Hr);

        jana.MoveTo(Desk, NewYear, Given.Hr);

        Assert.Equal((Entry, null), (Assert.Single(jana.Memberships).From, jana.Memberships[0].To));
    }

    [Fact]
    public void A_change_from_a_day_on_makes_later_plans_give_way()
    {
        jana.MoveTo(Desk, Entry, Given.Hr);
        jana.MoveTo(Network, NewYear, Given.Hr);

        jana.MoveTo(Network, Given.Today, Given.Hr);

        Assert.Equal([(Desk, (DateOnly?)Given.Today.AddDays(-1)), (Network, null)], jana.Memberships.Select(m => (m.UnitId, m.To)));
    }

    [Theory, InlineData(0), InlineData(101)]
    public void A_share_is_between_one_and_a_hundred_percent(int share) =>
        Assert.Equal(PersonRefusals.ShareOutOfRange, jana.BelongTo([(Desk, share)], Entry, Given.Hr).Refusal);

    [Fact]
    public void Shares_make_at_most_the_whole_person_and_name_each_unit_once()
    {
        Assert.Equal(PersonRefusals.SharesExceed, jana.BelongTo([(Desk, 60), (Network, 50)], Entry, Given.Hr).Refusal);
        Assert.Equal(PersonRefusals.NamedTwice, jana.BelongTo([(Desk, 50), (Desk, 50)], Entry, Given.Hr).Refusal);
        Assert.Equal(PersonRefusals.SharesExceed, jana.WorkAs([("service-desk", 60), ("team-lead", 50)], Entry, Given.Hr).Refusal);
        Assert.Empty(jana.Memberships);
    }

    [Fact]
    public void One_disciplinary_manager_at_a_time_beside_functional_ones()
    {
        var (tobias, lea, piotr) = (Id<Person>.New(), Id<Person>.New(), Id<Person>.New());
        jana.BeLedBy(tobias, Entry, Given.Hr);
        jana.BeGuidedBy([piotr], Entry, Given.Hr);

        jana.BeLedBy(lea, NewYear, Given.Hr);

        Assert.Equal(
            [(tobias, NewYear.AddDays(-1)), (piotr, null), (lea, (DateOnly?)null)],
            jana.Managers.Select(m => (m.ManagerId, m.To)));
    }

    [Fact]
    public void Nobody_leads_oneself()
    {
        Assert.Equal(PersonRefusals.LeadsSelf, jana.BeLedBy(jana.Id, Entry, Given.Hr).Refusal);
        Assert.Equal(PersonRefusals.LeadsSelf, jana.BeGuidedBy([jana.Id], Entry, Given.Hr).Refusal);
    }

    [Fact]
    public void Facts_lie_within_the_employment()
    {
        jana.Leave(NewYear, Given.Hr);

        Assert.Equal(PersonRefusals.NotEmployed, jana.MoveTo(Desk, Entry.AddDays(-1), Given.Hr).Refusal);
        Assert.Equal(PersonRefusals.NotEmployed, jana.WorkAt(Id<Site>.New(), NewYear.AddDays(1), Given.Hr).Refusal);
        Assert.True(jana.WorkAt(Id<Site>.New(), Entry, Given.Hr).Succeeded);
        Assert.Equal(NewYear, Assert.Single(jana.Sites).To);
    }

    [Fact]
    public void Working_on_no_day_is_no_pattern() => Assert.Equal(PersonRefusals.NoWorkDays, jana.WorkOn(WorkDays.None, Entry, Given.Hr).Refusal);

    [Fact]
    public void A_plan_that_is_called_off_leaves_today_as_it_is_for_good()
    {
        jana.MoveTo(Desk, Entry, Given.Hr);
        jana.MoveTo(Network, NewYear, Given.Hr);

        Assert.True(jana.CallOff(PersonAspect.Units, Given.Today, Given.Hr).Succeeded);

        Assert.Equal((Desk, null), (Assert.Single(jana.Memberships).UnitId, jana.Memberships[0].To));
        Assert.Equal(PersonRefusals.NothingPlanned, jana.CallOff(PersonAspect.Units, Given.Today, Given.Hr).Refusal);
    }
}
