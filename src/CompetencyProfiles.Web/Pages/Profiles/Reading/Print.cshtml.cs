using CompetencyProfiles.Web.Documents;
namespace CompetencyProfiles.Web.Pages.Profiles.Reading;

/// <summary>The booklet as a page, to be printed by the reader's browser.</summary>
public sealed class PrintModel(AppDbContext db, Viewer viewer, TimeProvider clock, IServiceProvider services) : PosterPage(db, viewer, clock)
{
    public bool HasPdf => services.GetRequiredService<ChromiumPdf>().IsThere;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await FindPosterAsync(cancel) ? Page() : NotFound();
}
