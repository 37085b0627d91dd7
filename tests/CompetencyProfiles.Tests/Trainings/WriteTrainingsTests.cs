using CompetencyProfiles.Access;
using CompetencyProfiles.Data;
using CompetencyProfiles.Kernel;
using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Trainings;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Tests.Trainings;

public sealed class WriteTrainingsTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, OnEveryDatabase]
    public async Task A_training_is_written_changed_withdrawn_and_offered_again_and_nothing_is_lost(DatabaseProvider provider)
    {
        await using var database = await HouseAsync(provider);
        await using var db = database.Open();
        var tora = Given.Employee("Tora", "Planer");
        await database.SaveAsync(tora);
        var (by, changed) = (new ChangedBy(tora.Id, Given.Now), SmallTraining.Content("Listening well"));

        var id = (await db.AddTrainingAsync("listen", SmallTraining.Content(), by, Given.Today, None)).Value;
        Assert.True((await db.RewriteTrainingAsync(id, 0, changed, by with { At = Given.Now.AddHours(1) }, Given.Today, None))!.Succeeded);
        Assert.True((await db.WithdrawTrainingAsync(id, by with { At = Given.Now.AddHours(2) }, None))!.Succeeded);
        Assert.Equal(TrainingRefusals.AlreadyWithdrawn, (await db.WithdrawTrainingAsync(id, by, None))!.Refusal);
        Assert.False((await CardAsync(db, id)).IsOffered);
        Assert.True((await db.OfferTrainingAgainAsync(id, Given.Hr with { At = Given.Now.AddHours(3) }, None))!.Succeeded);
        Assert.Equal(TrainingRefusals.AlreadyOffered, (await db.OfferTrainingAgainAsync(id, by, None))!.Refusal);

        Assert.True((await CardAsync(db, id)).Content.Says(changed.Tidied()));
        Assert.Equal(
            [(TrainingChangeKind.OfferedAgain, null), (TrainingChangeKind.Withdrawn, "Tora Planer"), (TrainingChangeKind.Changed, "Tora Planer"), (TrainingChangeKind.Written, "Tora Planer")],
            (await db.TrainingHistoryAsync(id, None)).Select(line => (line.Kind, line.By)));
    }

    [Theory, OnEveryDatabase]
    public async Task Who_writes_over_an_older_text_is_told_and_the_newer_one_stays(DatabaseProvider provider)
    {
        await using var database = await HouseAsync(provider);
        await using var db = database.Open();
        var id = (await db.AddTrainingAsync("listen", SmallTraining.Content(), Given.Hr, Given.Today, None)).Value;
        var seen = (await CardAsync(db, id)).Version;

        Assert.True((await db.RewriteTrainingAsync(id, seen, SmallTraining.Content("Mine"), Given.Hr, Given.Today, None))!.Succeeded);
        Assert.Equal(TrainingRefusals.Older, (await db.RewriteTrainingAsync(id, seen, SmallTraining.Content("Yours"), Given.Hr, Given.Today, None))!.Refusal);
        Assert.Null(await db.RewriteTrainingAsync(Id<Training>.New(), seen, SmallTraining.Content(), Given.Hr, Given.Today, None));

        Assert.Equal("Mine", (await CardAsync(db, id)).Content.Title.En);
    }

    [Theory, OnEveryDatabase]
    public async Task A_key_is_made_from_the_title_and_belongs_to_one_training(DatabaseProvider provider)
    {
        await using var database = await HouseAsync(provider);
        await using var db = database.Open();
        await db.AddTrainingAsync("listening", SmallTraining.Content(), Given.Hr, Given.Today, None);
        var catalogue = await db.TrainingCatalogueAsync(Given.Today, None);

        Assert.Equal("listening-2", catalogue.KeyOfNew(" ", SmallTraining.Content()));
        Assert.Equal("own.key", catalogue.KeyOfNew(" own.key ", SmallTraining.Content()));
        Assert.Equal(TrainingRefusals.KeyTaken, (await db.AddTrainingAsync("listening", SmallTraining.Content(), Given.Hr, Given.Today, None)).Refusal);
        Assert.Equal(TrainingRefusals.UnknownCriterion, (await db.AddTrainingAsync("other", SmallTraining.Content(serves: new ServedCriterion("draft.only", 1, 2)), Given.Hr, Given.Today, None)).Refusal);
        await Assert.ThrowsAsync<DbUpdateException>(() => database.SaveAsync(Training.Offer("listening", SmallTraining.Content(), SmallTraining.Known, Given.Hr).Value!));
    }

    [Theory, OnEveryDatabase]
    public async Task Everybody_reads_what_is_offered_and_those_who_plan_the_rest(DatabaseProvider provider)
    {
        await using var database = await HouseAsync(provider);
        await using var db = database.Open();
        var viewer = Given.Viewer(Given.Person());
        var id = (await db.AddTrainingAsync("listen", SmallTraining.Content(), Given.Hr, Given.Today, None)).Value;
        Assert.NotNull(await db.FindTrainingAsync(viewer, id, None));

        await db.WithdrawTrainingAsync(id, Given.Hr, None);

        Assert.Null(await db.FindTrainingAsync(viewer, id, None));
        Assert.Null(await db.FindTrainingAsync(viewer with { HrUnits = new HashSet<Id<OrgUnit>> { Id<OrgUnit>.New() } }, id, None));
        Assert.Null(await db.FindTrainingAsync(viewer with { Roles = new HashSet<Role> { Role.TransformationManager, Role.Representation, Role.Administrator } }, id, None));
        foreach (var role in new[] { Role.Hr, Role.TrainingOrganiser })
            Assert.NotNull(await db.FindTrainingAsync(viewer with { Roles = new HashSet<Role> { role } }, id, None));
    }

    [Theory, OnEveryDatabase]
    public async Task A_role_family_that_a_training_is_made_for_stays(DatabaseProvider provider)
    {
        await using var database = await HouseAsync(provider);
        await using var db = database.Open();
        await db.AddRoleFamilyAsync("trainer", "Training", "Trainer", None);
        var id = (await db.AddTrainingAsync("listen", SmallTraining.Content() with { RoleFamilies = ["trainer"] }, Given.Hr, Given.Today, None)).Value;

        Assert.Equal(RoleFamilyRefusals.InTraining, (await db.RemoveRoleFamilyAsync("trainer", None))!.Refusal);
        await db.RewriteTrainingAsync(id, 0, SmallTraining.Content() with { RoleFamilies = [] }, Given.Hr, Given.Today, None);
        Assert.True((await db.RemoveRoleFamilyAsync("trainer", None))!.Succeeded);
    }

    /// <summary>A house whose approved profile has the four criteria of the small profile.</summary>
    internal static async Task<TestDatabase> HouseAsync(DatabaseProvider provider, ProfileContent? content = null)
    {
        var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var version = (await db.StartProfileAsync("customer", content ?? SmallProfile.Content, Given.Hr, None)).Value!.Id;
        Assert.True((await db.ApproveAsync(version, new(ApprovalKind.NoRepresentation, Given.Today, "", ""), Given.Today, Given.Hr, None))!.Succeeded);
        Assert.True((await db.ActivateAsync(version, Given.Today, Given.Today, None))!.Succeeded);
        return database;
    }

    private static async Task<TrainingCard> CardAsync(AppDbContext db, Id<Training> id) => (await db.TrainingCatalogueAsync(Given.Today, None)).Find(id)!;
}
