using System.ComponentModel.DataAnnotations;
using CompetencyProfiles.People.Import;
using CompetencyProfiles.Profiles;
using CompetencyProfiles.Web.Shell;

namespace CompetencyProfiles.Web.Pages.Profiles.Exchange;

/// <summary>Where a file with a profile is handed in.</summary>
[AllowedTo(Role.Hr, Overall = true)]
[RequestSizeLimit(UploadBytes), RequestFormLimits(MultipartBodyLengthLimit = UploadBytes)]
public sealed class ImportModel(AppDbContext db, Viewer viewer, TimeProvider clock, IStringLocalizer<ExchangeTexts> texts) : PageModel
{
    /// <summary>More than a file may have, so that too large a file gets an answer in words.</summary>
    private const int UploadBytes = 4 * ReadProfileFile.MaxBytes;

    [BindProperty] public InputModel Input { get; set; } = new();

    public void OnGet() => Input.Language = Languages.Current;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Input.File is { Length: > ReadProfileFile.MaxBytes })
            ModelState.AddModelError("Input.File", texts["Exchange.TooLarge", ReadProfileFile.MaxBytes / 1024 / 1024]);
        if (!ModelState.IsValid)
            return Page();

        using var content = new MemoryStream();
        await Input.File!.CopyToAsync(content, cancel);
        var file = db.Add(new ImportFile(ImportKind.Profile, Path.GetFileName(Input.File.FileName), content.ToArray(), viewer.PersonId, clock.GetUtcNow())).Entity;
        await db.SaveChangesAsync(cancel);
        return Redirect($"/profiles/import/{file.Id}?language={Input.Language}");
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Import.FileMissing")] public IFormFile? File { get; set; }
        [StringLength(2), RegularExpression("de|en")] public string Language { get; set; } = "de";
    }
}
