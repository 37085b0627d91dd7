using CompetencyProfiles.Access;
using CompetencyProfiles.Data;
using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Tests.Data;

public sealed class ChangeStampTests
{
    [Theory, OnEveryDatabase]
    public async Task A_saved_change_moves_the_stamp_of_its_table_and_of_no_other(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var (people, units) = (db.StampOf(typeof(Person)), db.StampOf(typeof(OrgUnit)));

        db.Add(Given.Person());
        await db.SaveChangesAsync();

        Assert.NotEqual(people, db.StampOf(typeof(Person)));
        Assert.Equal(units, db.StampOf(typeof(OrgUnit)));
    }

    [Theory, OnEveryDatabase]
    public async Task A_change_in_a_transaction_moves_the_stamp_at_the_commit_and_not_before(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var before = db.StampOf(typeof(Person));

        await using var transaction = await db.Database.BeginTransactionAsync();
        db.Add(Given.Person());
        await db.SaveChangesAsync();
        await db.Set<Person>().ExecuteUpdateAsync(set => set.SetProperty(p => p.Language, "en"));
        var meanwhile = db.StampOf(typeof(Person));
        await transaction.CommitAsync();

        Assert.Equal(before, meanwhile);
        Assert.NotEqual(before, db.StampOf(typeof(Person)));
    }

    [Theory, OnEveryDatabase]
    public async Task Updating_and_deleting_in_bulk_move_the_stamp(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await database.SaveAsync(Given.Person());
        await using var db = database.Open();
        var before = db.StampOf(typeof(Person));

        await db.Set<Person>().ExecuteUpdateAsync(set => set.SetProperty(p => p.Language, "en"));
        var updated = db.StampOf(typeof(Person));
        await db.Set<Person>().ExecuteDeleteAsync();

        Assert.NotEqual(before, updated);
        Assert.NotEqual(updated, db.StampOf(typeof(Person)));
    }

    [Theory, OnEveryDatabase]
    public async Task A_change_of_a_root_moves_the_stamp_for_every_context_and_a_refused_one_does_not(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var jana = Given.Person();
        await database.SaveAsync(jana);
        await using var db = database.Open();
        await using var reader = database.Open();
        var before = reader.StampOf(typeof(Person), typeof(RoleGrant));

        await db.ChangeAsync<Person, Done>(jana.Id, _ => new Refusal("Test.No"), default);
        var refused = reader.StampOf(typeof(Person), typeof(RoleGrant));
        await db.ChangeAsync<Person, Done>(jana.Id, _ => Done.It, default);

        Assert.Equal(before, refused);
        Assert.NotEqual(before, reader.StampOf(typeof(Person), typeof(RoleGrant)));
    }

    [Fact]
    public async Task What_is_written_past_entity_framework_says_so_itself()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var db = database.Open();
        var before = db.StampOf(typeof(OrgUnit));

        db.Touch(typeof(OrgUnit));

        Assert.NotEqual(before, db.StampOf(typeof(OrgUnit)));
    }

    [Fact]
    public async Task Reading_leaves_the_stamp_alone()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await database.SaveAsync(Given.Person());
        await using var db = database.Open();
        var before = db.StampOf(typeof(Person));

        await db.Set<Person>().ToListAsync();

        Assert.Equal(before, db.StampOf(typeof(Person)));
    }
}
