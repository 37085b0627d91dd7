using CompetencyProfiles.People;
using CompetencyProfiles.People.Import;
using CompetencyProfiles.Tables;
using CompetencyProfiles.Web.Import;

namespace CompetencyProfiles.Web.Pages.People;

/// <summary>The people of a list as a file: takes the same questions as the list, and <c>format=csv</c> for other programs than spreadsheets.</summary>
[AllowedTo(Role.Hr)]
public sealed class ExportModel(AppDbContext db, Viewer viewer, ImportWords words) : PageModel
{
    [FromQuery(Name = "q")] public string? Search { get; init; }
    [FromQuery(Name = "state")] public PeopleState State { get; init; }
    [FromQuery(Name = "unit")] public Id<OrgUnit>? Unit { get; init; }
    [FromQuery(Name = "role")] public string? RoleFamily { get; init; }
    [FromQuery(Name = "format")] public string? Format { get; init; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var filter = new PeopleFilter
        {
            Search = Search is { Length: > PeopleFilter.SearchLength } ? Search[..PeopleFilter.SearchLength] : Search ?? "",
            State = Enum.IsDefined(State) ? State : PeopleState.Active,
            RoleFamily = string.IsNullOrWhiteSpace(RoleFamily) ? null : RoleFamily,
        };
        var units = Unit is { } unit ? await db.WithUnitsBelowAsync([unit], viewer.Today, cancel) : null;
        var people = await db.Matching(db.VisibleTo(viewer).IgnoreAutoIncludes(), filter, units, viewer.Today).Select(p => p.Id).ToListAsync(cancel);
        var sheet = await PeopleSheet.ReadAsync(db, viewer.Today, cancel);
        var headings = PeopleSheet.Columns.Select(words.Column).ToList();
        var rows = sheet.Rows(people.ToHashSet());

        // Written whole before it is sent: 20,000 people are some two megabytes.
        var content = new MemoryStream();
        if (Format == "csv")
            CsvFile.Write(content, headings, rows);
        else
            WorkbookFile.Write(content, words.People, headings, rows);
        content.Position = 0;
        return Format == "csv"
            ? File(content, CsvFile.ContentType, words.FileName + ".csv")
            : File(content, WorkbookFile.ContentType, words.FileName + ".xlsx");
    }
}
