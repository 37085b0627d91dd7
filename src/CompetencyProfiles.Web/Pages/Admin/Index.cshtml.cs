namespace CompetencyProfiles.Web.Pages.Admin;

/// <summary>Leads to everything that keeps the installation running.</summary>
[AllowedTo(Role.Administrator)]
public sealed class IndexModel : PageModel
{
    public void OnGet()
    {
    }
}
