using CompetencyProfiles.Data;
using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;

namespace CompetencyProfiles.Tests.People;

public sealed class UnitTreeTests
{
    private static readonly DateOnly Today = Given.Today;
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, OnEveryDatabase]
    public async Task The_tree_stands_as_it_does_on_the_day(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (b, a) = (Given.Unit("Ämter"), Given.Unit("Ablage"));
        var team = Given.Unit("Müllabfuhr", b);
        await database.SaveAsync(b, a, team);
        await using var db = database.Open();
        await db.MoveUnitAsync(team.Id, a.Id, Today.AddDays(1), Given.Hr, None);

        var (today, tomorrow) = (await db.UnitTreeAsync(Today, None), await db.UnitTreeAsync(Today.AddDays(1), None));

        Assert.Equal(["Ablage", "Ämter"], today.Top.Select(unit => unit.Name));
        Assert.Equal("Ämter › Müllabfuhr", today.Find(team.Id)!.Path);
        Assert.Equal("Ablage › Müllabfuhr", tomorrow.Find(team.Id)!.Path);
        Assert.Equal([b.Id, team.Id], today.WithBelow([b.Id]).OrderBy(id => id == team.Id));
        Assert.Equal([team.Id], today.Search("muell").Select(unit => unit.Id));
        Assert.Equal([team.Id], today.Search(team.Code.ToLowerInvariant()).Select(unit => unit.Id));
    }

    [Theory, OnEveryDatabase]
    public async Task A_change_is_seen_at_once(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var unit = (await db.OpenUnitAsync("A", "Before", "", null, Today, Given.Hr, None))!.Value!;
        await db.UnitTreeAsync(Today, None);

        await using var other = database.Open();
        await other.DescribeUnitAsync(unit.Id, "A", "After", "", Today, Given.Hr, None);

        Assert.Equal("After", (await db.UnitTreeAsync(Today, None)).Find(unit.Id)!.Name);
    }

    [Theory, OnEveryDatabase]
    public async Task Without_a_change_the_tree_comes_from_memory(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();

        Assert.Same(await db.UnitTreeAsync(Today, None), await db.UnitTreeAsync(Today, None));
    }

    [Theory, OnEveryDatabase]
    public async Task What_is_not_committed_is_not_kept(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        await using (await db.Database.BeginTransactionAsync(None))
        {
            db.Add(Given.Unit());
            await db.SaveChangesAsync(None);
            Assert.Single((await db.UnitTreeAsync(Today, None)).All);
        }

        Assert.Empty((await db.UnitTreeAsync(Today, None)).All);
    }

    [Theory, OnEveryDatabase]
    public async Task People_are_counted_once_upwards(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var area = Given.Unit("Area");
        var (one, two) = (Given.Unit("One", area), Given.Unit("Two", area));
        var (both, gone, later) = (Given.Person(), Given.Person(), Given.Person());
        await database.SaveAsync(
            area, one, two, both, gone, later,
            new OrgMembership(both.Id, one.Id, Today.AddYears(-1), share: 50), new OrgMembership(both.Id, two.Id, Today, share: 50),
            new OrgMembership(gone.Id, one.Id, Today.AddYears(-1), Today.AddDays(-1)), new OrgMembership(later.Id, one.Id, Today.AddDays(1)));

        await using var db = database.Open();
        var count = await UnitHeadcount.OnAsync(db, Today, None);

        Assert.Equal((0, 1, 1), (count.In(area.Id), count.In(one.Id), count.In(two.Id)));
        Assert.Equal(1, count.WithBelow(area.Id));
    }
}
