using CompetencyProfiles.Profiles;
using CompetencyProfiles.Web.Shell;

namespace CompetencyProfiles.Web.Pages.Profiles.Reading;

/// <summary>A version for paper: the whole profile, or with the targets of one role family.</summary>
public abstract class PosterPage(AppDbContext db, Viewer viewer, TimeProvider clock) : VersionPage(db, viewer, clock)
{
    [FromQuery] public string? Role { get; init; }
    public RoleFamilyNames Families { get; private set; } = null!;
    public PosterView Poster { get; private set; } = null!;

    /// <summary>False if there is no such version or role family.</summary>
    protected async Task<bool> FindPosterAsync(CancellationToken cancel)
    {
        if (!await FindVersionAsync(cancel))
            return false;
        Families = await Db.RoleFamilyNamesAsync(Today, cancel);
        if (Role is not null && !Families.Has(Role))
            return false;
        var sheet = new ProfileSheet(Words, Languages.Current, Role is null ? [] : [new(Role, 100)], Families) { IsForRole = true };
        Poster = new(sheet, Version, State, await Db.ApprovalLineAsync(Version, cancel));
        return true;
    }
}
