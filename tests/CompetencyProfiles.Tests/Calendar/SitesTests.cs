using CompetencyProfiles.Calendar;
using CompetencyProfiles.Data;
using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;

namespace CompetencyProfiles.Tests.Calendar;

public sealed class SitesTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, OnEveryDatabase]
    public async Task The_calendar_of_a_person_is_that_of_the_site_on_the_day(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (person, muenster, dresden) = (Given.Person(), new Site("Münster", "DE-NW", "Europe/Berlin"), new Site("Dresden", "DE-SN", "Europe/Berlin"));
        await database.SaveAsync(
            person, muenster, dresden, new ClosingDay("Heiligabend", "12-24", null), new ClosingDay("Rosenmontag", "easter-48", muenster.Id),
            new SiteAssignment(person.Id, muenster.Id, Given.Today.AddYears(-1), Given.Today), new SiteAssignment(person.Id, dresden.Id, Given.Today.AddDays(1)));

        await using var db = database.Open();
        var (today, tomorrow) = (await db.WorkCalendarOfAsync(person.Id, Given.Today, None), await db.WorkCalendarOfAsync(person.Id, Given.Today.AddDays(1), None));

        Assert.Equal(("DE-NW", "DE-SN"), (today.Region, tomorrow.Region));
        Assert.True(today.IsClosingDay(new(2026, 12, 24)) && tomorrow.IsClosingDay(new(2026, 12, 24)));
        Assert.True(today.IsClosingDay(new(2027, 2, 8)));
        Assert.False(tomorrow.IsClosingDay(new(2027, 2, 8)));
    }

    [Theory, OnEveryDatabase]
    public async Task Without_a_site_North_Rhine_Westphalia_counts(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();

        Assert.Equal("DE-NW", (await db.WorkCalendarOfAsync(Id<Person>.New(), Given.Today, None)).Region);
    }

    [Theory, OnEveryDatabase]
    public async Task A_site_needs_a_name_of_its_own_a_region_and_a_zone(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var muenster = (await db.AddSiteAsync("Münster", "DE-NW", "Europe/Berlin", None)).Value!;
        var dresden = (await db.AddSiteAsync("Dresden", "DE-SN", "Europe/Berlin", None)).Value!;

        Assert.Equal(SiteRefusals.NameTaken, (await db.AddSiteAsync("Münster", "DE-NW", "Europe/Berlin", None)).Refusal);
        Assert.Equal(SiteRefusals.RegionUnknown, (await db.AddSiteAsync("Köln", "DE-XX", "Europe/Berlin", None)).Refusal);
        Assert.Equal(SiteRefusals.ZoneUnknown, (await db.AddSiteAsync("Köln", "DE-NW", "Berlin", None)).Refusal);
        Assert.Equal(SiteRefusals.NameTaken, (await db.DescribeSiteAsync(dresden.Id, "Münster", "DE-SN", "Europe/Berlin", None))!.Refusal);
        Assert.True((await db.DescribeSiteAsync(muenster.Id, "Münster", "DE-NW", "Europe/Vienna", None))!.Succeeded);
        Assert.Null(await db.DescribeSiteAsync(Id<Site>.New(), "X", "DE-NW", "Europe/Berlin", None));
    }

    [Theory, OnEveryDatabase]
    public async Task A_closing_day_is_there_once(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var site = (await db.AddSiteAsync("Münster", "DE-NW", "Europe/Berlin", None)).Value!;
        var everywhere = (await db.AddClosingDayAsync("Heiligabend", "12-24", null, None))!.Value!;

        Assert.Equal(SiteRefusals.AlreadyClosed, (await db.AddClosingDayAsync("Heiligabend", "12-24", site.Id, None))!.Refusal);
        Assert.Equal(SiteRefusals.DayUnknown, (await db.AddClosingDayAsync("X", "24.12.", site.Id, None))!.Refusal);
        Assert.Null(await db.AddClosingDayAsync("X", "12-31", Id<Site>.New(), None));
        Assert.True(await db.RemoveClosingDayAsync(everywhere.Id, None));
        Assert.False(await db.RemoveClosingDayAsync(everywhere.Id, None));
        Assert.True((await db.AddClosingDayAsync("Heiligabend", "12-24", site.Id, None))!.Succeeded);
    }
}
