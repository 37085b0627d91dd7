using CompetencyProfiles.People;

namespace CompetencyProfiles.Web.Pages.Units;

/// <summary>One unit: where it stands, who heads it, and for HR what happened to it.</summary>
public sealed class UnitModel(AppDbContext db, Viewer viewer, TimeProvider clock) : PageModel
{
    [FromRoute] public Id<OrgUnit> Id { get; init; }
    public DateOnly Today => clock.Today();
    public UnitTree Tree { get; private set; } = null!;
    public UnitNode Unit { get; private set; } = null!;
    public IReadOnlyList<UnitLeadLine> Leads { get; private set; } = [];
    public IReadOnlyList<UnitHistoryLine> History { get; private set; } = [];
    public int People { get; private set; }
    public int PeopleWithBelow { get; private set; }
    public bool MayShape => viewer.MayShape(Id);
    public bool IsClosed => Unit.ClosedOn < Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Tree = await db.UnitTreeAsync(Today, cancel);
        if (Tree.Find(Id) is not { } unit)
            return NotFound();

        Unit = unit;
        Leads = await db.UnitLeadsFrom(Id, Today).Where(lead => MayShape || lead.From <= Today).ToListAsync(cancel);
        if (MayShape)
        {
            var headcount = await UnitHeadcount.OnAsync(db, Today, cancel);
            (People, PeopleWithBelow) = (headcount.In(Id), headcount.WithBelow(Id));
            History = await db.UnitHistory(Id).ToListAsync(cancel);
        }

        return Page();
    }

    public string NameOf(Id<OrgUnit>? unit, string none) => unit is { } id ? Tree.Find(id)?.Name ?? none : none;
}
