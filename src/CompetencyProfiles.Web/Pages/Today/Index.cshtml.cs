namespace CompetencyProfiles.Web.Pages.Today;

/// <summary>The start page: what waits for the person signed in.</summary>
public sealed class IndexModel(Viewer viewer) : PageModel
{
    public Viewer Viewer { get; } = viewer;

    public void OnGet()
    {
    }
}
