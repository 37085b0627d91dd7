using CompetencyProfiles.Calendar;
using CompetencyProfiles.People;

namespace CompetencyProfiles.Web.Pages.Sites;

/// <summary>All sites, and the closing days that hold for every one.</summary>
public sealed class IndexModel(AppDbContext db, Viewer viewer, TimeProvider clock, IStringLocalizer<SitesTexts> texts) : SitesModel(db, viewer, clock, texts)
{
    public IReadOnlyList<SiteLine> Sites { get; private set; } = [];

    protected override Id<Site>? ClosingSite => null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await ShowAsync(cancel) ? Page() : NotFound();

    protected override async Task<bool> ShowAsync(CancellationToken cancel)
    {
        if (!await base.ShowAsync(cancel))
            return false;

        var today = Today;
        Sites = await Db.Set<Site>().OrderBy(s => s.SortKey).Select(s => new SiteLine
        {
            Id = s.Id,
            Name = s.Name,
            Region = s.Region,
            Zone = s.Zone,
            People = Db.Set<SiteAssignment>().Count(a => a.SiteId == s.Id && a.From <= today && (a.To == null || a.To >= today)),
        }).ToListAsync(cancel);
        return true;
    }

    public sealed record SiteLine
    {
        public required Id<Site> Id { get; init; }
        public required string Name { get; init; }
        public required string Region { get; init; }
        public required string Zone { get; init; }
        public required int People { get; init; }
    }
}
