using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;
using CompetencyProfiles.Web.Shell;

namespace CompetencyProfiles.Web.Pages.Profiles.Reading;

/// <summary>All profiles with the versions that the reader may open.</summary>
public sealed class IndexModel(AppDbContext db, Viewer viewer, IServiceProvider services) : PageModel
{
    public IReadOnlyList<ProfileLines> Profiles { get; private set; } = [];
    public bool MayWrite => viewer.MayWriteProfiles();
    public bool MayStart => MayWrite && services.GetRequiredService<KnownPaths>().Contains("/profiles/new");
    public bool MayImport => MayWrite && services.GetRequiredService<KnownPaths>().Contains("/profiles/import");

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var shelf = await db.ProfileShelfAsync(viewer.Today, cancel);
        var (reader, tree) = (await db.ProfileReaderAsync(viewer.PersonId, viewer.Today, cancel), await db.UnitTreeAsync(viewer.Today, cancel));
        Profiles =
        [
            .. shelf.Versions.Where(viewer.MayRead).GroupBy(version => version.Key).Select(versions =>
            {
                var active = shelf.ActiveFor(versions.Key, reader.Units);
                return new ProfileLines(versions.Key, (active ?? versions.First()).Title, active, [.. versions.Select(version => VersionLine.Of(version, viewer.Today, tree))]);
            }),
        ];
    }

    /// <summary>A profile with its versions.</summary>
    /// <param name="Active">The version that holds for the reader.</param>
    public sealed record ProfileLines(string Key, LocalizedText Title, VersionCard? Active, IReadOnlyList<VersionLine> Versions);
}
