using System.ComponentModel.DataAnnotations;
using CompetencyProfiles.People.Import;
using CompetencyProfiles.Tables;

namespace CompetencyProfiles.Web.Pages.People.Import;

/// <summary>Where a file of people or units is handed in.</summary>
[AllowedTo(Role.Hr), ForHrOverall]
[RequestSizeLimit(UploadBytes), RequestFormLimits(MultipartBodyLengthLimit = UploadBytes)]
public sealed class IndexModel(AppDbContext db, Viewer viewer, TimeProvider clock) : PageModel
{
    /// <summary>More than a file may have, so that too large a file gets an answer in words.</summary>
    private const int UploadBytes = 64 * 1024 * 1024;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<Upload> Uploads { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => FindUploadsAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (ModelState.IsValid && await ReadAsync(Input.File!, cancel) is { } content)
        {
            var file = db.Add(new ImportFile(Input.Kind, Path.GetFileName(Input.File!.FileName), content, viewer.PersonId, clock.GetUtcNow())).Entity;
            await db.SaveChangesAsync(cancel);
            return RedirectToPage("Preview", new { file.Id });
        }

        await FindUploadsAsync(cancel);
        return Page();
    }

    private async Task<byte[]?> ReadAsync(IFormFile file, CancellationToken cancel)
    {
        await using var stream = file.OpenReadStream();
        var content = await TableFile.ReadBytesAsync(stream, cancel);
        if ((content is null ? TableFault.TooLarge : TableFile.Read(content).Refusal) is not { } fault)
            return content;
        this.Refuse(fault, "Input.File");
        return null;
    }

    private async Task FindUploadsAsync(CancellationToken cancel) => Uploads = await db.Set<ImportFile>()
        .Where(f => f.UploadedById == viewer.PersonId && (f.Kind == ImportKind.Units || f.Kind == ImportKind.People)).OrderByDescending(f => f.UploadedAt).Take(10)
        .Select(f => new Upload { Id = f.Id, Kind = f.Kind, Name = f.Name, UploadedAt = f.UploadedAt }).ToListAsync(cancel);

    public sealed class InputModel
    {
        [AllowedValues(ImportKind.Units, ImportKind.People)] public ImportKind Kind { get; set; } = ImportKind.People;

        [Required(ErrorMessage = "Index.FileMissing")]
        public IFormFile? File { get; set; }
    }

    public sealed record Upload
    {
        public required Id<ImportFile> Id { get; init; }
        public required ImportKind Kind { get; init; }
        public required string Name { get; init; }
        public required DateTimeOffset UploadedAt { get; init; }
    }
}
