using CompetencyProfiles.People;

namespace CompetencyProfiles.Calendar;

/// <summary>The calendars of all sites, read once for many people.</summary>
public sealed class WorkCalendars
{
    private readonly IReadOnlyDictionary<Id<Site>, WorkCalendar> bySite;
    private readonly WorkCalendar withoutSite;

    private WorkCalendars(IReadOnlyDictionary<Id<Site>, WorkCalendar> bySite, WorkCalendar withoutSite) =>
        (this.bySite, this.withoutSite) = (bySite, withoutSite);

    /// <summary>The calendar of a site. Without one: that of North Rhine-Westphalia with the closing days of every site.</summary>
    public WorkCalendar Of(Id<Site>? site) => site is { } id && bySite.TryGetValue(id, out var calendar) ? calendar : withoutSite;

    public static async Task<WorkCalendars> ReadAsync(AppDbContext db, CancellationToken cancel)
    {
        var sites = await db.Set<Site>().Select(s => new { s.Id, s.Region }).ToListAsync(cancel);
        var closing = (await db.Set<ClosingDay>().Select(c => new { c.SiteId, c.Rule }).ToListAsync(cancel)).ToLookup(c => c.SiteId, c => DayRule.Parse(c.Rule));
        var everywhere = closing[null].ToList();
        return new(
            sites.ToDictionary(s => s.Id, s => new WorkCalendar(s.Region, [.. everywhere, .. closing[s.Id]])),
            new(PublicHolidays.NorthRhineWestphalia, everywhere));
    }
}

public static class CalendarOfPerson
{
    /// <summary>The calendar of the site at which a person works on a day.</summary>
    public static async Task<WorkCalendar> WorkCalendarOfAsync(this AppDbContext db, Id<Person> person, DateOnly day, CancellationToken cancel)
    {
        var site = await db.Set<SiteAssignment>().Where(s => s.PersonId == person && s.From <= day && (s.To == null || s.To >= day))
            .Select(s => (Id<Site>?)s.SiteId).FirstOrDefaultAsync(cancel);
        return (await WorkCalendars.ReadAsync(db, cancel)).Of(site);
    }
}
