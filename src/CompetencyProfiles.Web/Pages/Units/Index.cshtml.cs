using CompetencyProfiles.People;

namespace CompetencyProfiles.Web.Pages.Units;

/// <summary>The organisation as a tree, for everyone signed in.</summary>
public sealed class IndexModel(AppDbContext db, Viewer viewer, TimeProvider clock) : PageModel
{
    // A small organisation is shown whole; of a large one the first levels, and each branch when someone asks for it.
    private const int ShownWhole = 60;

    /// <summary>Of a search or a filter no more than these are shown; nobody reads on, everybody narrows it down.</summary>
    public const int MostFound = 200;

    private HashSet<UnitNode> shown = [], unfolded = [];

    [FromQuery(Name = "q")] public string? Search { get; init; }

    /// <summary>"open", "all", and for HR "unled" and "closing".</summary>
    [FromQuery] public string State { get; init; } = "open";

    /// <summary>The unit whose branch is unfolded, with all on the way to it.</summary>
    [FromQuery] public Id<OrgUnit>? Below { get; init; }
    public UnitTree Tree { get; private set; } = null!;
    public UnitHeadcount? Headcount { get; private set; }
    public int Found { get; private set; }
    public bool MayOpen => viewer.IsHr;
    public bool KeepsSites => viewer.IsHrOverall || viewer.IsAdministrator;
    public bool KeepsRoleFamilies => viewer.IsHrOverall;
    public bool IsCut => IsFiltered && Found > MostFound;
    private bool IsFiltered => !string.IsNullOrWhiteSpace(Search) || State is "unled" or "closing";

    /// <summary>The states the reader may filter by.</summary>
    public IReadOnlyList<string> States => viewer.IsHr ? ["open", "all", "unled", "closing"] : ["open", "all"];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!States.Contains(State))
            return NotFound();

        var today = clock.Today();
        Tree = await db.UnitTreeAsync(today, cancel);
        Headcount = viewer.IsHr ? await UnitHeadcount.OnAsync(db, today, cancel) : null;
        var minded = State switch
        {
            "unled" => (await UnitsToMind.OnAsync(db, today, cancel)).WithoutLead.Where(unit => viewer.MayShape(unit)).ToHashSet(),
            "closing" => (await UnitsToMind.OnAsync(db, today, cancel)).Closing.Select(u => u.Unit).Where(unit => viewer.MayShape(unit)).ToHashSet(),
            _ => null,
        };
        var found = Tree.Search(Search ?? "").Where(unit => minded?.Contains(unit.Id) ?? (State == "all" || unit.ClosedOn is null || unit.ClosedOn >= today)).ToList();
        Found = found.Count;
        foreach (var unit in IsFiltered ? found.Take(MostFound) : found)
        {
            for (var way = unit; way is not null && shown.Add(way); way = way.Parent)
            {
            }
        }

        unfolded = IsFiltered || shown.Count <= ShownWhole ? shown : [.. Tree.Top, .. Below is { } below ? Tree.Find(below)?.Way ?? [] : []];
        return Page();
    }

    /// <summary>Of these the ones to show: found, or on the way to one that is.</summary>
    public IEnumerable<UnitNode> Shown(IEnumerable<UnitNode> units) => units.Where(shown.Contains);

    /// <summary>Whether what stands below is on the page; otherwise a link asks for it.</summary>
    public bool IsUnfolded(UnitNode unit) => unfolded.Contains(unit);

    /// <summary>This page with one more branch unfolded.</summary>
    public string BranchOf(UnitNode unit) => $"/units?below={unit.Id}{(State == "open" ? "" : $"&state={State}")}#below-{unit.Id}";

    /// <summary>People in the unit and below, where the reader may know it.</summary>
    public int? PeopleIn(UnitNode unit) => viewer.MayShape(unit.Id) ? Headcount?.WithBelow(unit.Id) : null;
}
