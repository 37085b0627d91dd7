using CompetencyProfiles.Kernel;
using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;

namespace CompetencyProfiles.Tests.People;

public sealed class PersonEmploymentTests
{
    private static readonly DateOnly Entry = new(2024, 3, 1), LastDay = new(2026, 12, 31);
    private static readonly Id<OrgUnit> Desk = Id<OrgUnit>.New();

    [Fact]
    public void Who_is_hired_is_employed_from_that_day_on_without_an_end()
    {
        var jana = Given.Person();

        Assert.True(jana.Hire(Entry, Given.Hr).Succeeded);

        var employment = Assert.Single(jana.Employments);
        Assert.Equal((Entry, null), (employment.From, employment.To));
        Assert.Empty(jana.Changes);
    }

    [Fact]
    public void Hiring_again_on_the_same_day_changes_nothing_and_on_another_day_is_refused()
    {
        var jana = Given.Employee(since: Entry);

        Assert.True(jana.Hire(Entry, Given.Hr).Succeeded);
        Assert.Equal(PersonRefusals.AlreadyEmployed, jana.Hire(Entry.AddDays(1), Given.Hr).Refusal);
        Assert.Equal(PersonRefusals.AlreadyEmployed, jana.Hire(Entry.AddDays(-1), Given.Hr).Refusal);

        Assert.Single(jana.Employments);
    }

    [Fact]
    public void Leaving_ends_everything_that_holds_and_drops_what_was_planned_after()
    {
        var jana = Given.Employee(since: Entry);
        jana.MoveTo(Desk, Entry, Given.Hr);
        jana.WorkOn(WorkDays.Monday, LastDay.AddDays(1), Given.Hr);
        jana.BeLedBy(Id<Person>.New(), Entry, Given.Hr);

        Assert.True(jana.Leave(LastDay, Given.Hr).Succeeded);

        Assert.Equal(LastDay, Assert.Single(jana.Employments).To);
        Assert.Equal(LastDay, Assert.Single(jana.Memberships).To);
        Assert.Equal(LastDay, Assert.Single(jana.Managers).To);
        Assert.Empty(jana.WorkPatterns);
    }

    [Fact]
    public void A_later_last_day_takes_along_what_ended_with_the_first_and_leaves_alone_what_ended_before()
    {
        var jana = Given.Employee(since: Entry);
        jana.MoveTo(Id<OrgUnit>.New(), Entry, Given.Hr);
        jana.MoveTo(Desk, Entry.AddYears(1), Given.Hr);
        jana.Leave(LastDay, Given.Hr);

        Assert.True(jana.Leave(LastDay.AddMonths(3), Given.Hr).Succeeded);

        Assert.Equal([Entry.AddYears(1).AddDays(-1), LastDay.AddMonths(3)], jana.Memberships.Select(m => m.To));
    }

    [Fact]
    public void Staying_takes_back_the_last_day()
    {
        var jana = Given.Employee(since: Entry);
        jana.MoveTo(Desk, Entry, Given.Hr);
        jana.Leave(LastDay, Given.Hr);

        Assert.True(jana.Stay(Given.Hr).Succeeded);
        var lines = jana.Changes.Count;
        Assert.True(jana.Stay(Given.Hr).Succeeded);

        Assert.Null(Assert.Single(jana.Employments).To);
        Assert.Null(Assert.Single(jana.Memberships).To);
        Assert.Equal(lines, jana.Changes.Count);
    }

    [Fact]
    public void Nobody_leaves_before_the_first_day_or_without_being_employed()
    {
        Assert.Equal(PersonRefusals.LeavesBeforeEntry, Given.Employee(since: Entry).Leave(Entry.AddDays(-1), Given.Hr).Refusal);
        Assert.Equal(PersonRefusals.NotEmployed, Given.Person().Leave(LastDay, Given.Hr).Refusal);
        Assert.Equal(PersonRefusals.NotEmployed, Given.Person().Stay(Given.Hr).Refusal);
    }

    [Fact]
    public void Who_comes_back_has_a_second_employment_and_keeps_the_first()
    {
        var jana = Given.Employee(since: Entry, lastDay: LastDay);

        Assert.Equal(PersonRefusals.AlreadyEmployed, jana.Hire(LastDay, Given.Hr).Refusal);
        Assert.True(jana.Hire(LastDay.AddYears(1), Given.Hr).Succeeded);

        Assert.Equal([LastDay, null], jana.Employments.Select(e => e.To));
        Assert.Equal(PersonRefusals.NotEmployed, jana.MoveTo(Desk, LastDay.AddDays(1), Given.Hr).Refusal);
        Assert.True(jana.MoveTo(Desk, LastDay.AddYears(1), Given.Hr).Succeeded);
    }

    [Fact]
    public void A_corrected_entry_moves_what_began_with_it()
    {
        var jana = Given.Employee(since: Entry);
        jana.MoveTo(Desk, Entry, Given.Hr);
        jana.WorkOn(WorkDays.Monday, Entry.AddDays(10), Given.Hr);

        Assert.True(jana.CorrectEntry(Entry.AddDays(20), Given.Hr).Succeeded);
        Assert.True(jana.CorrectEntry(Entry.AddDays(5), Given.Hr).Succeeded);

        Assert.Equal(Entry.AddDays(5), Assert.Single(jana.Employments).From);
        Assert.Equal(Entry.AddDays(5), Assert.Single(jana.Memberships).From);
        Assert.Equal(Entry.AddDays(5), Assert.Single(jana.WorkPatterns).From);
    }

    [Fact]
    public void A_corrected_entry_stays_behind_the_employment_before_and_within_its_own()
    {
        var jana = Given.Employee(since: Entry, lastDay: LastDay);
        jana.Hire(LastDay.AddMonths(2), Given.Hr);
        jana.Leave(LastDay.AddMonths(4), Given.Hr);

        Assert.Equal(PersonRefusals.AlreadyEmployed, jana.CorrectEntry(LastDay, Given.Hr).Refusal);
        Assert.Equal(PersonRefusals.LeavesBeforeEntry, jana.CorrectEntry(LastDay.AddMonths(5), Given.Hr).Refusal);
    }
}
