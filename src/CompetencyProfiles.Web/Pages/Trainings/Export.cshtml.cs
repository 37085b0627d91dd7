using CompetencyProfiles.Tables;
using CompetencyProfiles.Trainings;

namespace CompetencyProfiles.Web.Pages.Trainings;

/// <summary>The whole catalogue as a table that can be changed and imported again; <c>format=csv</c> for other programs than spreadsheets.</summary>
[AllowedTo(Role.Hr, Role.TrainingOrganiser, Overall = true)]
public sealed class ExportModel(AppDbContext db, Viewer viewer, IStringLocalizer<TrainingsTexts> texts, TrainingWords words) : PageModel
{
    [FromQuery(Name = "format")] public string? Format { get; init; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var rows = TrainingSheet.Rows((await db.TrainingCatalogueAsync(viewer.Today, cancel)).All);
        var headings = TrainingColumns.All.Select(words.Column).ToList();
        var content = new MemoryStream();
        if (Format == "csv")
            CsvFile.Write(content, headings, rows);
        else
            WorkbookFile.Write(content, texts["Index.Title"], headings, rows);
        content.Position = 0;
        return Format == "csv" ? File(content, CsvFile.ContentType, "trainings.csv") : File(content, WorkbookFile.ContentType, "trainings.xlsx");
    }
}
