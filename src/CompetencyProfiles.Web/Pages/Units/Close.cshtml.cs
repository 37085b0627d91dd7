using System.ComponentModel.DataAnnotations;
using CompetencyProfiles.People;

namespace CompetencyProfiles.Web.Pages.Units;

/// <summary>Ends a unit with a day, or takes that back.</summary>
public sealed class CloseModel(AppDbContext db, Viewer viewer, TimeProvider clock, IStringLocalizer<UnitsTexts> texts) : ShapeUnitModel(db, viewer, clock)
{
    [BindProperty] public InputModel Input { get; set; } = new();
    public UnitContents Contents { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await ShowAsync(cancel))
            return NotFound();
        Input = new() { LastDay = Today };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await ShowAsync(cancel))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();

        return Answer(await Db.CloseUnitAsync(Id, Input.LastDay!.Value, Me, cancel), texts["Close.Done"]);
    }

    public async Task<IActionResult> OnPostReopenAsync(CancellationToken cancel)
    {
        if (!await ShowAsync(cancel))
            return NotFound();

        ModelState.Clear();
        return Answer(await Db.ReopenUnitAsync(Id, Today, Me, cancel), texts["Close.Reopened"]);
    }

    private async Task<bool> ShowAsync(CancellationToken cancel)
    {
        if (!await FindUnitAsync(cancel))
            return false;
        Contents = await Db.UnitContentsAfterAsync(Id, Today, cancel);
        return true;
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Input.DayMissing")]
        public DateOnly? LastDay { get; init; }
    }
}
