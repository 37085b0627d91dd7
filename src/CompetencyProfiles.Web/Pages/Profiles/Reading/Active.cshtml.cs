using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Web.Pages.Profiles.Reading;

/// <summary>The active version of a profile for the reader's own units; where there is none, why, and what is planned.</summary>
public sealed class ActiveModel(AppDbContext db, Viewer viewer, TimeProvider clock) : ReadingPage(db, viewer, clock)
{
    /// <summary>What the reader may open instead, newest first.</summary>
    public IReadOnlyList<VersionLine> Others { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await FindReaderAsync(cancel);
        if (Active is { } active)
        {
            await ShowAsync(active, cancel);
            await OpenAsync(cancel);
            return Page();
        }

        var (shelf, tree) = (await Db.ProfileShelfAsync(Today, cancel), await Db.UnitTreeAsync(Today, cancel));
        Others = [.. shelf.Of(Key).Where(Viewer.MayRead).Select(version => VersionLine.Of(version, Today, tree))];
        return Others.Count > 0 ? Page() : NotFound();
    }
}
