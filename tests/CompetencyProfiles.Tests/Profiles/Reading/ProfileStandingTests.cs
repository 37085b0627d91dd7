using CompetencyProfiles.Data;
using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;
using CompetencyProfiles.Tests.Support;

namespace CompetencyProfiles.Tests.Profiles.Reading;

public sealed class ProfileStandingTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, OnEveryDatabase]
    public async Task Somebody_stands_in_the_active_version_with_the_roles_of_today(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (jana, team) = (Given.Employee(), Given.Unit());
        await database.SaveAsync(jana, team, new OrgMembership(jana.Id, team.Id, Given.Today.AddYears(-1)),
            new RoleFamilyAssignment(jana.Id, "service-desk", Given.Today.AddYears(-1), Given.Today.AddDays(-1)),
            new RoleFamilyAssignment(jana.Id, "back-office", Given.Today, null, 40), new RoleFamilyAssignment(jana.Id, "team-lead", Given.Today, null, 60));
        await ProfilesInEachState.SaveAsync(database);
        await using var db = database.Open();

        var standing = Assert.Single(await db.ProfileStandingsAsync(jana.Id, Given.Today, None));

        Assert.Equal((ProfilesInEachState.Key, ProfilesInEachState.Active), (standing.Version.Key, standing.Version.Number));
        Assert.Equal([new("team-lead", 60), new("back-office", 40)], standing.Roles);
        Assert.Equal(new(3, "team-lead", false), standing.TargetOf(standing.Content.Criteria.First()));
        Assert.False(standing.HasAgreedLevels);
    }

    [Theory, OnEveryDatabase]
    public async Task A_change_of_role_shows_at_once(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var jana = Given.Employee();
        await database.SaveAsync(jana);
        await using var db = database.Open();
        Assert.Empty((await db.ProfileReaderAsync(jana.Id, Given.Today, None)).Roles);

        await database.SaveAsync(new RoleFamilyAssignment(jana.Id, "service-desk", Given.Today));

        Assert.Equal([new("service-desk", 100)], (await db.ProfileReaderAsync(jana.Id, Given.Today, None)).Roles);
    }
}
