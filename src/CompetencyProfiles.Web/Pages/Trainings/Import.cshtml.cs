using System.ComponentModel.DataAnnotations;
using CompetencyProfiles.People.Import;
using CompetencyProfiles.Tables;

namespace CompetencyProfiles.Web.Pages.Trainings;

/// <summary>Where a table of trainings is handed in.</summary>
[AllowedTo(Role.Hr, Role.TrainingOrganiser, Overall = true)]
[RequestSizeLimit(UploadBytes), RequestFormLimits(MultipartBodyLengthLimit = UploadBytes)]
public sealed class ImportModel(AppDbContext db, Viewer viewer, TimeProvider clock, TrainingWords words) : PageModel
{
    /// <summary>More than a file may have, so that too large a file gets an answer in words.</summary>
    private const int UploadBytes = 2 * TableLimits.FileBytes;

    [BindProperty] public InputModel Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        await using var stream = Input.File!.OpenReadStream();
        var content = await TableFile.ReadBytesAsync(stream, cancel);
        if ((content is null ? TableFault.TooLarge : TableFile.Read(content).Refusal) is { } refusal)
        {
            ModelState.AddModelError("Input.File", words.Why(refusal));
            return Page();
        }

        var file = db.Add(new ImportFile(ImportKind.Trainings, Path.GetFileName(Input.File.FileName), content!, viewer.PersonId, clock.GetUtcNow())).Entity;
        await db.SaveChangesAsync(cancel);
        return Redirect($"/trainings/import/{file.Id}");
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Import.FileMissing")] public IFormFile? File { get; set; }
    }
}
