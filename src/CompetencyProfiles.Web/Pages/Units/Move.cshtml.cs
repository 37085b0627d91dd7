using System.ComponentModel.DataAnnotations;
using CompetencyProfiles.People;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CompetencyProfiles.Web.Pages.Units;

/// <summary>Puts a unit, with all below it, under another.</summary>
public sealed class MoveModel(AppDbContext db, Viewer viewer, TimeProvider clock, IStringLocalizer<UnitsTexts> texts) : ShapeUnitModel(db, viewer, clock)
{
    [BindProperty] public InputModel Input { get; set; } = new();
    public List<SelectListItem> Parents { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await ShowAsync(cancel))
            return NotFound();
        Input = new() { Under = Unit.Parent?.Id, From = Today };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await ShowAsync(cancel) || !Viewer.MayShape(Input.Under))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();

        return Answer(await Db.MoveUnitAsync(Id, Input.Under, Input.From!.Value, Me, cancel), texts["Move.Done"]);
    }

    private async Task<bool> ShowAsync(CancellationToken cancel)
    {
        if (!await FindUnitAsync(cancel))
            return false;

        var below = Tree.WithBelow([Id]);
        Parents = Choices(unit => unit.ClosedOn is null && !below.Contains(unit.Id));
        if (Viewer.MayShape(null))
            Parents.Insert(0, new(texts["Move.Top"], ""));
        return true;
    }

    public sealed class InputModel
    {
        public Id<OrgUnit>? Under { get; init; }

        [Required(ErrorMessage = "Input.DayMissing")]
        public DateOnly? From { get; init; }
    }
}
