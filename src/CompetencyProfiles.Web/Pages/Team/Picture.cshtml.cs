using CompetencyProfiles.Conversations;

namespace CompetencyProfiles.Web.Pages.Team;

/// <summary>What the manager's own people need, criterion by criterion. No sum per person and no order but that of names.</summary>
public sealed class PictureModel(AppDbContext db, Viewer viewer) : PageModel
{
    public IReadOnlyList<TeamPicture> Pictures { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!viewer.IsManager)
            return NotFound();
        Pictures = await db.TeamPicturesAsync(viewer, cancel);
        return Page();
    }

    /// <summary>Names the style of a need: none, one level, more.</summary>
    public static string? StyleOf(int? gap) => gap switch { null or 0 => null, 1 => "gap1", _ => "gap2" };

    /// <summary>Names the text of a need.</summary>
    public static string TextOf(int? gap) => gap switch { null => "Picture.Unknown", 0 => "Picture.Reached", 1 => "Picture.One", _ => "Picture.More" };
}
