using CompetencyProfiles.People;

namespace CompetencyProfiles.Profiles;

/// <summary>All profiles with their versions, without the words. Small, read by many pages, so kept in memory.</summary>
public sealed class ProfileShelf(DateOnly day, IReadOnlyList<VersionCard> versions)
{
    private static readonly Kept<ProfileShelf> Shelves = new(ReadAsync, typeof(CompetencyProfile), typeof(ProfileVersion), typeof(ProfileScope), typeof(ProfileApproval));

    public DateOnly Day { get; } = day;

    /// <summary>By profile key, the newest version first.</summary>
    public IReadOnlyList<VersionCard> Versions { get; } = versions;

    public IEnumerable<VersionCard> Of(string key) => Versions.Where(version => version.Key == key);

    public VersionCard? Find(string key, int number) => Of(key).FirstOrDefault(version => version.Number == number);

    public VersionCard? Find(Id<ProfileVersion> id) => Versions.FirstOrDefault(version => version.Id == id);

    /// <summary>The versions that are active on the day of the shelf, the one for the whole organisation first.</summary>
    public IEnumerable<VersionCard> ActiveOf(string key) => Of(key).Where(version => version.StateOn(Day) == ProfileState.Active).OrderBy(version => version.Scope.Count);

    /// <summary>The active version for somebody: of those whose scope holds the person's units, the one named nearest; else that of the whole organisation.</summary>
    /// <param name="units">The units of the person.</param>
    public VersionCard? ActiveFor(string key, IEnumerable<UnitNode> units)
    {
        var ways = units.Select(unit => unit.Way.Reverse().Select(above => above.Id).ToList()).ToList();
        return ActiveOf(key).Select(version => (version, Steps: StepsTo(version.Scope, ways))).Where(found => found.Steps is not null)
            .OrderBy(found => found.Steps).Select(found => found.version).FirstOrDefault();
    }

    private static int? StepsTo(IReadOnlyList<Id<OrgUnit>> scope, List<List<Id<OrgUnit>>> ways)
    {
        if (scope.Count == 0)
            return int.MaxValue;
        var steps = ways.Select(way => way.FindIndex(scope.Contains)).Where(step => step >= 0).ToList();
        return steps.Count == 0 ? null : steps.Min();
    }

    internal static ValueTask<ProfileShelf> OnAsync(AppDbContext db, DateOnly day, CancellationToken cancel) => Shelves.OnAsync(db, day, cancel);

    private static async Task<ProfileShelf> ReadAsync(AppDbContext db, DateOnly day, CancellationToken cancel)
    {
        var scopes = (await db.Set<ProfileScope>().AsNoTracking().ToListAsync(cancel)).ToLookup(scope => scope.VersionId, scope => scope.UnitId);
        var rows = await (
            from version in db.Set<ProfileVersion>()
            join profile in db.Set<CompetencyProfile>() on version.ProfileId equals profile.Id
            orderby profile.Key, version.Number descending
            select new
            {
                version.Id, version.ProfileId, profile.Key, version.Number, version.TitleDe, version.TitleEn, version.Stage, version.BasedOnId,
                version.StartedAt, version.InConsultationSince, ApprovedOn = (DateOnly?)version.Approval!.On, version.ActiveFrom, version.ActiveTo,
            }).ToListAsync(cancel);
        return new(day,
        [
            .. rows.Select(row => new VersionCard
            {
                Id = row.Id, ProfileId = row.ProfileId, Key = row.Key, Number = row.Number, Title = new(row.TitleDe, row.TitleEn), Stage = row.Stage,
                BasedOnId = row.BasedOnId, StartedAt = row.StartedAt, InConsultationSince = row.InConsultationSince, ApprovedOn = row.ApprovedOn,
                ActiveFrom = row.ActiveFrom, ActiveTo = row.ActiveTo, Scope = [.. scopes[row.Id]],
            }),
        ]);
    }
}
