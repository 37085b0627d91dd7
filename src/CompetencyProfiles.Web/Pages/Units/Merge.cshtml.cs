using CompetencyProfiles.People;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CompetencyProfiles.Web.Pages.Units;

/// <summary>Makes a unit part of another; shows first what will move.</summary>
public sealed class MergeModel(AppDbContext db, Viewer viewer, TimeProvider clock, IStringLocalizer<UnitsTexts> texts) : ShapeUnitModel(db, viewer, clock)
{
    [FromQuery(Name = "into")] public Id<OrgUnit>? Into { get; init; }
    [FromQuery(Name = "from")] public DateOnly? From { get; init; }
    public List<SelectListItem> Successors { get; private set; } = [];

    /// <summary>What will move, once both questions are answered.</summary>
    public PreviewModel? Preview { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var shown = await ShowAsync(cancel);
        if (shown is not PageResult || !ModelState.IsValid || Preview is null)
            return shown;

        var merged = await Db.MergeUnitsAsync(Id, Preview.Successor.Id, Preview.From, Me, cancel);
        return Answer(merged, texts["Merge.Done", merged?.Value.People ?? 0, merged?.Value.SubUnits ?? 0]);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        if (!await FindUnitAsync(cancel))
            return NotFound();

        var below = Tree.WithBelow([Id]);
        Successors = Choices(unit => unit.ClosedOn is null && !below.Contains(unit.Id));
        if (Into is { } into)
        {
            if (Tree.Find(into) is not { } successor || !Viewer.MayShape(into))
                return NotFound();
            if (From is { } from)
                Preview = new(successor, from, await Db.PeopleInUnitFrom(Id, from).CountAsync(cancel),
                    await Db.SubUnitsFrom(Id, from).OrderBy(u => u.SortKey).Select(u => u.Name).ToListAsync(cancel),
                    await Db.UnitLeadsFrom(Id, from).Select(lead => lead.Name).ToListAsync(cancel));
        }

        return Page();
    }

    public sealed record PreviewModel(UnitNode Successor, DateOnly From, int People, IReadOnlyList<string> SubUnits, IReadOnlyList<string> Leads);
}
