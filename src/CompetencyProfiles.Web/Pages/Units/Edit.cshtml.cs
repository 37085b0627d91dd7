using CompetencyProfiles.People;

namespace CompetencyProfiles.Web.Pages.Units;

/// <summary>Changes what a unit is called.</summary>
public sealed class EditModel(AppDbContext db, Viewer viewer, TimeProvider clock, IStringLocalizer<UnitsTexts> texts) : ShapeUnitModel(db, viewer, clock)
{
    [BindProperty] public UnitNames Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindUnitAsync(cancel))
            return NotFound();
        Input = new() { Name = Unit.Name, Code = Unit.Code, Type = Unit.Type };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindUnitAsync(cancel))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();

        return Answer(await Db.DescribeUnitAsync(Id, Input.Code.Trim(), Input.Name.Trim(), Input.Type?.Trim() ?? "", Today, Me, cancel), texts["Edit.Done"]);
    }
}
