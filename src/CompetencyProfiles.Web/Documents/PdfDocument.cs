using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CompetencyProfiles.Web.Documents;

/// <summary>Makes a PDF of a view that is a whole document.</summary>
internal static class PdfDocument
{
    /// <summary>What a document may load: the styles and fonts beside it, and no script.</summary>
    public const string Policy = "default-src 'none'; style-src file:; font-src file:; img-src data:";

    /// <summary>Null where no browser can print; the reader has the print view then.</summary>
    public static async Task<byte[]?> PrintAsync<T>(this PageModel page, string view, T model, CancellationToken cancel)
    {
        var services = page.HttpContext.RequestServices;
        var found = services.GetRequiredService<ICompositeViewEngine>().GetView(null, view, isMainPage: false).View!;
        await using var words = new StringWriter();
        var data = new ViewDataDictionary<T>(new EmptyModelMetadataProvider(), new()) { Model = model };
        await found.RenderAsync(new ViewContext(page.PageContext, found, data, page.TempData, words, new HtmlHelperOptions()));
        return await services.GetRequiredService<ChromiumPdf>().PrintAsync(words.ToString(), cancel);
    }
}
