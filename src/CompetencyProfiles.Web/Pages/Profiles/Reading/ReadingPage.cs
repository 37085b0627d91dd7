using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;
using CompetencyProfiles.Web.Shell;

namespace CompetencyProfiles.Web.Pages.Profiles.Reading;

/// <summary>A page that shows the words of a version to its reader.</summary>
public abstract class ReadingPage(AppDbContext db, Viewer viewer, TimeProvider clock) : VersionPage(db, viewer, clock)
{
    public ProfileReader Reader { get; private set; } = null!;
    public ProfileSheet Sheet { get; private set; } = null!;
    public ApprovalLine? Approval { get; private set; }

    /// <summary>The version that holds for the reader today; null if there is none.</summary>
    public VersionCard? Active { get; private set; }
    public string Scope { get; private set; } = "";
    public bool MaySeeBoth => Viewer.MayWriteProfiles();

    /// <summary>Both languages side by side.</summary>
    [FromQuery(Name = "both")] public bool Both { get; init; }
    public bool IsBoth => Both && MaySeeBoth;

    protected async Task FindReaderAsync(CancellationToken cancel)
    {
        Reader = await Db.ProfileReaderAsync(Viewer.PersonId, Today, cancel);
        Active = (await Db.ProfileShelfAsync(Today, cancel)).ActiveFor(Key, Reader.Units);
    }

    protected async Task OpenAsync(CancellationToken cancel)
    {
        Sheet = new(Words, Languages.Current, Reader.Roles, await Db.RoleFamilyNamesAsync(Today, cancel));
        Approval = await Db.ApprovalLineAsync(Version, cancel);
        var tree = await Db.UnitTreeAsync(Today, cancel);
        Scope = string.Join(", ", Version.Scope.Select(unit => tree.Find(unit)?.Name ?? "–"));
    }
}
