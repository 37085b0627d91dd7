using CompetencyProfiles.People;

namespace CompetencyProfiles.Web.Pages.Units;

/// <summary>Appoints who heads a unit, and ends it.</summary>
public sealed class LeadsModel(AppDbContext db, Viewer viewer, TimeProvider clock, IStringLocalizer<UnitsTexts> texts) : ShapeUnitModel(db, viewer, clock)
{
    private const int Shown = 20;

    [FromQuery(Name = "q")] public string? Search { get; init; }
    public IReadOnlyList<UnitLeadLine> Leads { get; private set; } = [];
    public IReadOnlyList<CandidateModel> Candidates { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAppointAsync([FromForm] Id<Person> person, [FromForm] DateOnly? from, CancellationToken cancel)
    {
        if (await ShowAsync(cancel) is not PageResult || !await Db.VisibleTo(Viewer).AnyAsync(p => p.Id == person, cancel))
            return NotFound();
        if (from is not { } day)
            return Missing();
        return Answer(await Db.ChangeAsync(Id, (OrgUnit unit) => unit.AppointLead(person, day, Me), cancel), texts["Leads.Appointed"]);
    }

    public async Task<IActionResult> OnPostEndAsync([FromForm] Id<Person> person, [FromForm] DateOnly? lastDay, CancellationToken cancel)
    {
        if (await ShowAsync(cancel) is not PageResult)
            return NotFound();
        if (lastDay is not { } day)
            return Missing();
        return Answer(await Db.ChangeAsync(Id, (OrgUnit unit) => unit.EndLead(person, day, Me), cancel), texts["Leads.Ended"]);
    }

    private PageResult Missing()
    {
        ModelState.Clear();
        ModelState.AddModelError("", texts["Input.DayMissing"]);
        return Page();
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        if (!await FindUnitAsync(cancel))
            return NotFound();

        Leads = await Db.UnitLeadsFrom(Id, Today).ToListAsync(cancel);
        var words = SearchText.Typed(Search).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 0)
            Candidates = await words.Aggregate(Db.VisibleTo(Viewer), (people, word) => people.Where(p => p.SearchText.Contains(word)))
                .Where(p => p.Employments.Any(e => e.To == null || e.To >= Today))
                .OrderBy(p => p.SortKey).Take(Shown)
                .Select(p => new CandidateModel { Id = p.Id, Name = p.FirstName + " " + p.LastName, Number = p.PersonnelNumber }).ToListAsync(cancel);
        return Page();
    }

    public sealed record CandidateModel
    {
        public required Id<Person> Id { get; init; }
        public required string Name { get; init; }
        public required string Number { get; init; }
    }
}
