using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Web.Pages.Profiles.Writing;

/// <summary>Name and description of one field; and taking it out with its criteria.</summary>
public sealed class FieldModel(AppDbContext db, Viewer viewer, TimeProvider clock, IStringLocalizer<WritingTexts> texts) : WritePage(db, viewer, clock)
{
    [FromRoute(Name = "field")] public string FieldKey { get; init; } = "";
    [BindProperty] public FieldInput Input { get; set; } = new();

    /// <summary>As it is saved; null when it was taken out meanwhile.</summary>
    public CompetencyField? SavedField => Words.FindField(FieldKey);
    private ProfilePart Part => ProfilePart.Field(FieldKey);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await OpenAsync(cancel) is { } other)
            return other;
        if (SavedField is not { } field)
            return NotFound();
        Input = new()
        {
            Revision = await Db.RevisionOfAsync(Version.Id, Part, cancel), NameDe = field.Name.De, NameEn = field.Name.En,
            DescriptionDe = field.Description.De, DescriptionEn = field.Description.En,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindToWriteAsync(cancel))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        if (await WriteAsync(Part, Input.Revision, content => content.DescribeField(FieldKey, Input.Name, Input.Description), () => Task.CompletedTask, cancel) is { } refused)
        {
            Input.Revision = Theirs?.Revision ?? Input.Revision;
            ModelState.Remove("Input.Revision");
            return refused;
        }

        return Redirect(AddressOf("/edit"));
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel)
    {
        if (!await FindToWriteAsync(cancel))
            return NotFound();
        var name = SavedField?.Name.In(Shell.Languages.Current) ?? FieldKey;
        if (await WriteAsync(ProfilePart.Outline, null, content => content.RemoveField(FieldKey), () => Task.CompletedTask, cancel) is { } refused)
            return refused;
        this.Notify(texts["Field.Removed", name]);
        return Redirect(AddressOf("/edit"));
    }
}
