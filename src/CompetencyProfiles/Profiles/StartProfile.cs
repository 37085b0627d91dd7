using CompetencyProfiles.People;

namespace CompetencyProfiles.Profiles;

/// <summary>Begins a profile or its next version.</summary>
public static class StartProfile
{
    /// <summary>A new profile with its first draft.</summary>
    public static Task<Result<ProfileVersion>> StartProfileAsync(this AppDbContext db, string key, ProfileContent content, ChangedBy by, CancellationToken cancel) =>
        db.StartProfileAsync(key, content, [], by, cancel);

    /// <summary>The same with practice cases.</summary>
    public static async Task<Result<ProfileVersion>> StartProfileAsync(
        this AppDbContext db, string key, ProfileContent content, IReadOnlyList<CaseWords> cases, ChangedBy by, CancellationToken cancel)
    {
        if (!ProfileKey.IsKey(key))
            return ProfileRefusals.KeyUnreadable;
        if (await db.Set<CompetencyProfile>().AnyAsync(profile => profile.Key == key, cancel))
            return ProfileRefusals.KeyTaken;

        var profile = db.Add(new CompetencyProfile(key)).Entity;
        var version = db.Add(ProfileVersion.First(profile.Id, content, by.At)).Entity;
        db.AddRange(cases.Select((words, place) => new PracticeCase(profile.Id, place + 1, words, by with { PersonId = null })));
        await db.SaveChangesAsync(cancel);
        return version;
    }

    /// <summary>The next draft, on top of a version. There is one draft of a profile at a time. Null if the version is not there.</summary>
    public static async Task<Result<ProfileVersion>?> StartNextVersionAsync(this AppDbContext db, Id<ProfileVersion> basis, ChangedBy by, CancellationToken cancel)
    {
        var profileId = await db.Set<ProfileVersion>().Where(v => v.Id == basis).Select(v => v.ProfileId).SingleOrDefaultAsync(cancel);
        return await db.ChangeAsync(profileId, async (CompetencyProfile profile) =>
        {
            var numbers = await db.Set<ProfileVersion>().Where(v => v.ProfileId == profile.Id).Select(v => new { v.Number, v.Stage }).ToListAsync(cancel);
            if (numbers.Find(v => v.Stage != ProfileStage.Approved) is { } draft)
                return (Result<ProfileVersion>)ProfileRefusals.DraftExists.With(draft.Number);
            var version = await db.Set<ProfileVersion>().SingleAsync(v => v.Id == basis, cancel);
            return db.Add(version.Next(numbers.Max(v => v.Number) + 1, by.At)).Entity;
        }, cancel);
    }

    /// <summary>A content to begin from nothing with: one scale of four named levels, no fields.</summary>
    public static ProfileContent EmptyContent(LocalizedText title) => new()
    {
        Title = title,
        Scale = new()
        {
            Levels =
            [
                new() { Level = 1, Name = new("Am Anfang", "Starting out") },
                new() { Level = 2, Name = new("In Routinen sicher", "Solid in routine") },
                new() { Level = 3, Name = new("Durchgängig sicher", "Consistently solid") },
                new() { Level = 4, Name = new("Prägend für andere", "Shaping others") },
            ],
        },
        RatingGuidance = new() { EvidenceRequiredAtLevels = [1, 4] },
    };
}
