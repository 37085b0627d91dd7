using CompetencyProfiles.People;
using CompetencyProfiles.People.Import;
using CompetencyProfiles.Tables;

namespace CompetencyProfiles.Trainings;

/// <summary>Takes a table of trainings into the catalogue: all of it or nothing, in one transaction.</summary>
public static class ImportTrainings
{
    public static async Task<TrainingPlan> PlanTrainingsAsync(this AppDbContext db, Table table, DateOnly day, CancellationToken cancel) =>
        PlanTrainings.Plan(table, await db.TrainingCatalogueAsync(day, cancel), await db.KnownToTrainingsAsync(day, cancel));

    /// <summary>Answers what it did; where the file has faults by now, nothing. The uploaded file goes with it.</summary>
    public static async Task<TrainingPlan> ImportTrainingsAsync(this AppDbContext db, Table table, Id<ImportFile> upload, ChangedBy by, DateOnly day, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        TrainingPlan plan;
        var locked = new HashSet<Id<Training>>();
        List<Id<Training>> more;
        do
        {
            // What somebody else changed until the lock was taken may be changed by the file too, so it is compared again.
            plan = await db.PlanTrainingsAsync(table, day, cancel);
            more = [.. plan.Changed.Select(row => row.Before!.Id).Where(locked.Add)];
            await db.LockAsync(more, cancel);
        }
        while (more.Count > 0);
        if (plan.Faults.Count > 0)
            return plan;

        var known = (await db.KnownToTrainingsAsync(day, cancel)).With(plan.Added.Concat(plan.Changed).Select(row => (row.Key, row.Content)));
        var trainings = await db.Set<Training>().Where(training => locked.Contains(training.Id)).ToDictionaryAsync(training => training.Id, cancel);
        foreach (var row in plan.Changed)
        {
            Check(trainings[row.Before!.Id].Rewrite(row.Content, known, by));
            Turn(trainings[row.Before.Id], row.State, by);
        }

        foreach (var row in plan.Added)
            Turn(db.Add(Check(Training.Offer(row.Key, row.Content, known, by))).Entity, row.State, by);

        await db.SaveChangesAsync(cancel);
        await db.Set<ImportFile>().Where(file => file.Id == upload).ExecuteDeleteAsync(cancel);
        await transaction.CommitAsync(cancel);
        return plan;
    }

    private static void Turn(Training training, TrainingState state, ChangedBy by)
    {
        if (training.State != state)
            Check(state == TrainingState.Withdrawn ? training.Withdraw(by) : training.OfferAgain(by));
    }

    // The plan asks the same rules.
    private static T Check<T>(Result<T> answer) where T : notnull =>
        answer.Succeeded ? answer.Value : throw new InvalidOperationException($"The plan of an import has missed {answer.Refusal.Key}.");
}
