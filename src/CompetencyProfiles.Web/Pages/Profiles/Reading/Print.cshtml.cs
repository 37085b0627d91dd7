using CompetencyProfiles.Profiles;
using CompetencyProfiles.Web.Shell;

namespace CompetencyProfiles.Web.Pages.Profiles.Reading;

/// <summary>A version as a booklet for the wall: the whole profile, or with the targets of one role family.</summary>
public sealed class PrintModel(AppDbContext db, Viewer viewer, TimeProvider clock) : VersionPage(db, viewer, clock)
{
    [FromQuery] public string? Role { get; init; }
    public RoleFamilyNames Families { get; private set; } = null!;
    public ProfileSheet Sheet { get; private set; } = null!;
    public ApprovalLine? Approval { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindVersionAsync(cancel))
            return NotFound();
        Families = await Db.RoleFamilyNamesAsync(Today, cancel);
        if (Role is not null && !Families.Has(Role))
            return NotFound();
        Sheet = new(Words, Languages.Current, Role is null ? [] : [new(Role, 100)], Families) { IsForRole = true };
        Approval = await Db.ApprovalLineAsync(Version, cancel);
        return Page();
    }
}
