using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Web.Pages.Profiles.Versions;

/// <summary>The file that proves an approval, as a download: never shown by our own pages, whatever is in it.</summary>
[AllowedTo(Role.Hr, Role.Representation, Overall = true)]
public sealed class EvidenceModel(AppDbContext db, Viewer viewer, TimeProvider clock) : VersionPage(db, viewer, clock)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await FindVersionAsync(cancel) && await Db.Set<ApprovalFile>().AsNoTracking().SingleOrDefaultAsync(file => file.VersionId == Version.Id, cancel) is { } file
            ? File(file.Bytes, file.ContentType, file.Name)
            : NotFound();
}
