using CompetencyProfiles.Calendar;
using CompetencyProfiles.People;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CompetencyProfiles.Web.Pages.Sites;

/// <summary>One site: its name, region and zone, its closing days and the free days of this year and the next.</summary>
public sealed class SiteModel(AppDbContext db, Viewer viewer, TimeProvider clock, IStringLocalizer<SitesTexts> texts) : SitesModel(db, viewer, clock, texts)
{
    private readonly IStringLocalizer<SitesTexts> texts = texts;

    [FromRoute] public Id<Site> Id { get; init; }
    [BindProperty] public SiteInput Input { get; set; } = new();
    public Site Site { get; private set; } = null!;
    public IEnumerable<SelectListItem> Regions => SiteInput.Regions;

    protected override Id<Site>? ClosingSite => Id;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await ShowAsync(cancel))
            return NotFound();
        Input = new() { Name = Site.Name, Region = Site.Region, Zone = Site.Zone };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await ShowAsync(cancel))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();

        var described = await Db.DescribeSiteAsync(Id, Input.Name.Trim(), Input.Region, Input.Zone.Trim(), cancel);
        if (described is null)
            return NotFound();
        if (!described.Succeeded)
        {
            this.Refuse(described.Refusal);
            return Page();
        }

        this.Notify(texts["Site.Saved"]);
        return RedirectToPage();
    }

    /// <summary>The public holidays of a year here, in order.</summary>
    public IEnumerable<(DateOnly Day, PublicHoliday Holiday)> HolidaysIn(int year) =>
        PublicHolidays.In(year, Site.Region).OrderBy(h => h.Key).Select(h => (h.Key, h.Value));

    protected override async Task<bool> ShowAsync(CancellationToken cancel)
    {
        if (!await base.ShowAsync(cancel) || await Db.Set<Site>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == Id, cancel) is not { } site)
            return false;
        Site = site;
        if (Input.Name == "")
            Input = new() { Name = site.Name, Region = site.Region, Zone = site.Zone };
        return true;
    }
}
