using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Web.Pages.Profiles;

/// <summary>A page about one version of a profile: <c>/profiles/{key}/v/{number}/…</c>. Whoever may not read it finds no such page.</summary>
public abstract class VersionPage(AppDbContext db, Viewer viewer, TimeProvider clock) : PageModel
{
    [FromRoute] public string Key { get; init; } = "";
    [FromRoute] public int Number { get; init; }
    public VersionCard Version { get; private set; } = null!;
    public ProfileContent Words { get; private set; } = null!;
    public DateOnly Today => clock.Today();
    public ProfileState State => Version.StateOn(Today);

    protected AppDbContext Db => db;
    protected Viewer Viewer => viewer;
    protected ChangedBy Me => new(viewer.PersonId, clock.GetUtcNow());

    /// <summary>Finds the version with its words; false if there is none that the viewer may read.</summary>
    protected async Task<bool> FindVersionAsync(CancellationToken cancel)
    {
        if (await db.FindVersionAsync(viewer, Key, Number, cancel) is not { } version)
            return false;
        await ShowAsync(version, cancel);
        return true;
    }

    /// <summary>Makes the page one about this version.</summary>
    protected async Task ShowAsync(VersionCard version, CancellationToken cancel) => (Version, Words) = (version, await db.ContentOfAsync(version, cancel));

    /// <summary>The same for those who write; everybody else finds no such page.</summary>
    protected async Task<bool> FindToWriteAsync(CancellationToken cancel) => viewer.MayWriteProfiles() && await FindVersionAsync(cancel);

    public string AddressOf(string below = "") => $"/profiles/{Key}/v/{Version.Number}{below}";
}
