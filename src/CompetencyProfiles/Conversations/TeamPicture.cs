using CompetencyProfiles.Access;
using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Conversations;

/// <summary>What one person of a team needs in one criterion: how many levels are missing to the target, or nothing known.</summary>
/// <param name="Gap">0 where the target is reached; null where nothing was agreed or no target holds.</param>
public sealed record TeamNeed(Id<Person> Person, int? Gap);

/// <summary>One row of the picture: a criterion and who needs something in it.</summary>
public sealed record TeamPictureLine(Criterion Criterion, IReadOnlyList<TeamNeed> People)
{
    public int InNeed => People.Count(need => need.Gap > 0);
    public int Known => People.Count(need => need.Gap is not null);
}

/// <summary>
/// Criteria against the people of a manager, as needs. There is no sum per person, no order of people but their names, and none of it leaves the manager's own team.
/// </summary>
/// <param name="HasSums">Whether sums are shown: only of five people and more (domain 5).</param>
public sealed record TeamPicture(VersionCard Version, ProfileContent Content, IReadOnlyList<(Id<Person> Id, string Name)> People, IReadOnlyList<(CompetencyField Field, IReadOnlyList<TeamPictureLine> Lines)> Fields, bool HasSums);

public static class TeamPictures
{
    public const int FewestForSums = 5;

    /// <summary>One picture for each profile of which somebody of the team has an agreed level.</summary>
    public static async Task<IReadOnlyList<TeamPicture>> TeamPicturesAsync(this AppDbContext db, Viewer viewer, CancellationToken cancel)
    {
        var (me, today) = (viewer.PersonId, viewer.Today);
        var led = db.LedOn(today).Where(m => m.ManagerId == me).Select(m => m.PersonId);
        var team = await db.VisibleTo(viewer).Where(p => led.Contains(p.Id)).OrderBy(p => p.SortKey).Select(p => new { p.Id, Name = p.FirstName + " " + p.LastName }).ToListAsync(cancel);
        var known = new List<(Id<Person> Person, ProfileStanding Profile)>();
        foreach (var person in team)
            known.AddRange((await db.PersonStandingsAsync(person.Id, today, cancel)).Where(s => s.Profile.HasAgreedLevels).Select(s => (person.Id, s.Profile)));

        return
        [
            .. known.GroupBy(found => found.Profile.Version.Id).Select(group =>
            {
                var content = group.First().Profile.Content;
                var of = group.ToDictionary(found => found.Person, found => found.Profile);
                var people = team.Where(person => of.ContainsKey(person.Id)).Select(person => (person.Id, person.Name)).ToList();
                var fields = content.Fields.Select(field => (field, (IReadOnlyList<TeamPictureLine>)
                    [.. field.Criteria.Select(criterion => new TeamPictureLine(criterion, [.. people.Select(person => new TeamNeed(person.Id, GapOf(of[person.Id], criterion)))]))])).ToList();
                return new TeamPicture(group.First().Profile.Version, content, people, fields, people.Count >= FewestForSums);
            }),
        ];
    }

    private static int? GapOf(ProfileStanding standing, Criterion criterion) =>
        standing.AgreedIn(criterion) is { } agreed && standing.TargetOf(criterion).Level is { } target ? Math.Max(0, target - agreed) : null;
}
