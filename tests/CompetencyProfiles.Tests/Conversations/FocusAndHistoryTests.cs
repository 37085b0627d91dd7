using CompetencyProfiles.Conversations;
using CompetencyProfiles.Data;
using CompetencyProfiles.Kernel;
using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;
using CompetencyProfiles.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Tests.Conversations;

public sealed class FocusAndHistoryTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, OnEveryDatabase]
    public async Task A_follow_up_looks_only_at_what_fell_short_or_was_seen_differently(DatabaseProvider provider)
    {
        await using var world = await ConversationWorld.CreateAsync(provider);
        await using var db = world.Database.Open();
        Assert.Equal(ConversationRefusals.NothingToFollow, (await OpenAsync(db, world, ConversationKind.FollowUp))!.Refusal);
        await CompleteAsync(world, [2, 3, LevelList.DifferingViews, 4]);

        var id = (await OpenAsync(db, world, ConversationKind.FollowUp))!.Value;

        var view = (await world.ReadAsync(id, world.Jana))!;
        Assert.Equal([0, 2], view.Own.Levels.Places);
        Assert.Equal([0, 2], view.Fields.SelectMany(field => field.Criteria).Select(found => found.Place));
        Assert.Equal(ConversationRefusals.NoSuchCriterion, (await world.SaveAsync(id, world.Jana, 1, 3, CardWords.None, 0))!.Refusal);
        foreach (var criterion in new[] { 0, 2 })
            Assert.Equal(1, (await world.SaveAsync(id, world.Jana, criterion, 3, CardWords.None, 0))!.Value);
        Assert.True((await world.SubmitAsync(id, world.Jana))!.Succeeded);
    }

    [Theory, OnEveryDatabase]
    public async Task With_somebody_new_no_self_assessment_is_asked_for_and_the_period_begins_with_the_entry(DatabaseProvider provider)
    {
        await using var world = await ConversationWorld.CreateAsync(provider);
        var entry = Given.Today.AddDays(-40);
        var neu = Given.Employee("Nele", "Neumann", since: entry);
        await world.Database.SaveAsync(neu, new ManagementAssignment(neu.Id, world.Mara.Id, ManagementKind.Disciplinary, entry));
        await using var db = world.Database.Open();

        var id = (await db.OpenConversationAsync(world.Master, neu.Id, ConversationWorld.Profile, ConversationKind.Onboarding, Given.Today, Given.Now, None))!.Value;
        await world.ChooseAllAsync(id, world.Mara, 2);
        Assert.Equal(ConversationRefusals.Closed, (await world.SubmitAsync(id, neu))!.Refusal);
        Assert.True((await world.SubmitAsync(id, world.Mara))!.Succeeded);

        var view = (await world.ReadAsync(id, neu))!;
        Assert.Equal((ConversationState.Released, entry), (view.State, view.PeriodFrom));
    }

    [Theory, OnEveryDatabase]
    public async Task What_was_agreed_makes_the_standing_and_its_course_over_the_years_and_the_picture_of_the_team(DatabaseProvider provider)
    {
        await using var world = await ConversationWorld.CreateAsync(provider);
        await CompleteAsync(world, [1, 3, LevelList.DifferingViews, LevelList.NotObserved]);
        await CompleteAsync(world, [2, 3, 3, 4]);
        await using var db = world.Database.Open();

        var standing = Assert.Single(await db.PersonStandingsAsync(world.Jana.Id, Given.Today, None));
        var keys = standing.Profile.Content.Criteria.ToList();
        Assert.Equal([2, 3, 3, 4], keys.Select(criterion => standing.Profile.AgreedIn(criterion)));
        Assert.Equal([1, 2], standing.HistoryOf(keys[0]).Select(point => point.Level));
        Assert.Equal([(null, true), (3, false)], standing.HistoryOf(keys[2]).Select(point => (point.Level, point.ViewsDiffer)));

        var picture = Assert.Single(await db.TeamPicturesAsync(Given.Viewer(world.Mara) with { IsManager = true }, None));
        Assert.Equal([1, 0, 0, 0], picture.Fields.SelectMany(field => field.Lines).Select(line => line.People.Single().Gap));
        Assert.False(picture.HasSums);
        Assert.Empty(await db.TeamPicturesAsync(Given.Viewer(world.Jana), None));
        Assert.Equal(["Sit in with Olaf", "Sit in with Olaf"], (await db.OpenStepsAsync(world.Master, world.Jana.Id, None)).Select(step => step.Words));
    }

    [Theory, OnEveryDatabase]
    public async Task Levels_of_an_earlier_version_count_only_where_the_meaning_was_confirmed(DatabaseProvider provider)
    {
        await using var world = await ConversationWorld.CreateAsync(provider);
        await CompleteAsync(world, [1, 2, 3, 4]);
        await using var db = world.Database.Open();
        var next = (await db.StartNextVersionAsync(world.Version, Given.Hr, None))!.Value!;
        var keys = SmallProfile.Content.Criteria.Select(criterion => criterion.Key).ToList();
        var meanings = keys.ToDictionary(key => key, key => new SameMeaning { Keys = key == keys[3] ? [] : [key], IsConfirmed = true });
        Assert.True((await db.WriteAsync(next.Id, ProfilePart.Meaning, null, content => content.Mean(SmallProfile.Content, meanings), Given.Hr, None))!.Succeeded);
        Assert.True((await db.ApproveAsync(next.Id, new(ApprovalKind.NoRepresentation, Given.Today, "", ""), Given.Today, Given.Hr, None))!.Succeeded);
        Assert.True((await db.ActivateAsync(next.Id, Given.Today.AddDays(1), Given.Today, None))!.Succeeded);

        var standing = Assert.Single(await db.PersonStandingsAsync(world.Jana.Id, Given.Today.AddDays(1), None));

        Assert.Equal(2, standing.Profile.Version.Number);
        Assert.Equal([1, 2, 3, null], standing.Profile.Content.Criteria.Select(criterion => standing.Profile.AgreedIn(criterion)));
    }

    [Theory, OnEveryDatabase]
    public async Task Notes_are_their_authors_alone(DatabaseProvider provider)
    {
        await using var world = await ConversationWorld.CreateAsync(provider);
        await using var db = world.Database.Open();

        var note = (await db.AddNoteAsync(world.Master, world.Mara.Id, world.Jana.Id, Given.Today, NoteSource.Own, "Called back the same day", Given.Today, None))!.Value;
        Assert.Equal(ConversationRefusals.NoteEmpty, (await db.AddNoteAsync(world.Master, world.Mara.Id, world.Jana.Id, Given.Today, NoteSource.Own, " ", Given.Today, None))!.Refusal);
        Assert.Equal(ConversationRefusals.NoteInFuture, (await db.AddNoteAsync(world.Master, world.Mara.Id, world.Jana.Id, Given.Today.AddDays(1), NoteSource.Own, "Will", Given.Today, None))!.Refusal);

        Assert.Equal("Called back the same day", Assert.Single(await db.NotesAsync(world.Master, world.Mara.Id, world.Jana.Id, None)).Text);
        Assert.Empty(await db.NotesAsync(world.Master, world.Jana.Id, world.Jana.Id, None));
        Assert.False(await db.RemoveNoteAsync(world.Jana.Id, note, None));
        Assert.True(await db.RemoveNoteAsync(world.Mara.Id, note, None));
    }

    private static Task<Result<Id<FeedbackConversation>>?> OpenAsync(AppDbContext db, ConversationWorld world, ConversationKind kind) =>
        db.OpenConversationAsync(world.Master, world.Jana.Id, ConversationWorld.Profile, kind, Given.Today, Given.Now, None);

    private static async Task CompleteAsync(ConversationWorld world, int[] agreed)
    {
        var id = await world.ReleasedAsync();
        await using var db = world.Database.Open();
        for (var criterion = 0; criterion < agreed.Length; criterion++)
            Assert.True((await db.AgreeAsync(world.Master, id, world.Mara.Id, criterion, agreed[criterion], "", 0, Given.Today, None))!.Succeeded);
        Assert.True((await db.AddStepAsync(world.Master, id, world.Mara.Id, ConversationSide.Employee, Given.Today.AddMonths(1), "Sit in with Olaf", Given.Today, None))!.Succeeded);
        Assert.True((await world.HandOverAsync(id, world.Mara))!.Succeeded);
        Assert.True((await world.AnswerAsync(id, world.Jana, SignatureKind.Agreed, await world.HashAsync(id)))!.Succeeded);
    }
}
