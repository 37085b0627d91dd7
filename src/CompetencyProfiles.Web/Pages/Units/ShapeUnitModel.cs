using CompetencyProfiles.People;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CompetencyProfiles.Web.Pages.Units;

/// <summary>A page about one unit that HR changes. Whoever may not, finds no such page.</summary>
[AllowedTo(Role.Hr)]
public abstract class ShapeUnitModel(AppDbContext db, Viewer viewer, TimeProvider clock) : PageModel
{
    [FromRoute] public Id<OrgUnit> Id { get; init; }
    public UnitTree Tree { get; private set; } = null!;
    public UnitNode Unit { get; private set; } = null!;
    public DateOnly Today => clock.Today();

    protected AppDbContext Db => db;
    protected Viewer Viewer => viewer;
    protected ChangedBy Me => new(viewer.PersonId, clock.GetUtcNow());

    /// <summary>Finds the unit; false if there is none that the reader may change.</summary>
    protected async Task<bool> FindUnitAsync(CancellationToken cancel)
    {
        Tree = await db.UnitTreeAsync(Today, cancel);
        if (Tree.Find(Id) is not { } unit || !viewer.MayShape(Id))
            return false;
        Unit = unit;
        return true;
    }

    /// <summary>Where the answer of a change leads: back to the unit, or to the form with the reason of the refusal.</summary>
    protected IActionResult Answer<T>(Result<T>? answer, string done) where T : notnull
    {
        if (answer is null)
            return NotFound();
        if (!answer.Succeeded)
        {
            this.Refuse(answer.Refusal);
            return Page();
        }

        this.Notify(done);
        return RedirectToPage("Unit", new { Id });
    }

    /// <summary>Open units that may be chosen, by their way from the top.</summary>
    protected List<SelectListItem> Choices(Func<UnitNode, bool> fits) =>
        [.. UnitChoices.Of(Tree, viewer, Today).Where(unit => fits(unit)).Select(unit => new SelectListItem(unit.Path, unit.Id.ToString()))];
}

internal static class UnitChoices
{
    /// <summary>The open units that the reader may change, by their way from the top.</summary>
    public static IEnumerable<UnitNode> Of(UnitTree tree, Viewer viewer, DateOnly today) => tree.All
        .Where(unit => (unit.ClosedOn is null || unit.ClosedOn >= today) && viewer.MayShape(unit.Id))
        .OrderBy(unit => SearchText.SortKey(unit.Path), StringComparer.Ordinal);
}
