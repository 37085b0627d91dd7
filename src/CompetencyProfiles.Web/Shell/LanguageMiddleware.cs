using System.Globalization;

namespace CompetencyProfiles.Web.Shell;

/// <summary>Speaks the language of the person signed in, else of the cookie, else of the browser, else German.</summary>
internal sealed class LanguageMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var culture = Languages.CultureOf(context.FindViewer()?.Language)
            ?? Languages.CultureOf(context.Request.Cookies[Languages.Cookie])
            ?? Languages.Preferred(context.Request);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
        return next(context);
    }
}
