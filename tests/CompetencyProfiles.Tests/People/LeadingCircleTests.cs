using CompetencyProfiles.Data;
using CompetencyProfiles.Kernel;
using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Tests.People;

public sealed class LeadingCircleTests
{
    private static readonly DateOnly Start = Given.Today.AddYears(-1), NewYear = new(2027, 1, 1);

    [Theory, OnEveryDatabase]
    public async Task Who_stands_below_does_not_lead_above(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (top, middle, low) = (Given.Employee(), Given.Employee(), Given.Employee());
        await database.SaveAsync(top, middle, low);
        Assert.True((await LeadAsync(database, middle, top, Start)).Succeeded);
        Assert.True((await LeadAsync(database, low, middle, Start)).Succeeded);

        Assert.Equal(PersonRefusals.LeadsInCircle, (await LeadAsync(database, top, low, Given.Today)).Refusal);
        Assert.Equal(PersonRefusals.LeadsInCircle, (await LeadAsync(database, top, middle, Given.Today)).Refusal);
        Assert.Equal(PersonRefusals.LeadsSelf, (await LeadAsync(database, top, top, Given.Today)).Refusal);
    }

    [Theory, OnEveryDatabase]
    public async Task Two_may_lead_each_other_one_after_the_other_in_time(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (jana, tobias) = (Given.Employee(), Given.Employee());
        await database.SaveAsync(jana, tobias);
        await LeadAsync(database, jana, tobias, Start);

        Assert.Equal(PersonRefusals.LeadsInCircle, (await LeadAsync(database, tobias, jana, NewYear)).Refusal);
        await LeadAsync(database, jana, null, NewYear);

        Assert.True((await LeadAsync(database, tobias, jana, NewYear)).Succeeded);
        Assert.Equal(PersonRefusals.LeadsInCircle, (await LeadAsync(database, tobias, jana, NewYear.AddDays(-1))).Refusal);
    }

    [Theory, OnEveryDatabase]
    public async Task Two_who_are_made_each_others_manager_at_once_do_not_close_a_circle(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var ring = Enumerable.Range(0, 5).Select(_ => Given.Employee()).ToList();
        await database.SaveAsync([.. ring]);

        var answers = await Task.WhenAll(ring.Select((person, i) =>
            Task.Run(() => LeadAsync(database, person, ring[(i + 1) % ring.Count], Given.Today))));

        Assert.Single(answers, a => a.Refusal == PersonRefusals.LeadsInCircle);
        await using var db = database.Open();
        Assert.Equal(ring.Count - 1, await db.Set<ManagementAssignment>().CountAsync());
    }

    [Theory, OnEveryDatabase]
    public async Task Who_has_left_leads_nobody_anew(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (jana, gone) = (Given.Employee(), Given.Employee(lastDay: Given.Today.AddDays(-1)));
        await database.SaveAsync(jana, gone);

        Assert.Equal(PersonRefusals.ManagerNotEmployed, (await LeadAsync(database, jana, gone, Given.Today)).Refusal);
        Assert.True((await LeadAsync(database, jana, gone, Given.Today.AddDays(-1))).Succeeded);
    }

    private static async Task<Result<Done>> LeadAsync(TestDatabase database, Person person, Person? manager, DateOnly from)
    {
        await using var db = database.Open();
        return (await db.LeadPersonAsync(person.Id, manager?.Id, from, Given.Hr, CancellationToken.None))!;
    }
}
