namespace CompetencyProfiles.Web.Pages.Errors;

/// <summary>Says what went wrong and what to do, and nothing about how the house is built.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
public sealed class IndexModel : PageModel
{
    /// <summary>Seconds after which it is worth trying again.</summary>
    private const string RetryAfter = "30";

    private static readonly int[] Known = [400, 404, 405, 409, 413, 429, 500, 503];

    /// <summary>The HTTP status that is told; one of those with words of their own.</summary>
    public int Status { get; private set; }

    public string Icon => Status switch
    {
        404 => "search",
        503 or 429 => "clock",
        _ => "triangle-alert",
    };

    public void OnGet(int status)
    {
        // An answer that is shown by this page has its status already; the address says it for whoever opens the page by hand.
        var told = Response.StatusCode == StatusCodes.Status200OK ? status : Response.StatusCode;
        Status = Known.Contains(told) ? told : told >= 500 ? 500 : told is >= 400 and < 500 and not 401 and not 403 ? 400 : 404;
        Response.StatusCode = told is >= 400 and < 600 ? told : Status;
        if (Status == StatusCodes.Status503ServiceUnavailable)
            Response.Headers.RetryAfter = RetryAfter;
    }
}
