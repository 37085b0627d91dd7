using CompetencyProfiles.Data;
using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Tests.People;

public sealed class ReshapeUnitsTests
{
    private static readonly DateOnly Today = Given.Today, Yesterday = Today.AddDays(-1);
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, OnEveryDatabase]
    public async Task A_merger_takes_people_and_sub_units_along_and_keeps_the_past(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (jana, ada) = (Given.Person("Jana"), Given.Person("Ada"));
        var (old, successor) = (Given.Unit("Old"), Given.Unit("Successor"));
        var team = Given.Unit("Team", old);
        old.AppointLead(ada.Id, Today.AddYears(-1), By(ada));
        await database.SaveAsync(jana, ada, old, successor, team, Member(jana, old));

        await using var db = database.Open();
        var moved = await db.MergeUnitsAsync(old.Id, successor.Id, Today, By(ada), None);

        Assert.Equal(new UnitContents(1, 1), moved!.Value);
        await using var check = database.Open();
        var (closed, below) = (await check.Set<OrgUnit>().SingleAsync(u => u.Id == old.Id, None), await check.Set<OrgUnit>().SingleAsync(u => u.Id == team.Id, None));
        Assert.Equal((Yesterday, successor.Id), (closed.ClosedOn, closed.SuccessorId!.Value));
        Assert.Equal(Yesterday, Assert.Single(closed.Leads).To);
        Assert.Equal((old.Id, successor.Id), (below.ParentIdOn(Yesterday)!.Value, below.ParentIdOn(Today)!.Value));
        var person = await check.Set<Person>().SingleAsync(p => p.Id == jana.Id, None);
        Assert.Equal([old.Id], person.Memberships.On(Yesterday).Select(m => m.UnitId));
        Assert.Equal([successor.Id], person.Memberships.On(Today).Select(m => m.UnitId));
    }

    [Theory, OnEveryDatabase]
    public async Task Every_change_stands_in_the_history_with_its_author(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (hr, area) = (Given.Person(), Given.Unit("Area"));
        await database.SaveAsync(hr, area);

        await using var db = database.Open();
        var unit = (await db.OpenUnitAsync("T1", "Team", "Team", area.Id, Today, By(hr), None))!.Value!;
        await db.DescribeUnitAsync(unit.Id, "T1", "Service Desk", "Team", Today, By(hr), None);
        await db.DescribeUnitAsync(unit.Id, "T1", "Service Desk", "Team", Today, By(hr), None);
        await db.MoveUnitAsync(unit.Id, null, Today, By(hr), None);
        await db.CloseUnitAsync(unit.Id, Today.AddDays(3), By(hr), None);
        await db.ReopenUnitAsync(unit.Id, Today, By(hr), None);
        await db.MergeUnitsAsync(unit.Id, area.Id, Today.AddDays(1), By(hr), None);

        await using var check = database.Open();
        var lines = await check.Set<UnitChange>().Where(c => c.UnitId == unit.Id).OrderBy(c => c.At).Select(c => new { c.Kind, c.ById, c.Before, c.After, c.FromUnitId, c.ToUnitId }).ToListAsync(None);
        Assert.All(lines, line => Assert.Equal(hr.Id, line.ById));
        UnitChangeKind[] expected = [UnitChangeKind.Opened, UnitChangeKind.Renamed, UnitChangeKind.Moved, UnitChangeKind.Closed, UnitChangeKind.Reopened, UnitChangeKind.Merged];
        Assert.Equal(expected.Order(), lines.Select(line => line.Kind).Order());
        Assert.Contains(lines, line => line is { Kind: UnitChangeKind.Renamed, Before: "Team", After: "Service Desk" });
        Assert.Contains(lines, line => line.Kind == UnitChangeKind.Moved && line.FromUnitId == area.Id && line.ToUnitId == null);
        Assert.Equal(UnitChangeKind.TookOver, (await check.Set<UnitChange>().SingleAsync(c => c.UnitId == area.Id, None)).Kind);
    }

    [Theory, OnEveryDatabase]
    public async Task A_unit_is_not_closed_while_people_or_units_are_in_it(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (stays, leaves, area) = (Given.Person(), Given.Person(), Given.Unit("Area"));
        await database.SaveAsync(stays, leaves, area, Given.Unit("Team", area), Member(stays, area), Member(leaves, area, Today));

        await using var db = database.Open();
        var closed = await db.CloseUnitAsync(area.Id, Today, By(stays), None);

        Assert.Equal(UnitRefusals.NotEmpty, closed!.Refusal);
        Assert.Equal([1, 1], closed.Refusal!.Values.Cast<int>());
    }

    [Theory, OnEveryDatabase]
    public async Task A_unit_is_not_moved_below_one_that_lies_below_it(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var hr = Given.Person();
        var top = Given.Unit("Top");
        var middle = Given.Unit("Middle", top);
        var bottom = Given.Unit("Bottom", middle);
        await database.SaveAsync(hr, top, middle, bottom);

        await using var db = database.Open();

        Assert.Equal(UnitRefusals.Circle, (await db.MoveUnitAsync(top.Id, bottom.Id, Today, By(hr), None))!.Refusal);
        Assert.Equal(UnitRefusals.IntoSubUnit, (await db.MergeUnitsAsync(top.Id, bottom.Id, Today, By(hr), None))!.Refusal);
        Assert.True((await db.MoveUnitAsync(bottom.Id, top.Id, Today, By(hr), None))!.Succeeded);
    }

    [Theory, OnEveryDatabase]
    public async Task Nothing_is_opened_under_a_closed_unit_or_with_a_code_that_is_taken(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (hr, closed) = (Given.Person(), Given.Unit("Closed"));
        closed.Close(Today, UnitContents.None, By(hr));
        await database.SaveAsync(hr, closed);

        await using var db = database.Open();

        Assert.Equal(UnitRefusals.ParentNotOpen, (await db.OpenUnitAsync("X", "X", "", closed.Id, Today, By(hr), None))!.Refusal);
        Assert.Equal(UnitRefusals.CodeTaken, (await db.OpenUnitAsync(closed.Code, "X", "", null, Today, By(hr), None))!.Refusal);
        Assert.Null(await db.OpenUnitAsync("X", "X", "", Id<OrgUnit>.New(), Today, By(hr), None));
        Assert.Null(await db.MergeUnitsAsync(closed.Id, Id<OrgUnit>.New(), Today, By(hr), None));
    }

    [Theory, OnEveryDatabase]
    public async Task A_unit_under_a_closed_one_is_not_reopened(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (hr, area) = (Given.Person(), Given.Unit("Area"));
        var team = Given.Unit("Team", area);
        await database.SaveAsync(hr, area, team);

        await using var db = database.Open();
        await db.CloseUnitAsync(team.Id, Today, By(hr), None);
        Assert.True((await db.CloseUnitAsync(area.Id, Today, By(hr), None))!.Succeeded);

        Assert.Equal(UnitRefusals.ParentNotOpen, (await db.ReopenUnitAsync(team.Id, Today, By(hr), None))!.Refusal);
    }

    private static ChangedBy By(Person person) => new(person.Id, Given.Now);

    private static OrgMembership Member(Person person, OrgUnit unit, DateOnly? to = null) => new(person.Id, unit.Id, Today.AddYears(-1), to);
}
