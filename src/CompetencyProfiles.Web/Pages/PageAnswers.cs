namespace CompetencyProfiles.Web.Pages;

/// <summary>The two things a page says after a post: why not, beside what was typed, or that it is done, on the page it leads to.</summary>
internal static class PageAnswers
{
    /// <summary>Shows why the rules refused; the form keeps everything typed. Its text stands in the folder's texts under the refusal's key.</summary>
    public static void Refuse(this PageModel page, Refusal refusal, string field = "")
    {
        var texts = page.HttpContext.RequestServices.GetRequiredService<IStringLocalizerFactory>().Create(Texts.Of(page.GetType()));
        page.ModelState.AddModelError(field, texts[refusal.Key, [.. refusal.Values]]);
    }

    /// <summary>Says on the next page that something is done.</summary>
    public static void Notify(this PageModel page, string text) => page.TempData["Notice"] = text;
}
