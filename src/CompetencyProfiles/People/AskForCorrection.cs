namespace CompetencyProfiles.People;

public static class AskForCorrection
{
    /// <summary>So many may wait for an answer at once.</summary>
    public const int MostOpen = 5;

    /// <summary>Writes a request down. The person's row is locked meanwhile, so that not more than a few wait. Null if there is no such person.</summary>
    public static Task<Result<CorrectionRequest>?> AskForCorrectionAsync(
        this AppDbContext db, Id<Person> person, PersonAspect aspect, string? wish, DateTimeOffset now, CancellationToken cancel) =>
        db.ChangeAsync(person, async (Person _) =>
        {
            var asked = CorrectionRequest.Ask(person, aspect, wish, now);
            if (asked.Value is not { } request)
                return asked;
            if (await db.CorrectionsOf(person).CountAsync(r => r.AnsweredAt == null, cancel) >= MostOpen)
                return CorrectionRefusals.TooMany;
            db.Add(request);
            return asked;
        }, cancel);

    public static IQueryable<CorrectionRequest> CorrectionsOf(this AppDbContext db, Id<Person> person) =>
        db.Set<CorrectionRequest>().Where(r => r.PersonId == person);
}
