using System.Text;
using CompetencyProfiles.Access;
using CompetencyProfiles.Data;
using CompetencyProfiles.Kernel;
using CompetencyProfiles.Operations;
using CompetencyProfiles.People;
using CompetencyProfiles.People.Import;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Web.Tests.Running;

/// <summary>kill -9 in the middle of an import of thousands.</summary>
public sealed class ImportKillTests
{
    private const int People = 5000;

    [Theory, OnEveryDatabase]
    public async Task An_import_that_was_killed_wrote_nothing_and_is_done_once_by_the_next_process(DatabaseProvider provider)
    {
        await using var installation = await Installation.MigratedAsync(provider);
        var (hr, unit) = (Given.Person(), Given.Unit());
        await installation.SignedInAsync(hr, Role.Hr);
        var content = Encoding.UTF8.GetBytes("Number;Last name;First name;Unit;Role family;Entry\n" + string.Concat(
            Enumerable.Range(0, People).Select(n => $"P{n};Brandt{n};Jana;{unit.Code};service-desk;2020-01-01\n")));
        var now = TimeProvider.System.GetUtcNow();
        var file = new ImportFile(ImportKind.People, "people.csv", content, hr.Id, now);
        Id<Operation> operation;
        await using (var db = installation.Open())
        {
            db.AddRange(unit, file);
            operation = db.StartOperation(RunImport.Name, new ImportArguments(file.Id.Value, new(2026, 1, 1), EndMissing: false).ToJson(), hr.Id.Value, now).Id;
            await db.SaveChangesAsync();
        }

        var killed = await installation.StartAsync();
        await Eventually.SeeAsync(() => StateAsync(), state => state == OperationState.Running);
        await Task.Delay(TimeSpan.FromMilliseconds(300));
        await killed.KillAsync();
        Assert.Equal((OperationState.Running, 1), (await StateAsync(), await CountAsync()));

        if (provider == DatabaseProvider.PostgreSql)
        {
            // Another node would wait until the claim has run out; here it has.
            await using var db = installation.Open();
            await db.FreeAbandonedAsync(now, default);
        }

        await installation.StartAsync();
        await Eventually.SeeAsync(() => StateAsync(), state => state == OperationState.Succeeded);

        await using var after = installation.Open();
        var result = ImportResult.Parse(await after.Set<Operation>().Where(o => o.Id == operation).Select(o => o.Result).SingleAsync())!;
        Assert.Equal((People, 0, People + 1), (result.Added, result.Errors, await CountAsync()));
        Assert.False(await after.Set<ImportFile>().AnyAsync());

        async Task<OperationState> StateAsync()
        {
            await using var db = installation.Open();
            return await db.Set<Operation>().Where(o => o.Id == operation).Select(o => o.State).SingleAsync();
        }

        async Task<int> CountAsync()
        {
            await using var db = installation.Open();
            return await db.Set<Person>().CountAsync();
        }
    }
}
