using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Web.Pages.Profiles.Writing;

/// <summary>The levels of the draft, three to seven, with their names and meanings, "not observed", and how to rate.</summary>
public sealed class ScaleModel(AppDbContext db, Viewer viewer, TimeProvider clock, IStringLocalizer<WritingTexts> texts) : WritePage(db, viewer, clock)
{
    [BindProperty] public ScaleInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await OpenAsync(cancel) is { } other)
            return other;
        await FillAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindToWriteAsync(cancel))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        if (await WriteAsync(ProfilePart.Scale, Input.Revision, Input.Written, () => Task.CompletedTask, cancel) is { } refused)
        {
            Input.Revision = Theirs?.Revision ?? Input.Revision;
            ModelState.Remove("Input.Revision");
            return refused;
        }

        return Redirect(AddressOf("/edit"));
    }

    /// <param name="above">The level above which a new one is put; 0 for below all.</param>
    public Task<IActionResult> OnPostAddAsync(int above, CancellationToken cancel) => ReshapeAsync(content => content.AddLevel(above), "Scale.Added", cancel);

    public Task<IActionResult> OnPostRemoveAsync(int level, CancellationToken cancel) => ReshapeAsync(content => content.RemoveLevel(level), "Scale.Removed", cancel);

    private async Task<IActionResult> ReshapeAsync(Func<ProfileContent, Result<ProfileContent>> write, string done, CancellationToken cancel)
    {
        if (!await FindToWriteAsync(cancel))
            return NotFound();
        ModelState.Clear();
        if (await WriteAsync(ProfilePart.Scale, null, write, () => FillAsync(cancel), cancel) is { } refused)
            return refused;
        this.Notify(texts[done]);
        return Redirect(AddressOf("/edit/scale"));
    }

    private async Task FillAsync(CancellationToken cancel) => Input = ScaleInput.Of(Words, await Db.RevisionOfAsync(Version.Id, ProfilePart.Scale, cancel));
}
