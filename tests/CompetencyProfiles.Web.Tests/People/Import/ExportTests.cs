using System.Net;
using CompetencyProfiles.Access;
using CompetencyProfiles.Data;
using CompetencyProfiles.People;
using CompetencyProfiles.People.Import;
using CompetencyProfiles.Tables;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;

namespace CompetencyProfiles.Web.Tests.People.Import;

public sealed class ExportTests
{
    [Theory, OnEveryDatabase]
    public async Task What_is_exported_can_be_imported_and_changes_nothing(DatabaseProvider provider)
    {
        await using var app = await App.StartAsync(provider);
        await app.Database.ImportAsync(ImportKind.Units, "units.csv");
        await app.Database.ImportAsync(ImportKind.People, "people.csv");
        var hr = new Person("HR", "Hanna", "Reuter");
        await app.SaveAsync(hr);
        var client = await app.SignedInAsAsync(hr, Role.Hr);

        foreach (var format in new[] { "csv", "xlsx" })
        {
            var table = TableFile.Read(await client.GetByteArrayAsync($"/people/export?format={format}")).Value!;
            var outcome = await app.Database.ImportAsync(ImportKind.People, table);
            Assert.Equal((0, 0, 90), (outcome.Added, outcome.Changed, outcome.Unchanged));
        }

        var found = TableFile.Read(await client.GetByteArrayAsync("/people/export?q=Lange&format=csv")).Value!;
        Assert.Equal(["Mia", "Monika"], found.Rows.Select(row => row[2]));
    }

    [Fact]
    public async Task Only_hr_exports()
    {
        await using var app = await App.StartAsync();
        var jana = Given.Person();
        await app.SaveAsync(jana);

        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignedInAsAsync(jana)).GetAsync("/people/export")).StatusCode);
    }
}
