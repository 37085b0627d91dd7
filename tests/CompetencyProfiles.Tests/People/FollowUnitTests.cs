using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;

namespace CompetencyProfiles.Tests.People;

public sealed class FollowUnitTests
{
    private static readonly DateOnly Today = Given.Today, Yesterday = Today.AddDays(-1), Hired = Today.AddYears(-2);
    private static readonly OrgUnit Old = Given.Unit("Old"), Successor = Given.Unit("Successor"), Other = Given.Unit("Other");

    [Fact]
    public void A_membership_goes_on_in_the_successor_from_the_day_on()
    {
        var person = PersonIn((Old, 80, null));

        person.FollowUnit(Old.Id, Successor.Id, Today, Given.Hr);

        Assert.Equal([(Old.Id, Hired, Yesterday, 80), (Successor.Id, Today, null, 80)], MembershipsOf(person));
    }

    [Fact]
    public void An_end_that_is_planned_stays()
    {
        var person = PersonIn((Old, 100, Today.AddMonths(1)));

        person.FollowUnit(Old.Id, Successor.Id, Today, Given.Hr);

        Assert.Equal((Successor.Id, Today, Today.AddMonths(1), 100), MembershipsOf(person)[^1]);
    }

    [Fact]
    public void Two_shares_in_the_same_unit_become_one()
    {
        var person = PersonIn((Old, 50, null), (Successor, 30, null));

        person.FollowUnit(Old.Id, Successor.Id, Today, Given.Hr);

        Assert.Equal(
            [(Old.Id, Hired, Yesterday, 50), (Successor.Id, Hired, Yesterday, 30), (Successor.Id, Today, null, 80)],
            MembershipsOf(person));
    }

    [Fact]
    public void When_one_of_two_shares_ends_the_other_goes_on()
    {
        var ends = Today.AddMonths(1);
        var person = PersonIn((Old, 50, ends), (Successor, 30, null));

        person.FollowUnit(Old.Id, Successor.Id, Today, Given.Hr);

        Assert.Equal([(Successor.Id, Today, ends, 80), (Successor.Id, ends.AddDays(1), null, 30)], MembershipsOf(person)[^2..]);
    }

    [Fact]
    public void The_journal_says_so_once()
    {
        var person = PersonIn((Old, 100, null));

        person.FollowUnit(Old.Id, Successor.Id, Today, Given.Hr);
        person.FollowUnit(Old.Id, Successor.Id, Today, Given.Hr);

        Assert.Equal((PersonAspect.Units, Today), Assert.Single(person.Changes.Select(c => (c.Aspect, c.From!.Value))));
    }

    [Fact]
    public void Other_units_are_not_touched()
    {
        var person = PersonIn((Other, 100, null));

        person.FollowUnit(Old.Id, Successor.Id, Today, Given.Hr);

        Assert.Equal([(Other.Id, Hired, null, 100)], MembershipsOf(person));
    }

    private static Person PersonIn(params (OrgUnit Unit, int Share, DateOnly? To)[] units)
    {
        var person = Given.Person();
        foreach (var (unit, share, to) in units)
            ((List<OrgMembership>)person.Memberships).Add(new(person.Id, unit.Id, Hired, to, share));
        return person;
    }

    private static List<(Id<OrgUnit>, DateOnly, DateOnly?, int)> MembershipsOf(Person person) =>
        [.. person.Memberships.OrderBy(m => m.From).ThenBy(m => m.UnitId == Old.Id ? 0 : 1).Select(m => (m.UnitId, m.From, m.To, m.Share))];
}
