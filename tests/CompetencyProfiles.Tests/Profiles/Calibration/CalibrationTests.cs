using CompetencyProfiles.Access;
using CompetencyProfiles.Data;
using CompetencyProfiles.Kernel;
using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Today;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Tests.Profiles.Calibration;

public sealed class CalibrationTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly DateOnly Today = Given.Today;
    private static readonly Dictionary<string, int> Levels = new() { ["understand.listen"] = 2, ["understand.need"] = 3, ["deliver.promise"] = 1 };

    [Theory, OnEveryDatabase]
    public async Task A_manager_is_done_after_the_last_case_and_keeps_the_day(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var (version, manager, cases) = await WorldAsync(db, 2);

        await AnswerAsync(db, version, cases[0], manager);
        Assert.Equal(CalibrationState.Open, await db.CalibrationStateAsync(version, manager, Today, None));
        await AnswerAsync(db, version, cases[1], manager);
        Assert.Equal(CalibrationState.Done, await db.CalibrationStateAsync(version, manager, Today, None));
        Assert.True((await db.RestartCalibrationAsync(version.Id, manager, None))!.Succeeded);

        var exercise = await db.ExerciseOfAsync(version.Id, manager, None);
        Assert.Equal((0, (DateOnly?)Today), (exercise!.Answers.Count, exercise.CompletedOn));
        Assert.Equal(CalibrationState.Done, await db.CalibrationStateAsync(version, manager, Today, None));
    }

    [Theory, OnEveryDatabase]
    public async Task Of_twenty_answers_to_one_case_at_once_one_counts(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var (version, manager, cases) = await WorldAsync(db, 2);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
        {
            await using var own = database.Open();
            return await own.AnswerCaseAsync(version, cases[0].Id, manager, Levels, Today, None);
        }));

        Assert.Single(answers, answer => answer!.Succeeded);
        Assert.All(answers.Where(answer => !answer!.Succeeded), answer => Assert.Equal(CalibrationRefusals.AlreadyAnswered, answer!.Refusal));
        Assert.Single((await db.ExerciseOfAsync(version.Id, manager, None))!.Answers);
    }

    [Theory, OnEveryDatabase]
    public async Task Four_cases_are_the_most_however_many_write_at_once(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var (version, _, _) = await WorldAsync(db, 0);

        var added = await Task.WhenAll(Enumerable.Range(0, 8).Select(async n =>
        {
            await using var own = database.Open();
            return await own.AddCaseAsync(version, SmallProfile.Case($"Case {n}"), Given.Hr, None);
        }));

        Assert.Equal(PracticeCase.Most, added.Count(answer => answer!.Succeeded));
        Assert.Equal([1, 2, 3, 4], await db.Set<PracticeCase>().Select(practice => practice.Place).Order().ToListAsync(None));
    }

    [Theory, OnEveryDatabase]
    public async Task An_answer_keeps_the_words_it_was_given_to(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var (version, manager, cases) = await WorldAsync(db, 2);
        await AnswerAsync(db, version, cases[0], manager);

        Assert.True((await db.RewriteCaseAsync(cases[0].Id, version, cases[0].Version, SmallProfile.Case("Rewritten"), Given.Hr, None))!.Succeeded);
        Assert.Equal(ProfileRefusals.Older, (await db.RewriteCaseAsync(cases[0].Id, version, cases[0].Version, SmallProfile.Case("Too late"), Given.Hr, None))!.Refusal);

        var answer = (await db.ExerciseOfAsync(version.Id, manager, None))!.AnswerTo(cases[0].Id)!;
        Assert.Equal(("Case 0", 1), (answer.Words.Title.En, answer.Met));
        Assert.Equal([0, 1, -1], answer.Words.References.Select(answer.DifferenceIn));
        Assert.Equal("Rewritten", (await db.PracticeCasesAsync(version, Today, None))[0].Words.Title.En);
    }

    [Theory, OnEveryDatabase]
    public async Task HR_waives_it_for_one_or_for_all_and_takes_that_back(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var (version, manager, _) = await WorldAsync(db, 2);

        Assert.Equal(CalibrationRefusals.ReasonMissing, (await db.WaiveCalibrationAsync(version.Id, manager, " ", Given.Hr, None))!.Refusal);
        Assert.True((await db.WaiveCalibrationAsync(version.Id, manager, "Led the workshop", Given.Hr, None))!.Succeeded);
        Assert.Equal(CalibrationRefusals.AlreadyWaived, (await db.WaiveCalibrationAsync(version.Id, manager, "Again", Given.Hr, None))!.Refusal);
        Assert.Equal(CalibrationState.Waived, await db.CalibrationStateAsync(version, manager, Today, None));
        Assert.True(await db.WithdrawWaiverAsync(version.Id, manager, None));
        Assert.Equal(CalibrationState.Open, await db.CalibrationStateAsync(version, manager, Today, None));

        Assert.True((await db.WaiveCalibrationAsync(version.Id, null, "Only typing errors", Given.Hr, None))!.Succeeded);
        Assert.Equal(CalibrationState.Waived, await db.CalibrationStateAsync(version, manager, Today, None));
        Assert.False(await db.WithdrawWaiverAsync(version.Id, manager, None));
    }

    [Theory, OnEveryDatabase]
    public async Task Managers_are_asked_today_and_HR_sees_who_is_done_but_no_answer(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var (version, manager, cases) = await WorldAsync(db, 2);
        var viewer = new Viewer { PersonId = manager, AccountId = Guid.CreateVersion7(), Today = Today, Name = "M", Language = "en", IsManager = true };
        var tasks = new CalibrationTasks(db);

        Assert.Equal(new TodayTask("Calibration", "/profiles/customer/calibration", 1, "Customer-oriented employee"), Assert.Single(await tasks.TasksForAsync(viewer, None)));
        Assert.Empty(await tasks.TasksForAsync(viewer with { IsManager = false }, None));
        foreach (var practice in cases)
            await AnswerAsync(db, version, practice, manager);

        Assert.Empty(await tasks.TasksForAsync(viewer, None));
        var line = await db.CalibrationsOf(version.Id, Today).SingleAsync(None);
        Assert.Equal((manager, (DateOnly?)Today, (string?)null), (line.PersonId, line.CompletedOn, line.WaivedBecause));
        Assert.DoesNotContain(typeof(CalibrationLine).GetProperties(), property => property.Name.Contains("Answer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_whole_cases_that_fit_the_version_are_offered_and_no_fewer_than_two()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var db = database.Open();
        var (version, manager, _) = await WorldAsync(db, 1);
        Assert.Empty(await db.OfferedCasesAsync(version, Today, None));
        Assert.Equal(CalibrationState.NotOffered, await db.CalibrationStateAsync(version, manager, Today, None));

        var half = SmallProfile.Case("Half");
        await db.AddCaseAsync(version, half with { Situation = new("Nur Deutsch") }, Given.Hr, None);
        Assert.Empty(await db.OfferedCasesAsync(version, Today, None));
        await db.AddCaseAsync(version, half, Given.Hr, None);
        Assert.Equal(2, (await db.OfferedCasesAsync(version, Today, None)).Count);
        Assert.False(half.FitsTo(SmallProfile.Content.RemoveCriterion("deliver.promise").Value!));
    }

    [Fact]
    public async Task What_a_case_cannot_say_is_refused()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var db = database.Open();
        var (version, manager, cases) = await WorldAsync(db, 2);
        var good = SmallProfile.Case("Good");
        var reference = good.References[0];
        CaseWords[] wrong =
        [
            good with { Title = LocalizedText.Empty }, good with { References = [reference, reference] }, good with { References = [reference with { Level = 9 }] },
            good with { References = [reference with { Criterion = "nothing" }] }, good with { Situation = new(new string('x', CaseWords.SituationLength + 1)) },
            good with { References = [.. SmallProfile.Content.Criteria.Select(c => reference with { Criterion = c.Key }), reference, reference] },
        ];

        foreach (var words in wrong)
            Assert.False((await db.AddCaseAsync(version, words, Given.Hr, None))!.Succeeded);
        Assert.Equal(CalibrationRefusals.LevelsMissing, (await db.AnswerCaseAsync(version, cases[0].Id, manager, new Dictionary<string, int> { ["understand.listen"] = 2 }, Today, None))!.Refusal);
        Assert.Equal(CalibrationRefusals.NoSuchCase, (await db.AnswerCaseAsync(version, Id<PracticeCase>.New(), manager, Levels, Today, None))!.Refusal);
    }

    [Fact]
    public void The_cases_brought_along_are_whole_and_fit_the_starter_profile()
    {
        Assert.InRange(StarterProfile.Cases.Count, PracticeCase.Fewest, PracticeCase.Most);
        Assert.All(StarterProfile.Cases, words => Assert.Null(words.RefuseWith(StarterProfile.Content)));
        Assert.All(StarterProfile.Cases, words => Assert.True(words.IsComplete));
        Assert.True(StarterProfile.Cases.SelectMany(words => words.References).Select(reference => reference.Level).Distinct().Count() == 4, "The cases show every level.");
    }

    private static async Task<(VersionCard Version, Id<Person> Manager, IReadOnlyList<PracticeCase> Cases)> WorldAsync(AppDbContext db, int cases)
    {
        var (manager, jana) = (Given.Employee("Mona", "Leitner"), Given.Employee());
        db.AddRange(manager, jana, new ManagementAssignment(jana.Id, manager.Id, ManagementKind.Disciplinary, Today.AddYears(-1)));
        await db.SaveChangesAsync(None);
        var id = (await db.StartProfileAsync("customer", SmallProfile.Content, [.. Enumerable.Range(0, cases).Select(n => SmallProfile.Case($"Case {n}"))], Given.Hr, None)).Value!.Id;
        await db.ApproveAsync(id, new(ApprovalKind.NoRepresentation, Today, "", ""), Today, Given.Hr, None);
        await db.ActivateAsync(id, Today, Today, None);
        var version = (await db.ProfileShelfAsync(Today, None)).Find("customer", 1)!;
        return (version, manager.Id, await db.PracticeCasesAsync(version, Today, None));
    }

    private static async Task AnswerAsync(AppDbContext db, VersionCard version, PracticeCase practice, Id<Person> manager)
    {
        var answer = await db.AnswerCaseAsync(version, practice.Id, manager, Levels, Today, None);
        Assert.True(answer!.Succeeded, answer.Refusal?.Key);
    }
}
