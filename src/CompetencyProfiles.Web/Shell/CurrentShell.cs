using CompetencyProfiles.Web.Security;

namespace CompetencyProfiles.Web.Shell;

/// <summary>What the frame around a page shows: who reads, in which language and theme, and where they may go.</summary>
internal sealed class CurrentShell(IHttpContextAccessor http, KnownPaths paths, IConfiguration configuration)
{
    private HttpContext Context => http.HttpContext!;

    public Viewer? Viewer => Context.FindViewer();
    public string Theme => Themes.Of(Context);
    public string Path => Context.Request.Path.Value ?? "/";

    /// <summary>Where a switch of language or theme leads back to: the page itself, or the start page from an answer to a post.</summary>
    public string Here => HttpMethods.IsGet(Context.Request.Method) && !HouseSecurity.IsErrorPage(Context)
        ? $"{Context.Request.Path}{Context.Request.QueryString}" : "/";

    public IEnumerable<Place> Places => Viewer is { } viewer
        ? Navigation.Places.Where(place => place.For(viewer) && paths.Contains(place.Path)) : [];

    public IEnumerable<Place> AdminPlaces => Navigation.AdminPlaces.Where(place => paths.Contains(place.Path));

    /// <summary>A page answers this path.</summary>
    public bool Leads(string path) => paths.Contains(path);

    /// <summary>The place that the page belongs to.</summary>
    public bool IsHere(Place place) => Path.Equals(place.Path, StringComparison.OrdinalIgnoreCase)
        || Path.StartsWith(place.Path + "/", StringComparison.OrdinalIgnoreCase)
        || (place.Path == "/today" && Path == "/");

    /// <summary>Text or https address of "Imprint", "Privacy" and "Contact" in the footer; not shown when it is empty.</summary>
    public string? Foot(string key) => configuration[$"Footer:{key}"];
}
