using CompetencyProfiles.People;

namespace CompetencyProfiles.Profiles;

/// <summary>Where one person stands in one profile: per criterion the target and, once a conversation has agreed on one, the level.</summary>
public sealed record ProfileStanding(VersionCard Version, ProfileContent Content, IReadOnlyList<RoleShare> Roles, IReadOnlyDictionary<string, int> AgreedLevels)
{
    public bool HasAgreedLevels => AgreedLevels.Count > 0;

    public PersonalTarget TargetOf(Criterion criterion) => PersonalTarget.Of(criterion, Roles);

    public int? AgreedIn(Criterion criterion) => AgreedLevels.TryGetValue(criterion.Key, out var level) ? level : null;
}

public static class ProfileStandings
{
    private static readonly IReadOnlyDictionary<string, int> NothingAgreed = new Dictionary<string, int>();

    /// <summary>All profiles whose active version is for the person.</summary>
    public static async Task<IReadOnlyList<ProfileStanding>> ProfileStandingsAsync(this AppDbContext db, Id<Person> person, DateOnly day, CancellationToken cancel)
    {
        var (shelf, reader) = (await db.ProfileShelfAsync(day, cancel), await db.ProfileReaderAsync(person, day, cancel));
        var standings = new List<ProfileStanding>();
        foreach (var key in shelf.Versions.Select(version => version.Key).Distinct())
        {
            if (shelf.ActiveFor(key, reader.Units) is { } version)
                standings.Add(new(version, await db.ContentOfAsync(version, cancel), reader.Roles, NothingAgreed));
        }

        return standings;
    }
}
