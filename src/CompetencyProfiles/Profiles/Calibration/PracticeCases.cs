namespace CompetencyProfiles.Profiles;

/// <summary>The practice cases of all profiles in the order in which they were written, from memory when nothing changed.</summary>
public static class PracticeCases
{
    private static readonly Kept<IReadOnlyList<PracticeCase>> All = new(
        async (db, _, cancel) => await db.Set<PracticeCase>().AsNoTracking().OrderBy(practice => practice.Place).ToListAsync(cancel), typeof(PracticeCase));

    public static async ValueTask<IReadOnlyList<PracticeCase>> PracticeCasesAsync(this AppDbContext db, VersionCard version, DateOnly day, CancellationToken cancel) =>
        [.. (await All.OnAsync(db, day, cancel)).Where(practice => practice.ProfileId == version.ProfileId)];

    /// <summary>Those that managers work through: whole, and fitting to the version. None where there are too few for a calibration.</summary>
    public static async ValueTask<IReadOnlyList<PracticeCase>> OfferedCasesAsync(this AppDbContext db, VersionCard version, DateOnly day, CancellationToken cancel)
    {
        var cases = await db.PracticeCasesAsync(version, day, cancel);
        if (cases.Count < PracticeCase.Fewest)
            return [];
        var content = await db.ContentOfAsync(version, cancel);
        var offered = cases.Where(practice => practice.Words.IsComplete && practice.Words.FitsTo(content)).ToList();
        return offered.Count < PracticeCase.Fewest ? [] : offered;
    }
}
