using System.Text;
using CompetencyProfiles.Data;
using CompetencyProfiles.Kernel;
using CompetencyProfiles.People.Import;
using CompetencyProfiles.Tables;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Trainings;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Tests.Trainings.Exchange;

public sealed class ImportTrainingsTests
{
    private const string File = """
        key;state;type;title-de;format;parts;min-participants;max-participants;trainer;criteria
        listen;withdrawn;advanced;Gut zuhören;online;online 60;2;8;internal;understand.listen 1-2
        new;offered;basic;Neu;onsite;onsite 120;1;5;external;
        """;

    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, OnEveryDatabase]
    public async Task The_same_key_updates_a_new_one_adds_and_what_is_not_in_the_file_stays(DatabaseProvider provider)
    {
        await using var database = await WriteTrainingsTests.HouseAsync(provider);
        await using var db = database.Open();
        var (listen, other) = ((await db.AddTrainingAsync("listen", SmallTraining.Content(), Given.Hr, Given.Today, None)).Value, (await db.AddTrainingAsync("other", SmallTraining.Content("Other"), Given.Hr, Given.Today, None)).Value);

        var done = await ImportAsync(database, File);

        Assert.Equal((1, 1, 0, 0), (done.Added.Count, done.Changed.Count, done.Unchanged.Count, done.Faults.Count));
        var catalogue = await db.TrainingCatalogueAsync(Given.Today, None);
        var (changed, added, kept) = (catalogue.Find(listen)!, catalogue.Find("new")!, catalogue.Find(other)!);
        Assert.Equal((TrainingState.Withdrawn, "Gut zuhören", "Listening", 60, 24), (changed.State, changed.Content.Title.De, changed.Content.Title.En, changed.Content.Minutes, changed.Content.RepeatAfterMonths));
        Assert.Equal((TrainingType.Basic, true, TrainingContent.DefaultCancellationDays), (added.Content.Type, added.IsOffered, added.Content.CancellationDays));
        Assert.True(kept.Content.Says(SmallTraining.Content("Other").Tidied()));
        Assert.Equal([TrainingChangeKind.Written, TrainingChangeKind.Changed, TrainingChangeKind.Withdrawn], (await db.TrainingHistoryAsync(listen, None)).Select(line => line.Kind).Order());
        Assert.Equal(0, await db.Set<ImportFile>().CountAsync(None));

        Assert.Equal((0, 0, 2), await ImportAsync(database, File) is var again ? (again.Added.Count, again.Changed.Count, again.Unchanged.Count) : default);
        Assert.Equal(3, (await db.TrainingHistoryAsync(listen, None)).Count);
    }

    [Theory, OnEveryDatabase]
    public async Task A_file_with_one_fault_writes_nothing_at_all(DatabaseProvider provider)
    {
        await using var database = await WriteTrainingsTests.HouseAsync(provider);
        await using var db = database.Open();
        await db.AddTrainingAsync("listen", SmallTraining.Content(), Given.Hr, Given.Today, None);

        var plan = await ImportAsync(database, File.Replace("onsite 120", "onsite 1", StringComparison.Ordinal));

        Assert.Equal((3, TrainingRefusals.PartMinutes), plan.Faults.Select(fault => (fault.Line, fault.Why)).Single());
        var training = Assert.Single((await db.TrainingCatalogueAsync(Given.Today, None)).All);
        Assert.True(training.IsOffered && training.Content.Says(SmallTraining.Content().Tidied()));
        Assert.Equal(1, await db.Set<ImportFile>().CountAsync(None));
    }

    [Theory, OnEveryDatabase]
    public async Task Two_who_import_the_same_file_at_once_do_not_double_anything(DatabaseProvider provider)
    {
        await using var database = await WriteTrainingsTests.HouseAsync(provider);
        await using (var db = database.Open())
            await db.AddTrainingAsync("listen", SmallTraining.Content(), Given.Hr, Given.Today, None);
        var changes = File.Replace("new;offered;basic;Neu;onsite;onsite 120;1;5;external;", "", StringComparison.Ordinal);

        var done = await Task.WhenAll(ImportAsync(database, changes), ImportAsync(database, changes));

        Assert.Equal([0, 1], done.Select(plan => plan.Changed.Count).Order());
        await using var after = database.Open();
        Assert.Equal(3, await after.Set<TrainingChange>().CountAsync(None));
    }

    private static async Task<TrainingPlan> ImportAsync(TestDatabase database, string file)
    {
        await using var db = database.Open();
        var person = Given.Person();
        var upload = new ImportFile(ImportKind.Trainings, "trainings.csv", Encoding.UTF8.GetBytes(file), person.Id, Given.Now);
        await database.SaveAsync(person, upload);
        return await db.ImportTrainingsAsync(TableFile.Read(upload.Content).Value!, upload.Id, Given.Hr, Given.Today, None);
    }
}
