using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Web.Pages.Profiles.Writing;

/// <summary>Title, description and what the version means for those who know the one before.</summary>
public sealed class DescriptionModel(AppDbContext db, Viewer viewer, TimeProvider clock) : WritePage(db, viewer, clock)
{
    [BindProperty] public DescriptionInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await OpenAsync(cancel) is { } other)
            return other;
        Input = new()
        {
            Revision = await Db.RevisionOfAsync(Version.Id, ProfilePart.Description, cancel), TitleDe = Words.Title.De, TitleEn = Words.Title.En,
            TextDe = Words.Description.De, TextEn = Words.Description.En, NoteDe = Words.ChangeNote.De, NoteEn = Words.ChangeNote.En,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindToWriteAsync(cancel))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        if (await WriteAsync(ProfilePart.Description, Input.Revision, content => Input.Written(content), () => Task.CompletedTask, cancel) is { } refused)
        {
            Input.Revision = Theirs?.Revision ?? Input.Revision;
            ModelState.Remove("Input.Revision");
            return refused;
        }

        return Redirect(AddressOf("/edit"));
    }
}
