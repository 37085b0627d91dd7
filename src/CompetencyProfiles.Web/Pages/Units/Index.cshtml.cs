using CompetencyProfiles.People;

namespace CompetencyProfiles.Web.Pages.Units;

/// <summary>The organisation as a tree, for everyone signed in.</summary>
public sealed class IndexModel(AppDbContext db, Viewer viewer, TimeProvider clock) : PageModel
{
    // A small organisation is shown whole; of a large one the first levels.
    private const int ShownWhole = 60;

    private HashSet<UnitNode> shown = [];

    [FromQuery(Name = "q")] public string? Search { get; init; }

    /// <summary>"open", "all", and for HR "unled" and "closing".</summary>
    [FromQuery] public string State { get; init; } = "open";
    public UnitTree Tree { get; private set; } = null!;
    public UnitHeadcount? Headcount { get; private set; }
    public int Found { get; private set; }
    public bool MayOpen => viewer.IsHr;
    public bool KeepsSites => viewer.IsHrOverall || viewer.IsAdministrator;
    public bool KeepsRoleFamilies => viewer.IsHrOverall;
    public bool IsFiltered => !string.IsNullOrWhiteSpace(Search) || State is "unled" or "closing";

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
            "unled" => (await db.UnitsWithoutLead(today).Select(u => u.Id).ToListAsync(cancel)).Where(id => viewer.MayShape(id)).ToHashSet(),
            "closing" => (await db.UnitsClosingWithPeople(today).Select(u => u.Id).ToListAsync(cancel)).Where(id => viewer.MayShape(id)).ToHashSet(),
            _ => null,
        };
        var found = Tree.Search(Search ?? "").Where(unit => minded?.Contains(unit.Id) ?? (State == "all" || unit.ClosedOn is null || unit.ClosedOn >= today)).ToList();
        Found = found.Count;
        shown = [.. found.SelectMany(unit => unit.Way)];
        return Page();
    }

    /// <summary>Of these the ones to show: found, or on the way to one that is.</summary>
    public IEnumerable<UnitNode> Shown(IEnumerable<UnitNode> units) => units.Where(shown.Contains);

    public bool IsUnfolded(UnitNode unit) => IsFiltered || shown.Count <= ShownWhole || unit.Parent is null;

    /// <summary>People in the unit and below, where the reader may know it.</summary>
    public int? PeopleIn(UnitNode unit) => viewer.MayShape(unit.Id) ? Headcount?.WithBelow(unit.Id) : null;
}
