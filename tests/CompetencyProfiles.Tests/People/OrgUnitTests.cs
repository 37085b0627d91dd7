using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;

namespace CompetencyProfiles.Tests.People;

public sealed class OrgUnitTests
{
    private static readonly DateOnly Today = Given.Today;
    private static readonly ChangedBy By = Given.Hr;
    private static readonly HashSet<Id<OrgUnit>> NothingBelow = [];

    [Fact]
    public void A_unit_moves_on_the_day_and_not_before()
    {
        var (old, next) = (Given.Unit("Area 1"), Given.Unit("Area 2"));
        var team = Given.Unit("Team", old);

        team.MoveUnder(next.Id, Today.AddDays(10), NothingBelow, By);

        Assert.Equal(old.Id, team.ParentIdOn(Today.AddDays(9)));
        Assert.Equal(next.Id, team.ParentIdOn(Today.AddDays(10)));
    }

    [Fact]
    public void A_unit_moves_to_the_top()
    {
        var team = Given.Unit("Team", Given.Unit("Area"));

        team.MoveUnder(null, Today, NothingBelow, By);

        Assert.Null(team.ParentIdOn(Today));
    }

    [Fact]
    public void Moving_to_where_it_stands_changes_nothing()
    {
        var area = Given.Unit("Area");
        var team = Given.Unit("Team", area);

        Assert.True(team.MoveUnder(area.Id, Today, NothingBelow, By).Succeeded);

        Assert.Equal(Today.AddYears(-3), Assert.Single(team.Placements).From);
    }

    [Fact]
    public void A_later_plan_gives_way_to_a_move_today()
    {
        var (old, planned, next) = (Given.Unit("A"), Given.Unit("B"), Given.Unit("C"));
        var team = Given.Unit("Team", old);
        team.MoveUnder(planned.Id, Today.AddMonths(2), NothingBelow, By);

        team.MoveUnder(next.Id, Today, NothingBelow, By);

        Assert.Equal(next.Id, team.ParentIdOn(Today.AddMonths(3)));
    }

    [Fact]
    public void A_unit_never_stands_below_itself()
    {
        var (area, team) = (Given.Unit("Area"), Given.Unit("Team"));

        Assert.Equal(UnitRefusals.Circle, area.MoveUnder(area.Id, Today, NothingBelow, By).Refusal);
        Assert.Equal(UnitRefusals.Circle, area.MoveUnder(team.Id, Today, new HashSet<Id<OrgUnit>> { team.Id }, By).Refusal);
    }

    [Fact]
    public void A_unit_is_not_moved_before_its_first_day()
    {
        var (area, team) = (Given.Unit("Area"), Given.Unit("Team"));

        Assert.Equal(UnitRefusals.NotYetOpen, team.MoveUnder(area.Id, team.OpenedOn.AddDays(-1), NothingBelow, By).Refusal);
    }

    [Fact]
    public void Several_people_head_a_unit_at_the_same_time()
    {
        var (unit, jana, mehmet) = (Given.Unit(), Given.Person("Jana"), Given.Person("Mehmet"));

        unit.AppointLead(jana.Id, Today, By);
        unit.AppointLead(mehmet.Id, Today, By);

        Assert.Equal([jana.Id, mehmet.Id], unit.Leads.On(Today).Select(lead => lead.PersonId));
    }

    [Fact]
    public void Who_heads_the_unit_already_is_not_appointed_twice()
    {
        var (unit, jana) = (Given.Unit(), Given.Person());
        unit.AppointLead(jana.Id, Today.AddDays(-5), By);

        unit.AppointLead(jana.Id, Today, By);

        Assert.Equal(Today.AddDays(-5), Assert.Single(unit.Leads).From);
    }

    [Fact]
    public void A_lead_ends_with_the_last_day()
    {
        var (unit, jana) = (Given.Unit(), Given.Person());
        unit.AppointLead(jana.Id, Today.AddYears(-1), By);

        unit.EndLead(jana.Id, Today, By);

        Assert.Single(unit.Leads.On(Today));
        Assert.Empty(unit.Leads.On(Today.AddDays(1)));
        Assert.Equal(UnitRefusals.NotLead, unit.EndLead(jana.Id, Today.AddDays(5), By).Refusal);
    }

    [Fact]
    public void Setting_the_leads_keeps_those_who_stay()
    {
        var (unit, stays, goes, comes) = (Given.Unit(), Given.Person("A"), Given.Person("B"), Given.Person("C"));
        unit.SetLeads([stays.Id, goes.Id], Today.AddYears(-1), By);

        unit.SetLeads([stays.Id, comes.Id], Today, By);

        Assert.Equal(Today.AddYears(-1), unit.Leads.Single(l => l.PersonId == stays.Id).From);
        Assert.Equal(Today.AddDays(-1), unit.Leads.Single(l => l.PersonId == goes.Id).To);
        Assert.Equal(Today, unit.Leads.Single(l => l.PersonId == comes.Id).From);
    }

    [Fact]
    public void A_unit_with_people_is_not_closed_and_says_how_many()
    {
        var refusal = Given.Unit().Close(Today, new(3, 1), By).Refusal;

        Assert.Equal(UnitRefusals.NotEmpty, refusal);
        Assert.Equal([3, 1], refusal!.Values.Cast<int>());
    }

    [Fact]
    public void An_empty_unit_ends_with_its_leads()
    {
        var (unit, jana) = (Given.Unit(), Given.Person());
        unit.AppointLead(jana.Id, Today.AddYears(-1), By);

        Assert.True(unit.Close(Today, UnitContents.None, By).Succeeded);

        Assert.True(unit.IsOpenOn(Today));
        Assert.False(unit.IsOpenOn(Today.AddDays(1)));
        Assert.Empty(unit.Leads.On(Today.AddDays(1)));
        Assert.Equal(UnitRefusals.Closed, unit.AppointLead(jana.Id, Today.AddDays(1), By).Refusal);
        Assert.Equal(UnitRefusals.Closed, unit.Close(Today, UnitContents.None, By).Refusal);
    }

    [Fact]
    public void A_closing_can_be_taken_back_but_not_a_merger()
    {
        var (closed, merged, successor) = (Given.Unit("A"), Given.Unit("B"), Given.Unit("C"));
        closed.Close(Today, UnitContents.None, By);
        merged.MergeInto(successor, Today, NothingBelow, By);

        Assert.True(closed.Reopen(Today, By).Succeeded);
        Assert.True(closed.IsOpenOn(Today.AddYears(1)));
        Assert.Equal(UnitRefusals.Merged, merged.Reopen(Today, By).Refusal);
        Assert.Equal(UnitRefusals.NotClosed, successor.Reopen(Today, By).Refusal);
    }

    [Fact]
    public void A_merger_needs_another_open_unit_that_does_not_lie_below()
    {
        var (unit, other, below) = (Given.Unit("A"), Given.Unit("B"), Given.Unit("C"));
        other.Close(Today.AddYears(1), UnitContents.None, By);

        Assert.Equal(UnitRefusals.IntoItself, unit.MergeInto(unit, Today, NothingBelow, By).Refusal);
        Assert.Equal(UnitRefusals.SuccessorNotOpen, unit.MergeInto(other, Today, NothingBelow, By).Refusal);
        Assert.Equal(UnitRefusals.IntoSubUnit, unit.MergeInto(below, Today, new HashSet<Id<OrgUnit>> { below.Id }, By).Refusal);
        Assert.Null(unit.SuccessorId);
        Assert.Null(unit.ClosedOn);
    }
}
