using CompetencyProfiles.People;

namespace CompetencyProfiles.Profiles;

/// <summary>HR writes the practice cases of a profile, looking at one of its versions.</summary>
public static class WritePracticeCase
{
    /// <summary>Null if there is no such profile.</summary>
    public static Task<Result<Id<PracticeCase>>?> AddCaseAsync(this AppDbContext db, VersionCard version, CaseWords words, ChangedBy by, CancellationToken cancel) =>
        db.ChangeAsync(version.ProfileId, async (CompetencyProfile profile) =>
        {
            var places = await db.Set<PracticeCase>().Where(practice => practice.ProfileId == profile.Id).Select(practice => practice.Place).ToListAsync(cancel);
            if (places.Count >= PracticeCase.Most)
                return (Result<Id<PracticeCase>>)CalibrationRefusals.TooManyCases.With(PracticeCase.Most);
            if (words.RefuseWith(await db.ContentOfAsync(version, cancel)) is { } refusal)
                return refusal;
            return db.Add(new PracticeCase(profile.Id, places.Append(0).Max() + 1, words, by)).Entity.Id;
        }, cancel);

    /// <param name="seen">The version of the case that its writer saw.</param>
    public static Task<Result<Done>?> RewriteCaseAsync(
        this AppDbContext db, Id<PracticeCase> id, VersionCard version, int seen, CaseWords words, ChangedBy by, CancellationToken cancel) =>
        db.ChangeAsync(id, async (PracticeCase practice) =>
        {
            if (practice.ProfileId != version.ProfileId)
                return (Result<Done>)CalibrationRefusals.NoSuchCase;
            if (practice.Version != seen + 1)
                return ProfileRefusals.Older;
            if (words.RefuseWith(await db.ContentOfAsync(version, cancel)) is { } refusal)
                return refusal;
            practice.Write(words, by);
            return Done.It;
        }, cancel);

    /// <summary>Takes a case away. What managers answered to it they keep. Null if it is gone already.</summary>
    public static Task<Result<Done>?> RemoveCaseAsync(this AppDbContext db, Id<PracticeCase> id, VersionCard version, CancellationToken cancel) =>
        db.ChangeAsync(id, (PracticeCase practice) =>
        {
            if (practice.ProfileId != version.ProfileId)
                return (Result<Done>)CalibrationRefusals.NoSuchCase;
            db.Remove(practice);
            return Done.It;
        }, cancel);
}
