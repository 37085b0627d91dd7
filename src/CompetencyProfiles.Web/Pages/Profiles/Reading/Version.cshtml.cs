namespace CompetencyProfiles.Web.Pages.Profiles.Reading;

/// <summary>One version, whatever its state, for everybody who may read it.</summary>
public sealed class VersionModel(AppDbContext db, Viewer viewer, TimeProvider clock) : ReadingPage(db, viewer, clock)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindVersionAsync(cancel))
            return NotFound();
        await FindReaderAsync(cancel);
        await OpenAsync(cancel);
        return Page();
    }
}
