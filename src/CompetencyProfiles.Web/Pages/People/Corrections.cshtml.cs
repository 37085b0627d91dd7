namespace CompetencyProfiles.Web.Pages.People;

/// <summary>The requests for corrections that wait for this HR, oldest first.</summary>
[AllowedTo(Role.Hr)]
public sealed class CorrectionsModel(AppDbContext db, Viewer viewer) : PageModel
{
    public const int Size = 50;

    [FromQuery(Name = "page")] public int PageNumber { get; init; } = 1;
    public int Total { get; private set; }
    public IReadOnlyList<CorrectionRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var rows = db.CorrectionsFor(viewer).AsRows(db);
        Total = await rows.CountAsync(cancel);
        Rows = await rows.Skip((Math.Clamp(PageNumber, 1, 10_000) - 1) * Size).Take(Size).ToListAsync(cancel);
    }
}
