using CompetencyProfiles.Web.Forms;
using CompetencyProfiles.Web.Pages.Shared;

namespace CompetencyProfiles.Web.Pages;

/// <summary>The two things a page says after a post: why not, beside what was typed, or that it is done, on the page it leads to.</summary>
internal static class PageAnswers
{
    /// <summary>
    /// Shows why the rules refused; the form keeps everything typed. Its text stands under the refusal's key in the texts of the folder or of one above it.
    /// </summary>
    public static void Refuse(this PageModel page, Refusal refusal, string field = "")
    {
        var localizers = page.HttpContext.RequestServices.GetRequiredService<IStringLocalizerFactory>();
        var texts = Texts.From(page.GetType()).Select(localizers.Create).Select(l => l[refusal.Key, [.. refusal.Values]]).ToList();
        page.ModelState.AddModelError(field, texts.Find(text => !text.ResourceNotFound) ?? texts[0]);
    }

    /// <summary>Says on the next page that something is done.</summary>
    public static void Notify(this PageModel page, string text) => page.TempData["Notice"] = text;

    /// <summary>Says which version a form that saves itself has made, so that its next save builds on it.</summary>
    public static void Saved(this PageModel page, int version) => FormAnswers.SetVersion(page.HttpContext, version);

    /// <summary>Refuses a form that was filled in over an older version; what was typed stays on the page, the newer version in the database.</summary>
    public static PageResult RefuseOlder(this PageModel page)
    {
        var texts = page.HttpContext.RequestServices.GetRequiredService<IStringLocalizer<SharedTexts>>();
        page.ModelState.AddModelError("", texts["Form.Older"]);
        page.Response.StatusCode = StatusCodes.Status409Conflict;
        return page.Page();
    }
}
