using CompetencyProfiles.People;

namespace CompetencyProfiles.Calendar;

/// <summary>Changes to sites and closing days that need to know the others, the regions and the zones.</summary>
public static class KeepSites
{
    public static async Task<Result<Site>> AddSiteAsync(this AppDbContext db, string name, string region, string zone, CancellationToken cancel)
    {
        if (await db.RefuseSiteAsync(null, name, region, zone, cancel) is { } refusal)
            return refusal;

        var site = db.Add(new Site(name, region, zone)).Entity;
        await db.SaveChangesAsync(cancel);
        return site;
    }

    /// <summary>Null if there is no such site.</summary>
    public static Task<Result<Done>?> DescribeSiteAsync(this AppDbContext db, Id<Site> id, string name, string region, string zone, CancellationToken cancel) =>
        db.ChangeAsync(id, async (Site site) =>
        {
            if (await db.RefuseSiteAsync(id, name, region, zone, cancel) is { } refusal)
                return (Result<Done>)refusal;
            site.Describe(name, region, zone);
            return Done.It;
        }, cancel);

    /// <summary>Adds a closing day for a site, or for every site. Null if there is no such site.</summary>
    public static async Task<Result<ClosingDay>?> AddClosingDayAsync(this AppDbContext db, string name, string rule, Id<Site>? siteId, CancellationToken cancel)
    {
        if (siteId is { } site && !await db.Set<Site>().AnyAsync(s => s.Id == site, cancel))
            return null;
        if (DayRule.TryParse(rule) is null)
            return SiteRefusals.DayUnknown;
        if (await db.Set<ClosingDay>().AnyAsync(c => c.Rule == rule && (c.SiteId == siteId || c.SiteId == null), cancel))
            return SiteRefusals.AlreadyClosed;

        var day = db.Add(new ClosingDay(name, rule, siteId)).Entity;
        await db.SaveChangesAsync(cancel);
        return day;
    }

    /// <summary>False if there is no such day.</summary>
    public static async Task<bool> RemoveClosingDayAsync(this AppDbContext db, Id<ClosingDay> id, CancellationToken cancel)
    {
        if (await db.Set<ClosingDay>().SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } day)
            return false;
        db.Remove(day);
        await db.SaveChangesAsync(cancel);
        return true;
    }

    private static async Task<Refusal?> RefuseSiteAsync(this AppDbContext db, Id<Site>? id, string name, string region, string zone, CancellationToken cancel) =>
        PublicHolidays.Find(region) is null ? SiteRefusals.RegionUnknown
        : !LocalTime.IsZone(zone) ? SiteRefusals.ZoneUnknown
        : await db.Set<Site>().AnyAsync(s => s.Name == name && s.Id != id, cancel) ? SiteRefusals.NameTaken
        : null;
}

public static class SiteRefusals
{
    public static readonly Refusal NameTaken = new("Site.NameTaken");
    public static readonly Refusal RegionUnknown = new("Site.RegionUnknown");
    public static readonly Refusal ZoneUnknown = new("Site.ZoneUnknown");
    public static readonly Refusal DayUnknown = new("Site.DayUnknown");
    public static readonly Refusal AlreadyClosed = new("Site.AlreadyClosed");
}
