using CompetencyProfiles.Calendar;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CompetencyProfiles.Web.Pages.Sites;

/// <summary>Adds a site.</summary>
[AllowedTo(Role.Hr, Role.Administrator)]
public sealed class NewModel(AppDbContext db, Viewer viewer, IStringLocalizer<SitesTexts> texts) : PageModel
{
    [BindProperty] public SiteInput Input { get; set; } = new();
    public IEnumerable<SelectListItem> Regions => SiteInput.Regions;

    public IActionResult OnGet() => IsMine ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!IsMine)
            return NotFound();
        if (!ModelState.IsValid)
            return Page();

        var added = await db.AddSiteAsync(Input.Name.Trim(), Input.Region, Input.Zone.Trim(), cancel);
        if (!added.Succeeded)
        {
            this.Refuse(added.Refusal);
            return Page();
        }

        this.Notify(texts["New.Done", added.Value.Name]);
        return RedirectToPage("Site", new { added.Value.Id });
    }

    private bool IsMine => viewer.IsHrOverall || viewer.IsAdministrator;
}
