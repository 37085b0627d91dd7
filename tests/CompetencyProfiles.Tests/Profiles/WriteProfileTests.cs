using CompetencyProfiles.Data;
using CompetencyProfiles.Kernel;
using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;
using CompetencyProfiles.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Tests.Profiles;

public sealed class WriteProfileTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly ProfilePart Promise = ProfilePart.Criterion("deliver.promise"), Finish = ProfilePart.Criterion("deliver.finish");

    [Theory, OnEveryDatabase]
    public async Task Two_writers_of_one_part_see_each_others_change_and_those_of_two_parts_do_not_meet(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (ada, ben) = (Given.Person("Ada"), Given.Person("Ben"));
        await database.SaveAsync(ada, ben);
        var id = await StartAsync(database);

        await using var db = database.Open();
        var first = await db.WriteAsync(id, Promise, 0, Rename("deliver.promise", "Von Ada"), By(ada), None);
        var late = await db.WriteAsync(id, Promise, 0, Rename("deliver.promise", "Von Ben"), By(ben), None);
        var other = await db.WriteAsync(id, Finish, 0, Rename("deliver.finish", "Auch von Ben"), By(ben), None);
        var again = await db.WriteAsync(id, Promise, first!.Value, Rename("deliver.promise", "Von Ben"), By(ben), None);

        Assert.Equal(ProfileRefusals.Older, late!.Refusal);
        Assert.True(other!.Succeeded);
        Assert.True(again!.Succeeded);
        var content = await ContentAsync(database, id);
        Assert.Equal(("Von Ben", "Auch von Ben"), (content.FindCriterion("deliver.promise")!.Name.De, content.FindCriterion("deliver.finish")!.Name.De));
    }

    [Theory, OnEveryDatabase]
    public async Task Forty_writers_of_one_text_at_once_leave_one_winner(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var ada = Given.Person("Ada");
        await database.SaveAsync(ada);
        var id = await StartAsync(database);

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(async n =>
        {
            await using var db = database.Open();
            return await db.WriteAsync(id, Promise, 0, Rename("deliver.promise", $"Nummer {n}"), By(ada), None);
        }));

        Assert.Single(answers, answer => answer!.Succeeded);
        Assert.Equal(39, answers.Count(answer => answer!.Refusal == ProfileRefusals.Older));
    }

    [Theory, OnEveryDatabase]
    public async Task Steps_are_taken_back_and_done_again_until_something_else_is_written(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (ada, ben) = (Given.Person("Ada"), Given.Person("Ben"));
        await database.SaveAsync(ada, ben);
        var id = await StartAsync(database);
        await using var db = database.Open();
        await db.WriteAsync(id, Promise, 0, Rename("deliver.promise", "Eins"), By(ada), None);
        await db.WriteAsync(id, ProfilePart.Outline, null, content => content.RemoveCriterion("deliver.finish"), By(ben), None);

        Assert.Equal(ProfilePart.Outline, (await db.UndoAsync(id, None))!.Value);
        Assert.NotNull((await ContentAsync(database, id)).FindCriterion("deliver.finish"));
        Assert.Equal(Promise, (await db.UndoAsync(id, None))!.Value);
        Assert.Equal(SmallProfile.Content.ToJson(), (await ContentAsync(database, id)).ToJson());
        Assert.Equal(ProfileRefusals.NothingToUndo, (await db.UndoAsync(id, None))!.Refusal);

        Assert.Equal(Promise, (await db.RedoAsync(id, None))!.Value);
        Assert.Equal("Eins", (await ContentAsync(database, id)).FindCriterion("deliver.promise")!.Name.De);
        await db.WriteAsync(id, Finish, await db.RevisionOfAsync(id, Finish, None), Rename("deliver.finish", "Zwei"), By(ada), None);
        Assert.Equal(ProfileRefusals.NothingToRedo, (await db.RedoAsync(id, None))!.Refusal);
    }

    [Theory, OnEveryDatabase]
    public async Task What_one_person_types_into_one_part_is_one_step(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var ada = Given.Person("Ada");
        await database.SaveAsync(ada);
        var id = await StartAsync(database);
        await using var db = database.Open();
        var revision = 0;
        foreach (var (text, minutes) in new[] { ("E", 0), ("Ei", 1), ("Eins", 2), ("Eins und", 30), ("Eins und zwei", 31) })
            revision = (await db.WriteAsync(id, Promise, revision, Rename("deliver.promise", text), new(ada.Id, Given.Now.AddMinutes(minutes)), None))!.Value;

        await db.UndoAsync(id, None);
        Assert.Equal("Eins", (await ContentAsync(database, id)).FindCriterion("deliver.promise")!.Name.De);
        await db.UndoAsync(id, None);
        Assert.Equal(SmallProfile.Content.ToJson(), (await ContentAsync(database, id)).ToJson());
    }

    [Theory, OnEveryDatabase]
    public async Task A_form_filled_in_before_a_step_was_taken_back_is_refused(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var ada = Given.Person("Ada");
        await database.SaveAsync(ada);
        var id = await StartAsync(database);
        await using var db = database.Open();
        var seen = (await db.WriteAsync(id, Promise, 0, Rename("deliver.promise", "Eins"), By(ada), None))!.Value;
        await db.UndoAsync(id, None);

        var late = await db.WriteAsync(id, Promise, seen, Rename("deliver.promise", "Eins und mehr"), By(ada), None);

        Assert.Equal(ProfileRefusals.Older, late!.Refusal);
    }

    [Theory, OnEveryDatabase]
    public async Task An_approved_version_is_not_written_on_and_its_steps_are_forgotten(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var ada = Given.Person("Ada");
        await database.SaveAsync(ada);
        var id = await StartAsync(database);
        await using var db = database.Open();
        await db.WriteAsync(id, Promise, 0, Rename("deliver.promise", "Eins"), By(ada), None);
        var approved = await db.ApproveAsync(id, new(ApprovalKind.NoRepresentation, Given.Today, "", ""), Given.Today, By(ada), None);

        var late = await db.WriteAsync(id, Promise, null, Rename("deliver.promise", "Zwei"), By(ada), None);

        Assert.True(approved!.Succeeded, approved.Refusal?.Key);
        Assert.Equal(ProfileRefusals.IsApproved, late!.Refusal);
        Assert.Equal(ProfileRefusals.IsApproved, (await db.UndoAsync(id, None))!.Refusal);
        Assert.Empty(await db.Set<ProfileEdit>().Where(edit => edit.Other != null).ToListAsync(None));
    }

    private static Func<ProfileContent, Result<ProfileContent>> Rename(string key, string name) =>
        content => content.RewriteCriterion(key, criterion => criterion with { Name = criterion.Name with { De = name } });

    private static ChangedBy By(Person person) => new(person.Id, Given.Now);

    private static async Task<Id<ProfileVersion>> StartAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return (await db.StartProfileAsync("customer", SmallProfile.Content, Given.Hr, None)).Value!.Id;
    }

    private static async Task<ProfileContent> ContentAsync(TestDatabase database, Id<ProfileVersion> id)
    {
        await using var db = database.Open();
        return (await db.Set<ProfileVersion>().SingleAsync(v => v.Id == id, None)).Content;
    }
}
