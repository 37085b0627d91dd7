using System.ComponentModel.DataAnnotations;
using CompetencyProfiles.People;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CompetencyProfiles.Web.Pages.Units;

/// <summary>Opens a unit.</summary>
[AllowedTo(Role.Hr)]
public sealed class NewModel(AppDbContext db, Viewer viewer, TimeProvider clock, IStringLocalizer<UnitsTexts> texts) : PageModel
{
    [BindProperty] public InputModel Input { get; set; } = new();
    public List<SelectListItem> Parents { get; private set; } = [];

    public async Task OnGetAsync(Id<OrgUnit>? under, CancellationToken cancel)
    {
        Input = new() { Under = under, On = clock.Today() };
        await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!viewer.MayShape(Input.Under))
            return NotFound();
        await ShowAsync(cancel);
        if (!ModelState.IsValid)
            return Page();

        var opened = await db.OpenUnitAsync(
            Input.Code.Trim(), Input.Name.Trim(), Input.Type?.Trim() ?? "", Input.Under, Input.On!.Value, new(viewer.PersonId, clock.GetUtcNow()), cancel);
        if (opened is null)
            return NotFound();
        if (!opened.Succeeded)
        {
            this.Refuse(opened.Refusal);
            return Page();
        }

        this.Notify(texts["New.Done", opened.Value.Name]);
        return RedirectToPage("Unit", new { opened.Value.Id });
    }

    private async Task ShowAsync(CancellationToken cancel)
    {
        var tree = await db.UnitTreeAsync(clock.Today(), cancel);
        Parents = [.. UnitChoices.Of(tree, viewer, clock.Today()).Where(unit => unit.ClosedOn is null).Select(unit => new SelectListItem(unit.Path, unit.Id.ToString()))];
        if (viewer.MayShape(null))
            Parents.Insert(0, new(texts["Move.Top"], ""));
    }

    public sealed class InputModel : UnitNames
    {
        public Id<OrgUnit>? Under { get; init; }

        [Required(ErrorMessage = "Input.DayMissing")]
        public DateOnly? On { get; init; }
    }
}

/// <summary>What a unit is called.</summary>
public class UnitNames
{
    [Required(ErrorMessage = "Input.NameMissing"), StringLength(OrgUnit.NameLength, ErrorMessage = "Input.TooLong")]
    public string Name { get; init; } = "";

    [Required(ErrorMessage = "Input.CodeMissing"), StringLength(OrgUnit.CodeLength, ErrorMessage = "Input.TooLong")]
    public string Code { get; init; } = "";

    [StringLength(OrgUnit.TypeLength, ErrorMessage = "Input.TooLong")]
    public string? Type { get; init; }
}
