using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using CompetencyProfiles.Profiles;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CompetencyProfiles.Web.Pages.Profiles.Reading;

/// <summary>The booklet as a PDF; where no browser can make one, the print view. That of approved words is made once.</summary>
public sealed class PdfModel(AppDbContext db, Viewer viewer, TimeProvider clock, IServiceProvider services) : PosterPage(db, viewer, clock)
{
    /// <summary>What the document may load: the styles and fonts beside it, and no script.</summary>
    public const string Policy = "default-src 'none'; style-src file:; font-src file:; img-src data:";

    private static readonly ConditionalWeakTable<ProfileContent, ConcurrentDictionary<string, byte[]>> Made = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindPosterAsync(cancel))
            return NotFound();

        var (made, key) = (Made.GetValue(Words, _ => new()), $"{State}|{Poster.Sheet.Key}");
        if (!made.TryGetValue(key, out var pdf))
        {
            pdf = await services.GetRequiredService<ChromiumPdf>().PrintAsync(await DocumentAsync(), cancel);
            if (pdf is null)
                return Redirect(AddressOf(Role is null ? "/print" : $"/print?role={Role}"));
            made[key] = pdf;
        }

        return File(pdf, "application/pdf", $"{Key}-v{Number}{(Role is null ? "" : $"-{Role}")}.pdf");
    }

    private async Task<string> DocumentAsync()
    {
        var view = services.GetRequiredService<ICompositeViewEngine>().GetView(null, "~/Pages/Profiles/Reading/_PdfDocument.cshtml", isMainPage: false).View!;
        await using var words = new StringWriter();
        var data = new ViewDataDictionary<PosterView>(new EmptyModelMetadataProvider(), new()) { Model = Poster };
        await view.RenderAsync(new ViewContext(PageContext, view, data, TempData, words, new HtmlHelperOptions()));
        return words.ToString();
    }
}
