using CompetencyProfiles.Web.Shell;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Routing;

namespace CompetencyProfiles.Web.Forms;

/// <summary>How a form is answered: to a browser as a redirect or a page, to a form that saves itself as a few values.</summary>
internal static class FormAnswers
{
    /// <summary>A form that saves itself says so in this header.</summary>
    public const string Autosave = "Autosave";

    private static readonly object Version = new();

    public static bool SavesItself(this HttpRequest request) => request.Headers.ContainsKey(Autosave);

    public static void SetVersion(HttpContext http, int version) => http.Items[Version] = version;

    public static int? VersionOf(HttpContext http) => http.Items[Version] as int?;

    /// <summary>Where a redirect leads, or null for any other answer.</summary>
    public static string? LocationOf(PageHandlerExecutedContext done)
    {
        var url = done.HttpContext.RequestServices.GetRequiredService<IUrlHelperFactory>().GetUrlHelper(done);
        var location = done.Result switch
        {
            RedirectToPageResult page => url.Page(page.PageName, page.PageHandler, page.RouteValues, page.Protocol, page.Host, page.Fragment),
            LocalRedirectResult local => url.Content(local.Url),
            RedirectResult redirect => url.Content(redirect.Url),
            _ => null,
        };
        return location is { Length: <= AnsweredForm.LocationLength } ? location : null;
    }

    /// <summary>The answer to a form that was just carried out.</summary>
    public static IActionResult First(HttpContext http, IActionResult redirect) => http.Request.SavesItself() ? Saved(http, VersionOf(http)) : redirect;

    /// <summary>The same answer to the same form; the page itself where it is not known any more.</summary>
    public static IActionResult Again(HttpContext http, AnsweredForm earlier)
    {
        if (http.Request.SavesItself())
            return Saved(http, earlier.Version);
        var here = new LocalRedirectResult(http.Request.PathBase + http.Request.Path);
        return earlier.Location is not { } location ? here : new RedirectResult(location);
    }

    /// <summary>Why a form that saves itself was not saved; other forms show their page again.</summary>
    public static IActionResult? Refused(ActionContext context, IActionResult? page)
    {
        if (page is not PageResult || !context.HttpContext.Request.SavesItself())
            return page;
        if (context.HttpContext.Response.StatusCode == StatusCodes.Status409Conflict)
            return new StatusCodeResult(StatusCodes.Status409Conflict);
        var errors = context.ModelState.Values.SelectMany(entry => entry.Errors).Select(error => error.ErrorMessage);
        return new JsonResult(new { errors }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
    }

    private static JsonResult Saved(HttpContext http, int? version)
    {
        var clock = http.RequestServices.GetRequiredService<TimeProvider>();
        return new(new { formKey = Guid.CreateVersion7(), version, at = Formats.Time(clock.GetLocalNow()) });
    }
}
