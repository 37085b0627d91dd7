namespace CompetencyProfiles.Web.Pages.Admin.Roles;

/// <summary>Who has which role, for whom and how long; what waits, what ends soon, what is over.</summary>
[AllowedTo(Role.Administrator, Role.Hr, Overall = true)]
public sealed class IndexModel(AppDbContext db, Viewer viewer) : PageModel
{
    public const int Size = 50;

    [FromQuery(Name = "filter")] public RoleFilter Filter { get; init; }
    [FromQuery(Name = "role")] public Role? OfRole { get; init; }
    [FromQuery(Name = "page")] public int PageNumber { get; init; } = 1;

    public DateOnly Today => viewer.Today;
    public int Total { get; private set; }
    public IReadOnlyList<RoleRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var rows = db.Roles(Filter, OfRole, viewer.Today);
        Total = await rows.CountAsync(cancel);
        Rows = await rows.Skip((Math.Clamp(PageNumber, 1, 10_000) - 1) * Size).Take(Size).ToListAsync(cancel);
    }
}
