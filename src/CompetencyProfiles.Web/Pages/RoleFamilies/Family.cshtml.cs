using CompetencyProfiles.People;
using CompetencyProfiles.Trainings;

namespace CompetencyProfiles.Web.Pages.RoleFamilies;

/// <summary>Renames a role family, whose key stays, or removes one that nothing names.</summary>
[AllowedTo(Role.Hr)]
public sealed class FamilyModel(AppDbContext db, Viewer viewer, IStringLocalizer<RoleFamiliesTexts> texts) : PageModel
{
    [FromRoute] public string Key { get; init; } = "";
    [BindProperty] public FamilyNames Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await ShowAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!viewer.IsHrOverall)
            return NotFound();
        if (!ModelState.IsValid)
            return await db.Set<RoleFamily>().AnyAsync(r => r.Key == Key, cancel) ? Page() : NotFound();
        if (!await db.RenameRoleFamilyAsync(Key, Input.NameDe.Trim(), Input.NameEn.Trim(), cancel))
            return NotFound();

        this.Notify(texts["Family.Saved"]);
        return RedirectToPage("Index");
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel)
    {
        if (!viewer.IsHrOverall || await db.RemoveRoleFamilyAsync(Key, cancel) is not { } removed)
            return NotFound();
        if (removed.Succeeded)
        {
            this.Notify(texts["Family.Removed"]);
            return RedirectToPage("Index");
        }

        ModelState.Clear();
        this.Refuse(removed.Refusal);
        return await ShowAsync(cancel) ? Page() : NotFound();
    }

    private async Task<bool> ShowAsync(CancellationToken cancel)
    {
        if (!viewer.IsHrOverall || await db.Set<RoleFamily>().AsNoTracking().SingleOrDefaultAsync(r => r.Key == Key, cancel) is not { } family)
            return false;
        Input = new() { NameDe = family.NameDe, NameEn = family.NameEn };
        return true;
    }
}
