using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Trainings;

/// <summary>Those who plan trainings write the catalogue.</summary>
public static class WriteTrainings
{
    /// <summary>The key of a new training: as it was typed, or made from the title.</summary>
    public static string KeyOfNew(this TrainingCatalogue catalogue, string? typed, TrainingContent content) =>
        string.IsNullOrWhiteSpace(typed) ? ProfileKey.From(content.Title.In("en"), catalogue.All.Select(training => training.Key)) : typed.Trim();

    public static async Task<Result<Id<Training>>> AddTrainingAsync(this AppDbContext db, string key, TrainingContent content, ChangedBy by, DateOnly day, CancellationToken cancel)
    {
        var known = await db.KnownToTrainingsAsync(day, cancel);
        if (known.Prerequisites.Count >= Training.Most)
            return TrainingRefusals.TooMany.With(Training.Most);
        if (await db.Set<Training>().AnyAsync(training => training.Key == key, cancel))
            return TrainingRefusals.KeyTaken;
        var training = Training.Offer(key, content, known, by);
        if (!training.Succeeded)
            return training.Refusal;
        db.Add(training.Value);
        await db.SaveChangesAsync(cancel);
        return training.Value.Id;
    }

    /// <summary>Null if there is no such training.</summary>
    /// <param name="seen">The version that its writer saw.</param>
    public static Task<Result<Done>?> RewriteTrainingAsync(
        this AppDbContext db, Id<Training> id, int seen, TrainingContent content, ChangedBy by, DateOnly day, CancellationToken cancel) =>
        db.ChangeAsync(id, async (Training training) => training.Version != seen + 1
            ? (Result<Done>)TrainingRefusals.Older
            : training.Rewrite(content, await db.KnownToTrainingsAsync(day, cancel), by), cancel);

    public static Task<Result<Done>?> WithdrawTrainingAsync(this AppDbContext db, Id<Training> id, ChangedBy by, CancellationToken cancel) =>
        db.ChangeAsync(id, (Training training) => training.Withdraw(by), cancel);

    public static Task<Result<Done>?> OfferTrainingAgainAsync(this AppDbContext db, Id<Training> id, ChangedBy by, CancellationToken cancel) =>
        db.ChangeAsync(id, (Training training) => training.OfferAgain(by), cancel);
}
