using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using CompetencyProfiles.Profiles;
using CompetencyProfiles.Web.Documents;

namespace CompetencyProfiles.Web.Pages.Profiles.Reading;

/// <summary>The booklet as a PDF; where no browser can make one, the print view. That of approved words is made once.</summary>
public sealed class PdfModel(AppDbContext db, Viewer viewer, TimeProvider clock) : PosterPage(db, viewer, clock)
{
    private static readonly ConditionalWeakTable<ProfileContent, ConcurrentDictionary<string, byte[]>> Made = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindPosterAsync(cancel))
            return NotFound();

        var (made, key) = (Made.GetValue(Words, _ => new()), $"{State}|{Poster.Sheet.Key}");
        if (!made.TryGetValue(key, out var pdf))
        {
            pdf = await this.PrintAsync("~/Pages/Profiles/Reading/_PdfDocument.cshtml", Poster, cancel);
            if (pdf is null)
                return Redirect(AddressOf(Role is null ? "/print" : $"/print?role={Role}"));
            made[key] = pdf;
        }

        return File(pdf, "application/pdf", $"{Key}-v{Number}{(Role is null ? "" : $"-{Role}")}.pdf");
    }
}
