using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;

namespace CompetencyProfiles.Web.Tests.Units;

/// <summary>More units than a page shows: a company, one area below it, and its teams.</summary>
internal sealed record LargeUnits(Person Jana, OrgUnit Area, IReadOnlyList<OrgUnit> Teams)
{
    public const int TeamCount = 230;

    public static async Task<LargeUnits> SaveAsync(App app)
    {
        var (jana, top) = (Given.Employee(), Given.Unit("Verwaltung"));
        var area = Given.Unit("Bereich Bürger", top);
        var world = new LargeUnits(jana, area, [.. Enumerable.Range(1, TeamCount).Select(n => Given.Unit($"Team {n}", area))]);
        await app.SaveAsync([jana, top, area, .. world.Teams]);
        return world;
    }
}
