using CompetencyProfiles.Access;
using CompetencyProfiles.Data;
using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Web.Tests.Units;

/// <summary>An area with a team, another area, HR signed in, and somebody called Müller.</summary>
internal sealed class UnitWorld : IAsyncDisposable
{
    public required App App { get; init; }
    public required HttpClient Hr { get; init; }
    public required OrgUnit Area { get; init; }
    public required OrgUnit Team { get; init; }
    public required OrgUnit Other { get; init; }
    public required Person Lead { get; init; }

    public static async Task<UnitWorld> StartAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var app = await App.StartAsync(provider);
        var (hr, lead, area, other) = (Given.Employee(), Given.Employee("Mia", "Müller"), Given.Unit("Bereich"), Given.Unit("Anderer Bereich"));
        var team = Given.Unit("Mannschaft", area);
        await app.SaveAsync(hr, lead, area, other, team);
        return new() { App = app, Hr = await app.SignedInAsAsync(hr, Role.Hr), Area = area, Team = team, Other = other, Lead = lead };
    }

    public Task<OrgUnit> ReadAsync(OrgUnit unit) => App.ReadAsync(db => db.Set<OrgUnit>().SingleAsync(u => u.Id == unit.Id));

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
